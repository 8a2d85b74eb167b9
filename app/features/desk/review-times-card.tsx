import { Button, ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Deadline } from "~/components/moments";
import { TextField } from "~/components/text-field";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { DeskCallPage } from "~/features/desk/desk-call.server";
import { callsWords } from "~/words/calls";

/** Who has more time to score than the others, and the way to give it or take it back. */
export function ReopeningsCard({ page }: { page: DeskCallPage }) {
  const words = useWords(callsWords).desk;
  if (!page.can.reopen && page.reopenings.length === 0) return null;
  return (
    <Card title={words.reopenings} id="delais">
      <ul className="stack">
        {page.reopenings.map((r) => (
          <li key={r.id}>
            {r.reviewer}. {words.until} <Deadline at={r.until} /> ({words.reopened[r.state]}).{" "}
            <span className="said">{r.reason}</span>
            {page.can.reopen && r.state === "running" ? <EndForm page={page} id={r.id} /> : null}
          </li>
        ))}
      </ul>
      {page.can.reopen ? (
        <ButtonLink to={`/gestion/appels/${page.reference}/reouverture`} variant="secondary">
          {words.reopen}
        </ButtonLink>
      ) : null}
    </Card>
  );
}

function EndForm({ page, id }: { page: DeskCallPage; id: string }) {
  const words = useWords(callsWords).desk;
  return (
    <Details summary={words.reopenEnd}>
      <CommandForm action={`/gestion/appels/${page.reference}/reouverture/${id}/fin`} className="stack">
        <TextField id={`reason-${id}`} name="reason" label={words.reopenEndReason} maxLength={REASON_CHARS_MAX} />
        <div>
          <Button variant="secondary">{words.reopenEnd}</Button>
        </div>
      </CommandForm>
    </Details>
  );
}

/** Dossiers for which a third reader was asked for, and those for which there is nobody. */
export function ThirdReadingsCard({ page }: { page: DeskCallPage }) {
  const words = useWords(callsWords).desk;
  if (page.thirds.length === 0) return null;
  return (
    <Card title={words.thirdReadings} id="troisiemes-lectures">
      <p className="hint">{words.thirdReadingLead}</p>
      <ul>
        {page.thirds.map((t) => (
          <li key={t.reference}>
            <A to={`/gestion/dossiers/${t.reference}`}>
              <span className="nowrap">{t.reference}</span> {t.title}
            </A>
            {", "}
            {words.thirdReader[t.isGiven ? "given" : "none"]}
          </li>
        ))}
      </ul>
    </Card>
  );
}
