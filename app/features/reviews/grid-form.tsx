import { useLocation } from "@remix-run/react";
import { type KeyboardEvent, useState } from "react";
import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { AutosaveLine } from "~/components/autosave-line";
import { NotificationBanner } from "~/components/banner";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { useCheckedForm } from "~/components/checked-form";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import type { FoundDraft } from "~/components/local-drafts";
import { useHref, useLocale, useWords } from "~/components/locale";
import { MarkScale } from "~/components/mark-scale";
import { TextArea } from "~/components/text-area";
import { useAutosave } from "~/components/use-autosave";
import {
  JUSTIFICATION_CHARS_MAX,
  justificationField,
  markField,
  PRIVATE_NOTE_CHARS_MAX,
  PRIVATE_NOTE_FIELD,
  postedReview,
} from "~/domain/reviews/review-form";
import { GridTotal } from "~/features/reviews/grid-total";
import type { WorkbenchPage } from "~/features/reviews/workbench-page.server";
import { autosaveWords } from "~/words/autosave";
import { shortInstant } from "~/words/format";
import { withoutLocale } from "~/words/locale";
import { reviewsWords } from "~/words/reviews";

type Typed = Record<string, unknown>;
type Props = { page: WorkbenchPage; answer: FormAnswer | undefined };
const strict = postedReview(true);

const savedOf = (page: WorkbenchPage): Typed =>
  Object.fromEntries([
    ...page.grid.flatMap((c) => [
      [markField(c.code), c.mark === null ? "" : String(c.mark)],
      [justificationField(c.code), c.justification],
    ]),
    [PRIVATE_NOTE_FIELD, page.privateNote],
  ]);

/** A grid that this browser still holds and the server does not takes the place of the saved one once its reader says so. */
export function GridForm({ page, answer }: Props) {
  const [taken, take] = useState<FoundDraft | null>(null);
  const values = taken && Object.fromEntries(new URLSearchParams(taken.text));
  return (
    <TheGrid
      key={taken?.id ?? ""}
      page={page}
      answer={values ? { problems: {}, refusal: null, values } : answer}
      taken={taken}
      take={take}
    />
  );
}

/** One mark and its reason for each criterion. It saves itself; Enter saves a draft; handing in is a choice. */
function TheGrid({ page, answer, taken, take }: Props & { taken: FoundDraft | null; take: (d: FoundDraft) => void }) {
  const form = useCheckedForm<Typed>(strict, savedOf(page), answer);
  const words = useWords(reviewsWords).bench;
  const href = useHref();
  const draft = useAutosave({
    address: href(`/instruction/${page.reference}/brouillon`),
    arrival: href(`/instruction/${page.reference}/recu`),
    name: `notation/${page.reference}/${page.reader}`,
    seen: page.version,
    isSaved: answer?.values === undefined,
    taken,
    isChoosing: false,
  });
  return (
    <>
      {draft.found.map((found) => (
        <FoundGrid key={found.id} found={found} take={() => take(found)} ignore={() => draft.ignore(found)} />
      ))}
      <AnswerSummary answer={form.summary} />
      <CommandForm className="stack" onKeyDown={handInKey} {...form.formProps}>
        <input type="hidden" name="version" ref={draft.anchor} defaultValue={page.version} />
        <EnterSaves />
        <GridFields grid={page.grid} form={form} />
        <GridTotal grid={page.grid} typed={form.watch()} />
        <PrivateNote form={form} />
        <GridButtons page={page} />
        <AutosaveLine
          state={draft.state}
          isChoosing={false}
          here={withoutLocale(useLocation().pathname)}
          onRetry={() => void draft.saver.current?.save()}
        />
      </CommandForm>
      <Details summary={words.keys}>
        <ul>
          {words.keyLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}

/** The first button of a form is the one that Enter presses. */
function EnterSaves() {
  const words = useWords(reviewsWords).bench;
  return (
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
  );
}

type Form = ReturnType<typeof useCheckedForm<Typed>>;
/** A mark and its reason for each criterion. */
export function GridFields({ grid, form }: { grid: WorkbenchPage["grid"]; form: Form }) {
  const words = useWords(reviewsWords).bench;
  return grid.map((c) => (
    <div key={c.code} className="stack">
      <MarkScale label={c.label} weight={`${c.weight}\u00a0%`} anchors={c.anchors} {...form.field(markField(c.code))} />
      <TextArea
        label={words.whyFor(c.label)}
        limit={JUSTIFICATION_CHARS_MAX}
        rows={3}
        {...form.field(justificationField(c.code))}
      />
    </div>
  ));
}

/** What only its reader sees. */
export function PrivateNote({ form }: { form: Form }) {
  const words = useWords(reviewsWords).bench;
  return (
    <TextArea
      label={words.privateNote}
      hint={words.privateHint}
      optional
      limit={PRIVATE_NOTE_CHARS_MAX}
      rows={3}
      {...form.field(PRIVATE_NOTE_FIELD)}
    />
  );
}

/** Ctrl+Enter hands in and goes to the next dossier, from any field of the grid. */
function handInKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit(event.currentTarget.querySelector<HTMLButtonElement>("button[value=remise]"));
}

function FoundGrid({ found, take, ignore }: { found: FoundDraft; take: () => void; ignore: () => void }) {
  const words = useWords(autosaveWords);
  const locale = useLocale();
  return (
    <NotificationBanner title={words.foundTitle}>
      <p>{words.found(shortInstant(locale, new Date(found.at)))}</p>
      <ButtonRow>
        <Button type="button" onClick={take}>
          {words.take}
        </Button>
        <Button type="button" variant="secondary" onClick={ignore}>
          {words.ignore}
        </Button>
      </ButtonRow>
    </NotificationBanner>
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
