import { type FormAnswer, typedText } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { useLocale, useWords } from "~/components/locale";
import { TextField } from "~/components/text-field";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { AssignmentPage } from "~/features/reviews/assignment-page.server";
import type { ConflictLine } from "~/features/reviews/conflict-lines.server";
import { ConflictRecording, DetectionList } from "~/features/reviews/conflict-recording";
import { day } from "~/words/format";
import { reviewsWords } from "~/words/reviews";

/** The conflict whose lifting was refused, with what was typed. */
export type Lifting = { conflictId: string; answer: FormAnswer | undefined };

type ListProps = { page: AssignmentPage; lifting: Lifting | undefined; recording: FormAnswer | undefined };

/** The conflicts of interest on record; a false alarm is lifted with a reason. */
export function ConflictList({ page, lifting, recording }: ListProps) {
  const words = useWords(reviewsWords).assign;
  return (
    <Card title={words.conflicts} id="liens">
      {page.conflicts.length === 0 ? <p>{words.noConflict}</p> : null}
      <ul className="list-plain">
        {page.conflicts.map((conflict) => (
          <li key={conflict.id}>
            <ConflictEntry
              conflict={conflict}
              reference={page.reference}
              answer={lifting?.conflictId === conflict.id ? lifting.answer : undefined}
            />
          </li>
        ))}
      </ul>
      <DetectionList page={page} />
      <ConflictRecording page={page} answer={recording} />
    </Card>
  );
}

type EntryProps = { conflict: ConflictLine; reference: string; answer: FormAnswer | undefined };
function ConflictEntry({ conflict, reference, answer }: EntryProps) {
  const words = useWords(reviewsWords);
  const locale = useLocale();
  const about = [conflict.reference, conflict.townName].filter(Boolean).join(", ");
  return (
    <>
      <p>
        <strong>{conflict.personName}</strong>, {about}. {words.interest.kinds[conflict.kind]} (
        {words.assign.sources[conflict.source]}, {day(locale, new Date(conflict.declaredAt))})
      </p>
      {conflict.endedOn ? <p className="hint">{words.assign.until(day(locale, new Date(conflict.endedOn)))}</p> : null}
      {conflict.detail ? <p className="said hint">{conflict.detail}</p> : null}
      {conflict.liftedAt ? (
        <p className="hint">{words.assign.lifted(day(locale, new Date(conflict.liftedAt)), conflict.liftReason)}</p>
      ) : (
        <Details summary={words.assign.lift} open={answer !== undefined}>
          <CommandForm action={`/gestion/appels/${reference}/liens-interet/${conflict.id}`} className="filter-row">
            <TextField
              id={`reason-${conflict.id}`}
              name="reason"
              label={words.assign.liftReason}
              maxLength={REASON_CHARS_MAX}
              problem={answer?.problems.reason}
              defaultValue={typedText(answer, "reason")}
            />
            <Button variant="secondary">{words.assign.lift}</Button>
          </CommandForm>
        </Details>
      )}
    </>
  );
}
