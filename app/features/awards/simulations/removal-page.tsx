import { type FormAnswer, problemsIn } from "~/components/answer-summary";
import { ConfirmPage } from "~/components/confirm-page";
import { useWords } from "~/components/locale";
import { simulationsOf } from "~/features/awards/simulations/simulation-addresses";
import type { SimulationPage } from "~/features/awards/simulations/simulations-page.server";
import { simulationsWords } from "~/words/simulations";

/** Before a simulation goes: what goes with it, and what does not. */
export function RemovalPage({ page, answer }: { page: SimulationPage; answer: FormAnswer | undefined }) {
  const words = useWords(simulationsWords);
  return (
    <ConfirmPage
      title={words.removeTitle(page.head.name)}
      consequences={words.removeConsequences}
      confirmLabel={words.removeButton}
      cancelTo={`${simulationsOf(page.callReference)}/${page.head.id}`}
      problems={problemsIn(answer)}
      danger
    >
      <input type="hidden" name="version" value={page.head.version} />
    </ConfirmPage>
  );
}
