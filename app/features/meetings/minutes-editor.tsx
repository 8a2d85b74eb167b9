import type * as z from "zod";
import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { useCheckedForm } from "~/components/checked-form";
import { CommandForm } from "~/components/command-form";
import { DateField } from "~/components/date-field";
import { Details } from "~/components/details";
import { DefaultSubmit } from "~/components/hidden";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RepeatableRows } from "~/components/repeatable-rows";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import {
  DECISION_CHARS_MAX,
  MEETING_ACTIONS_MAX,
  MEETING_DECISIONS_MAX,
  MINUTES_CHARS_MAX,
  minutesForm,
  OWNER_CHARS_MAX,
} from "~/domain/meetings/minutes";
import type { TypedMinutes } from "~/features/meetings/meeting-changes";
import { meetingsWords } from "~/words/meetings";
import { meetingsTerms } from "~/words/meetings-terms";

type Page = { reference: string; title: string; version: number; agenda: string[]; typed: TypedMinutes };
type Form = ReturnType<typeof useCheckedForm<z.input<typeof minutesForm>>>;

/** The minutes with what was decided and who does what. Rows come and go by submit buttons, so no script is needed. */
export function MinutesEditor({ page, answer }: { page: Page; answer: FormAnswer | undefined }) {
  const form: Form = useCheckedForm<z.input<typeof minutesForm>>(minutesForm, page.typed, answer);
  const words = useWords(meetingsWords).desk;
  const terms = useWords(meetingsTerms);
  return (
    <div className="narrow stack">
      <BackLink to={`/reunions/${page.reference}`} />
      <AnswerSummary answer={form.summary} />
      <PageHeading caption={`${page.reference} · ${page.title}`} title={words.minutesTitle} lead={words.minutesLead} />
      {answer?.refusal?.reason === "stale-version" ? <SavedMinutes typed={page.typed} /> : null}
      {page.agenda.length > 0 ? (
        <Details summary={words.agendaWas}>
          <ol>
            {page.agenda.map((title, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a point of the agenda is its place.
              <li key={i}>{title}</li>
            ))}
          </ol>
        </Details>
      ) : null}
      <CommandForm className="form" preventScrollReset {...form.formProps}>
        <DefaultSubmit />
        <input type="hidden" name="version" value={page.version} />
        <TextArea
          label={terms.minutesFields.minutes}
          hint={words.minutesHint}
          limit={MINUTES_CHARS_MAX}
          rows={14}
          {...form.field("minutes")}
        />
        <DecisionRows form={form} />
        <ActionRows form={form} />
        <div>
          <Button name="intent" value="enregistrer">
            {words.saveMinutes}
          </Button>
        </div>
      </CommandForm>
    </div>
  );
}

const rowsIn = (value: unknown) => (Array.isArray(value) && value.length > 0 ? value.length : 1);

function DecisionRows({ form }: { form: Form }) {
  const words = useWords(meetingsWords).desk;
  const terms = useWords(meetingsTerms);
  return (
    <RepeatableRows
      list="decisions"
      several
      legend={terms.minutesFields.decisions}
      hint={words.agendaHint}
      count={rowsIn(form.shown("decisions"))}
      max={MEETING_DECISIONS_MAX}
      rowLabel={words.decision}
      addLabel={words.addDecision}
      problem={form.problems.decisions}
      row={(i) => (
        <TextArea
          label={words.decisionText}
          rows={2}
          limit={DECISION_CHARS_MAX}
          {...form.field(`decisions.${i}.body`)}
        />
      )}
    />
  );
}

function ActionRows({ form }: { form: Form }) {
  const words = useWords(meetingsWords);
  const terms = useWords(meetingsTerms);
  return (
    <RepeatableRows
      list="actions"
      several
      legend={terms.minutesFields.actions}
      hint={words.desk.actionsHint}
      count={rowsIn(form.shown("actions"))}
      max={MEETING_ACTIONS_MAX}
      rowLabel={words.desk.action}
      addLabel={words.desk.addAction}
      problem={form.problems.actions}
      row={(i) => (
        <>
          <TextArea
            label={words.desk.actionText}
            rows={2}
            limit={DECISION_CHARS_MAX}
            {...form.field(`actions.${i}.body`)}
          />
          <TextField label={words.page.owner} maxLength={OWNER_CHARS_MAX} {...form.field(`actions.${i}.owner`)} />
          <DateField label={words.page.dueOn} optional {...form.field(`actions.${i}.dueOn`)} />
        </>
      )}
    />
  );
}

/** What somebody else saved while these were being written. */
function SavedMinutes({ typed }: { typed: TypedMinutes }) {
  const words = useWords(meetingsWords).desk;
  const outcomes = [...typed.decisions.map((d) => d.body), ...typed.actions.map((a) => `${a.body} (${a.owner})`)];
  return (
    <InsetNote>
      <h2>{words.savedVersion}</h2>
      <p className="said">{typed.minutes}</p>
      <ul>
        {outcomes.map((body, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shown once, as it was saved.
          <li key={i}>{body}</li>
        ))}
      </ul>
    </InsetNote>
  );
}
