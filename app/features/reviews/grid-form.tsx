import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { useCheckedForm } from "~/components/checked-form";
import { CommandForm } from "~/components/command-form";
import { useLocale, useWords } from "~/components/locale";
import { MarkScale } from "~/components/mark-scale";
import { TextArea } from "~/components/text-area";
import {
  JUSTIFICATION_CHARS_MAX,
  justificationField,
  markField,
  PRIVATE_NOTE_CHARS_MAX,
  PRIVATE_NOTE_FIELD,
  postedReview,
} from "~/domain/reviews/review-form";
import { weightedTotal } from "~/domain/reviews/scoring";
import type { WorkbenchPage } from "~/features/reviews/workbench-page.server";
import { hundredths } from "~/words/format";
import { reviewsWords } from "~/words/reviews";

type Typed = Record<string, unknown>;
const strict = postedReview(true);

const savedOf = (page: WorkbenchPage): Typed =>
  Object.fromEntries([
    ...page.grid.flatMap((c) => [
      [markField(c.code), c.mark === null ? "" : String(c.mark)],
      [justificationField(c.code), c.justification],
    ]),
    [PRIVATE_NOTE_FIELD, page.privateNote],
  ]);

/** One mark and its reason for each criterion. Enter saves a draft; handing in is a choice. */
export function GridForm({ page, answer }: { page: WorkbenchPage; answer: FormAnswer | undefined }) {
  const form = useCheckedForm<Typed>(strict, savedOf(page), answer);
  const words = useWords(reviewsWords).bench;
  return (
    <>
      <AnswerSummary answer={form.summary} />
      <CommandForm className="stack" {...form.formProps}>
        <button
          type="submit"
          name="intent"
          value="brouillon"
          formNoValidate
          className="vh"
          tabIndex={-1}
          aria-hidden="true"
        >
          {words.save}
        </button>
        {page.grid.map((c) => (
          <div key={c.code} className="stack">
            <MarkScale
              label={c.label}
              weight={`${c.weight}\u00a0%`}
              anchors={c.anchors}
              {...form.field(markField(c.code))}
            />
            <TextArea
              label={words.whyFor(c.label)}
              limit={JUSTIFICATION_CHARS_MAX}
              rows={3}
              {...form.field(justificationField(c.code))}
            />
          </div>
        ))}
        <LiveTotal page={page} typed={form.watch()} />
        <TextArea
          label={words.privateNote}
          hint={words.privateHint}
          optional
          limit={PRIVATE_NOTE_CHARS_MAX}
          rows={3}
          {...form.field(PRIVATE_NOTE_FIELD)}
        />
        <GridButtons page={page} />
      </CommandForm>
    </>
  );
}

function GridButtons({ page }: { page: WorkbenchPage }) {
  const words = useWords(reviewsWords).bench;
  const next = page.place?.next;
  return (
    <ButtonRow>
      <Button name="intent" value="remise">
        {words.submit}
      </Button>
      <Button name="intent" value="brouillon" variant="secondary" formNoValidate>
        {words.save}
      </Button>
      {next ? (
        <ButtonLink to={`/instruction/${next}`} variant="quiet">
          {words.skip}
        </ButtonLink>
      ) : null}
      <ButtonLink to={`/instruction/${page.reference}/abstention`} variant="quiet">
        {words.abstain}
      </ButtonLink>
    </ButtonRow>
  );
}

/** The weighted mark as it stands: what is saved, and what is typed as soon as it is. */
function LiveTotal({ page, typed }: { page: WorkbenchPage; typed: Typed }) {
  const words = useWords(reviewsWords).bench;
  const locale = useLocale();
  const scores = page.grid
    .map((c) => ({ code: c.code, text: typed[markField(c.code)] }))
    .flatMap(({ code, text }) => (typeof text === "string" && text !== "" ? [{ code, mark: Number(text) }] : []));
  const missing = page.grid.length - scores.length;
  const total = weightedTotal(
    page.grid.map((c) => ({ code: c.code, weight: c.weight, eliminatingMark: null })),
    scores,
  );
  return (
    <output className="inset">
      {words.total(hundredths(locale, total))} {missing > 0 ? words.missing(missing) : null}
    </output>
  );
}
