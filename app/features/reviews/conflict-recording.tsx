import type { FormAnswer } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { useWords } from "~/components/locale";
import { TextField } from "~/components/text-field";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { AssignmentPage } from "~/features/reviews/assignment-page.server";
import { ReaderField, ReferenceField } from "~/features/reviews/reader-fields";
import { TieFields, TownField } from "~/features/reviews/tie-fields";
import { reviewsWords } from "~/words/reviews";

type Props = { page: AssignmentPage; answer: FormAnswer | undefined };

/** A tie that the fund manager puts on record for somebody who reads. */
export function ConflictRecording({ page, answer }: Props) {
  const words = useWords(reviewsWords).assign;
  return (
    <Details summary={words.record} open={answer !== undefined}>
      <p>{words.recordLead}</p>
      <CommandForm action={`/gestion/appels/${page.reference}/liens-interet`} className="stack">
        <ReaderField
          name="personId"
          id="tie-person"
          label={words.person}
          answer={answer}
          readers={page.reviewers.map(({ id, name }) => ({ id, name }))}
        />
        <TownField towns={page.towns} answer={answer} optional />
        <ReferenceField name="dossier" label={words.tieDossier} hint={words.reference} answer={answer} optional />
        <TieFields answer={answer} detailLabel={words.tieReason} />
        <div>
          <Button variant="secondary">{words.recordButton}</Button>
        </div>
      </CommandForm>
    </Details>
  );
}

/** Ties that the portal reads off addresses; a false alarm is lifted here with its reason. */
export function DetectionList({ page }: { page: AssignmentPage }) {
  const words = useWords(reviewsWords).assign;
  if (page.detections.length === 0) return null;
  return (
    <>
      <h3>{words.detections}</h3>
      <ul className="list-plain">
        {page.detections.map(({ personId, personName, townId, townName }) => (
          <li key={`${personId} ${townId}`}>
            {words.detection(personName, townName)}
            <Details summary={words.lift}>
              <CommandForm action={`/gestion/appels/${page.reference}/liens-interet/detection`} className="filter-row">
                <input type="hidden" name="personId" value={personId} />
                <input type="hidden" name="townId" value={townId} />
                <TextField
                  id={`reason-${personId}-${townId}`}
                  name="reason"
                  label={words.liftReason}
                  maxLength={REASON_CHARS_MAX}
                />
                <Button variant="secondary">{words.lift}</Button>
              </CommandForm>
            </Details>
          </li>
        ))}
      </ul>
    </>
  );
}
