import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { Button } from "~/components/button";
import { CallCrumbs } from "~/components/call-crumbs";
import { Card } from "~/components/card";
import { CheckboxGroup } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { DateField, TimeField } from "~/components/date-field";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Deadline } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { TextField } from "~/components/text-field";
import { PLACE_CHARS_MAX } from "~/domain/awards/committee-forms";
import type { SessionsPage } from "~/features/committee/sessions-page.server";
import { committeeWords } from "~/words/committee";

type Props = { page: SessionsPage; answer: FormAnswer | undefined };

/** The sessions of the committee of a call, and the form that plans the next one. */
export function SessionsView({ page, answer }: Props) {
  const words = useWords(committeeWords);
  const own = words.sessions;
  return (
    <div className="stack">
      <CallCrumbs call={{ reference: page.callReference, title: page.title }} here={own.title} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={page.title} title={own.title} lead={own.lead} />
      <DataTable
        caption={own.caption}
        rows={page.sessions}
        rowKey={(s) => s.reference}
        empty={<EmptyState>{own.empty}</EmptyState>}
        columns={[
          {
            key: "reference",
            header: own.reference,
            rowHeader: true,
            cell: (s) => <A to={`/gestion/commissions/${s.reference}`}>{s.reference}</A>,
          },
          { key: "heldAt", header: own.heldAt, cell: (s) => <Deadline at={s.heldAt} /> },
          { key: "place", header: own.place, cell: (s) => s.place || "–" },
          { key: "status", header: own.status, cell: (s) => words.statuses[s.status] },
          { key: "dossiers", header: own.dossiers, align: "right", cell: (s) => s.dossiers },
        ]}
      />
      {page.can.wait ? <InsetNote>{own.wait}</InsetNote> : null}
      {page.can.plan ? <PlanForm page={page} answer={answer} /> : null}
      {!page.can.plan && !page.can.wait && page.sessions.some((s) => s.status !== "closed") ? (
        <InsetNote>{own.unfinished}</InsetNote>
      ) : null}
    </div>
  );
}

const typedList = (answer: FormAnswer | undefined, name: string): string[] => {
  const value = (answer?.values as Record<string, unknown> | null | undefined)?.[name];
  return Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
};

function PlanForm({ page, answer }: Props) {
  const words = useWords(committeeWords).sessions;
  const problem = (name: string) => answer?.problems[name];
  return (
    <Card title={words.plan}>
      <CommandForm className="form">
        <DateField
          name="day"
          label={words.day}
          problem={problem("day")}
          defaultValue={typedText(answer, "day", page.suggestedDay)}
        />
        <TimeField
          name="time"
          label={words.time}
          problem={problem("time")}
          defaultValue={typedText(answer, "time", "09:00")}
        />
        <TextField
          name="place"
          label={words.where}
          optional
          width="l"
          limit={PLACE_CHARS_MAX}
          problem={problem("place")}
          defaultValue={typedText(answer, "place")}
        />
        <CheckboxGroup
          name="members"
          label={words.members}
          hint={words.membersHint}
          problem={problem("members")}
          options={page.people.map((p) => ({ value: p.id, label: p.name }))}
          defaultValues={typedList(answer, "members")}
        />
        <TextField
          name="quorum"
          label={words.quorum}
          hint={words.quorumHint}
          inputMode="numeric"
          width="xs"
          problem={problem("quorum")}
          defaultValue={typedText(answer, "quorum", "2")}
        />
        <div>
          <Button>{words.save}</Button>
        </div>
      </CommandForm>
    </Card>
  );
}
