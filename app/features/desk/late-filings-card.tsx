import { Button, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { TextField } from "~/components/text-field";
import type { DeskCallPage } from "~/features/desk/desk-call.server";
import type { LateDossier } from "~/features/desk/late-filings.server";
import { deadline, instant } from "~/words/format";
import { lateFilingsWords } from "~/words/late-filings";

/** Filings refused because they came after the deadline: each with its proof, and more time for the town at one press. */
export function LateFilingsCard({ page }: { page: DeskCallPage }) {
  const words = useWords(lateFilingsWords);
  if (page.late.length === 0) return null;
  return (
    <Card title={words.title} id="arrives-trop-tard">
      <p>{words.lead}</p>
      {page.late.map((late) => (
        <OneDossier key={late.reference} late={late} page={page} />
      ))}
    </Card>
  );
}

function OneDossier({ late, page }: { late: LateDossier; page: DeskCallPage }) {
  const words = useWords(lateFilingsWords);
  const locale = useLocale();
  const { standing } = late;
  return (
    <section className="stack">
      <h3>
        {late.townName}, {words.dossier(late.reference)}
      </h3>
      <ul>
        {late.attempts.map((a) => (
          <li key={a.reference}>
            {words.attempt(a.reference, instant(locale, new Date(a.arrivedAt)), a.by)} ({words.late(a.secondsLate)})
          </li>
        ))}
      </ul>
      {standing === "extended" ? <p>{words.extended(deadline(locale, new Date(late.deadline)))}</p> : null}
      {standing === "filed" || standing === "given_up" ? <p>{words[standing]}</p> : null}
      {standing === "waiting" && page.can.extend ? <Grant late={late} page={page} /> : null}
    </section>
  );
}

function Grant({ late, page: { reference, aDayFromNow } }: { late: LateDossier; page: DeskCallPage }) {
  const words = useWords(lateFilingsWords);
  const attempt = late.attempts.at(-1)?.reference ?? "";
  const address = `/gestion/appels/${reference}/prolongation`;
  return (
    <CommandForm action={address} className="stack">
      <input type="hidden" name="townId" value={late.townId} />
      <input type="hidden" name="untilOn" value={aDayFromNow.on} />
      <input type="hidden" name="untilTime" value={aDayFromNow.time} />
      <TextField
        name="reason"
        id={`motif-${late.reference}`}
        label={words.reason}
        defaultValue={words.reasonGiven(attempt)}
      />
      <ButtonRow>
        <Button>{words.grant(late.townName)}</Button>
        <A to={`${address}?commune=${late.townId}`}>{words.other}</A>
      </ButtonRow>
    </CommandForm>
  );
}
