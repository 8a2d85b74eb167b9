import type * as z from "zod";
import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { useCheckedForm } from "~/components/checked-form";
import { CommandForm } from "~/components/command-form";
import { DateField, TimeField } from "~/components/date-field";
import { DefaultSubmit } from "~/components/hidden";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { RepeatableRows } from "~/components/repeatable-rows";
import { TextField } from "~/components/text-field";
import {
  AGENDA_ITEMS_MAX,
  AGENDA_TITLE_CHARS_MAX,
  MEETING_MODES,
  MEETING_PLACE_CHARS_MAX,
  MEETING_TITLE_CHARS_MAX,
  meetingForm,
  VIDEO_URL_CHARS_MAX,
} from "~/domain/meetings/meeting-form";
import type { TypedMeeting } from "~/features/meetings/meeting-changes";
import { meetingsWords } from "~/words/meetings";
import { meetingsTerms } from "~/words/meetings-terms";

const BLANK: TypedMeeting = {
  title: "",
  day: "",
  time: "",
  durationMinutes: "120",
  mode: "",
  place: "",
  videoUrl: "",
  agenda: [],
};
const ROWS_SHOWN_MIN = 3;

type Props = { saved?: TypedMeeting; version?: number; reference?: string; answer: FormAnswer | undefined };
type Form = ReturnType<typeof useCheckedForm<z.input<typeof meetingForm>>>;

/** Calls a meeting, or changes one: the same fields. */
export function MeetingEditor({ saved = BLANK, version, reference, answer }: Props) {
  const form: Form = useCheckedForm<z.input<typeof meetingForm>>(meetingForm, saved, answer);
  const words = useWords(meetingsWords).desk;
  const isNew = version === undefined;
  return (
    <div className="narrow stack">
      <BackLink to={reference ? `/reunions/${reference}` : "/gestion/reunions"} />
      <AnswerSummary answer={form.summary} />
      <PageHeading
        {...(reference ? { caption: reference } : {})}
        title={isNew ? words.newMeeting : words.changeTitle}
        lead={isNew ? words.newLead : words.changeLead}
      />
      {answer?.refusal?.reason === "stale-version" ? <SavedMeeting saved={saved} /> : null}
      <CommandForm className="form" preventScrollReset {...form.formProps}>
        <DefaultSubmit />
        {isNew ? null : <input type="hidden" name="version" value={version} />}
        <MeetingFields form={form} />
        <div>
          <Button name="intent" value="enregistrer">
            {isNew ? words.call : words.save}
          </Button>
        </div>
      </CommandForm>
    </div>
  );
}

function MeetingFields({ form }: { form: Form }) {
  const words = useWords(meetingsWords).desk;
  const { fields, modes } = useWords(meetingsTerms);
  return (
    <>
      <TextField label={fields.title} maxLength={MEETING_TITLE_CHARS_MAX} {...form.field("title")} />
      <DateField label={fields.day} {...form.field("day")} />
      <TimeField label={fields.time} {...form.field("time")} />
      <TextField
        label={fields.durationMinutes}
        hint={words.durationHint}
        inputMode="numeric"
        width="xs"
        {...form.field("durationMinutes")}
      />
      <RadioGroup
        label={fields.mode}
        options={MEETING_MODES.map((value) => ({ value, label: modes[value] }))}
        {...form.field("mode")}
      />
      <TextField
        label={fields.place}
        hint={words.placeHint}
        maxLength={MEETING_PLACE_CHARS_MAX}
        {...form.field("place")}
      />
      <TextField
        label={fields.videoUrl}
        hint={words.linkHint}
        type="url"
        maxLength={VIDEO_URL_CHARS_MAX}
        {...form.field("videoUrl")}
      />
      <AgendaRows form={form} />
    </>
  );
}

function AgendaRows({ form }: { form: Form }) {
  const words = useWords(meetingsWords).desk;
  const { fields } = useWords(meetingsTerms);
  const agenda = form.shown("agenda");
  return (
    <RepeatableRows
      list="agenda"
      several
      legend={fields.agenda}
      hint={words.agendaHint}
      count={Array.isArray(agenda) && agenda.length > 0 ? agenda.length : ROWS_SHOWN_MIN}
      max={AGENDA_ITEMS_MAX}
      rowLabel={words.point}
      addLabel={words.addPoint}
      problem={form.problems.agenda}
      row={(i) => (
        <>
          <TextField label={words.pointTitle} maxLength={AGENDA_TITLE_CHARS_MAX} {...form.field(`agenda.${i}.title`)} />
          <TextField
            label={words.pointMinutes}
            inputMode="numeric"
            width="xs"
            optional
            {...form.field(`agenda.${i}.minutes`)}
          />
        </>
      )}
    />
  );
}

/** What somebody else saved while this was being written. */
function SavedMeeting({ saved }: { saved: TypedMeeting }) {
  const words = useWords(meetingsWords).desk;
  return (
    <InsetNote>
      <h2>{words.savedVersion}</h2>
      <p>{[saved.title, `${saved.day} ${saved.time}`, saved.place, saved.videoUrl].filter(Boolean).join(", ")}</p>
      <ol>
        {saved.agenda.map((item, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point of the agenda is its place.
          <li key={i}>{item.title}</li>
        ))}
      </ol>
    </InsetNote>
  );
}
