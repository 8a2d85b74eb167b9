import { InsetNote } from "~/components/banner";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { TextField } from "~/components/text-field";
import { LOAD_MAX, PER_DOSSIER_MAX } from "~/domain/reviews/plan-form";
import type { AssignmentPage, PlanPreview } from "~/features/reviews/assignment-page.server";
import { reviewsWords } from "~/words/reviews";

type Props = { page: AssignmentPage; root: string };

/** What the portal would change, shown before anything is; and what it asks for first. */
export function AssignmentPlan({ page, root }: Props) {
  const words = useWords(reviewsWords).assign;
  const { preview } = page;
  const ask = page.reviewers.some((r) => r.load > 0) ? words.adjust : words.propose;
  return (
    <Card title={preview ? words.previewTitle : ask} tone="well" id="proposition">
      {preview ? null : <p>{words.proposeLead}</p>}
      <form method="get" action="#proposition" className="filter-row">
        <TextField
          name="avis"
          label={words.perDossier}
          type="number"
          min={1}
          max={PER_DOSSIER_MAX}
          width="xs"
          defaultValue={String(page.perDossier)}
        />
        <TextField
          name="max"
          label={words.maxEach}
          hint={words.maxHint}
          type="number"
          min={1}
          max={LOAD_MAX}
          width="xs"
          optional
          defaultValue={page.max === null ? "" : String(page.max)}
        />
        <Button variant="secondary">{ask}</Button>
      </form>
      {preview ? <Preview preview={preview} root={root} /> : null}
    </Card>
  );
}

function Preview({ preview, root }: { preview: PlanPreview; root: string }) {
  const words = useWords(reviewsWords).assign;
  const changes = preview.given + preview.taken > 0;
  return (
    <>
      <div role="status">
        <InsetNote>{changes ? words.preview(preview.given, preview.taken) : words.nothingToDo}</InsetNote>
      </div>
      <Moves preview={preview} />
      <Shortages preview={preview} />
      {changes ? (
        <CommandForm action={`${root}/confirmation`}>
          <input type="hidden" name="plan" value={preview.text} />
          <ButtonRow>
            <Button>{words.confirm}</Button>
            <ButtonLink to={root} variant="quiet">
              {words.cancel}
            </ButtonLink>
          </ButtonRow>
        </CommandForm>
      ) : null}
    </>
  );
}

function Moves({ preview: { moves, moreMoves } }: { preview: PlanPreview }) {
  const words = useWords(reviewsWords).assign;
  if (moves.length === 0) return null;
  return (
    <>
      <h3>{words.moves}</h3>
      <ul>
        {moves.map(({ reference, goes, comes }) => (
          <li key={reference}>
            <strong>{reference}</strong> {words.move(goes.join(", "), comes.join(", "))}
          </li>
        ))}
        {moreMoves > 0 ? <li>{words.more(moreMoves)}</li> : null}
      </ul>
    </>
  );
}

/** Where somebody is missing, why, and the least that would do. */
function Shortages({ preview }: { preview: PlanPreview }) {
  const words = useWords(reviewsWords).assign;
  if (preview.shortages.length === 0) return null;
  return (
    <>
      <h3>{words.shortages}</h3>
      <ul>
        {preview.shortages.map(({ proposalId, reference, missing, able, of, why }) => (
          <li key={proposalId}>{words.shortage(reference, missing, words.why[why](able, of))}</li>
        ))}
        {preview.moreShortages > 0 ? <li>{words.more(preview.moreShortages)}</li> : null}
      </ul>
      <h3>{words.relaxation}</h3>
      <ul>
        {preview.newcomers.map(({ reference, readings }) => (
          <li key={reference}>{words.newcomer(reference, readings)}</li>
        ))}
        {preview.raises.map(({ name, by, to }) => (
          <li key={name}>{words.raise(name, by, to)}</li>
        ))}
      </ul>
    </>
  );
}
