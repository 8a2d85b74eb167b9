import { ConfirmPage } from "~/components/confirm-page";
import { useWords } from "~/components/locale";
import { networkWords } from "~/words/network";

export function CharterWithdrawal({ page: { townName, townSlug } }: { page: { townName: string; townSlug: string } }) {
  const words = useWords(networkWords).withdrawal;
  return (
    <ConfirmPage
      title={words.title(townName)}
      consequences={words.consequences}
      confirmLabel={words.confirm}
      cancelTo={`/reseau/charte?commune=${townSlug}`}
      danger
    />
  );
}
