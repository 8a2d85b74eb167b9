import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { type Column, DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day } from "~/components/moments";
import type { ActionLine } from "~/features/meetings/meeting-page.server";
import { day } from "~/words/format";
import { meetingsWords } from "~/words/meetings";

type Props = { caption: string; actions: readonly ActionLine[]; withMeeting?: boolean; mayComplete: boolean };

/** Who does what by when; whoever plans the meetings says what is done. */
export function ActionsTable({ caption, actions, withMeeting = false, mayComplete }: Props) {
  const words = useWords(meetingsWords).page;
  const columns: Column<ActionLine>[] = [
    { key: "action", header: words.action, rowHeader: true, cell: (a) => a.body },
    { key: "owner", header: words.owner, cell: (a) => a.owner },
    { key: "due", header: words.dueOn, cell: (a) => (a.dueOn ? <Day at={a.dueOn} form="short" /> : words.noDay) },
    ...(withMeeting
      ? [
          {
            key: "meeting",
            header: words.from,
            cell: (a: ActionLine) => <A to={`/reunions/${a.reference}`}>{a.meetingTitle}</A>,
          },
        ]
      : []),
    {
      key: "state",
      header: words.actionState,
      cell: (a) => (
        <>
          <ActionState action={a} />
          {mayComplete && !a.doneAt ? <DoneButton action={a} /> : null}
        </>
      ),
    },
  ];
  return <DataTable caption={caption} captionHidden rows={actions} rowKey={(a) => a.id} columns={columns} />;
}

function ActionState({ action: { doneAt, overdue } }: { action: ActionLine }) {
  const words = useWords(meetingsWords).page;
  const locale = useLocale();
  if (doneAt) return <Badge tone="ok">{words.done(day(locale, new Date(doneAt)))}</Badge>;
  return overdue ? <Badge tone="bad">{words.overdue}</Badge> : <Badge tone="wait">{words.open}</Badge>;
}

function DoneButton({ action: { reference, id, body } }: { action: ActionLine }) {
  const words = useWords(meetingsWords).page;
  return (
    <CommandForm action={`/gestion/reunions/${reference}/actions/${id}/fait`}>
      <Button variant="secondary">
        {words.markDone}
        <span className="vh"> {body}</span>
      </Button>
    </CommandForm>
  );
}
