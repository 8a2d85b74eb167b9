import type { Tx } from "~/db/database.server";
import { findMeetingFile } from "~/db/meetings.server";
import { removeSearchEntry, saveSearchEntry } from "~/db/search.server";

/** What the network finds a meeting by: its agenda and place, and its minutes once they are approved. */
export async function saveMeetingSearch(tx: Tx, reference: string, now: Date) {
  const file = await findMeetingFile(tx, reference);
  if (!file) return;
  if (file.status === "cancelled") return void (await removeSearchEntry(tx, "meeting", file.id));
  const approved = file.minutesStatus === "approved";
  const texts = [
    ...(approved ? [file.minutes, ...file.decisions.map((d) => d.body), ...file.actions.map((a) => a.body)] : []),
    ...file.agenda.map((item) => item.title),
    file.place,
  ];
  await saveSearchEntry(
    tx,
    {
      kind: "meeting",
      subjectId: file.id,
      audience: "network",
      url: `/reunions/${reference}`,
      title: file.title,
      text: texts.filter(Boolean).join("\n"),
    },
    now,
  );
}
