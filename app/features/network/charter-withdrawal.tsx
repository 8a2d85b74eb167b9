import { ConfirmPage } from "~/components/confirm-page";
import { useWords } from "~/components/locale";
import { networkWords } from "~/words/network";

type Page = { townId: string; townName: string; townSlug: string };

export function CharterWithdrawal({ page: { townId, townName, townSlug } }: { page: Page }) {
  const words = useWords(networkWords).withdrawal;
  return (
    <ConfirmPage
      title={words.title(townName)}
      consequences={words.consequences}
      confirmLabel={words.confirm}
      cancelTo={`/reseau/charte?commune=${townSlug}`}
      danger
    >
      <input type="hidden" name="townId" value={townId} />
    </ConfirmPage>
  );
}
