import { Button } from "~/components/button";
import { useHref, useLocale, useWords } from "~/components/locale";
import type { SimulationRow } from "~/features/awards/simulations/simulations-page.server";
import { whyLines } from "~/features/awards/simulations/why-lines";
import { simulationsWords } from "~/words/simulations";

/** Why a dossier gets what it gets, and what can be done about it. */
export function WhyCell({ row, root }: { row: SimulationRow; root: string }) {
  const words = useWords(simulationsWords);
  const href = useHref();
  const lines = whyLines(useLocale(), row);
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      <div className="button-row screen-only">
        <Button variant="quiet" formAction={href(`${root}/seuil`)} name="cutOff" value={row.index + 1}>
          {words.cutHere}
          <span className="vh"> {words.cutHereOf(row.reference)}</span>
        </Button>
        {row.byHand === null ? null : (
          <Button variant="quiet" formAction={href(`${root}/calcul`)} name="reference" value={row.reference}>
            {words.backToMethod}
            <span className="vh"> {words.backToMethodOf(row.reference)}</span>
          </Button>
        )}
      </div>
    </>
  );
}
