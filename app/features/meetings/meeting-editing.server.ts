import { findMeetingFile } from "~/db/meetings.server";
import {
  cancelMeeting,
  type Meeting,
  mayChangeMeeting,
  mayPlanMeetings,
  notePresence,
} from "~/domain/meetings/meeting";
import { approveMinutes, saveMinutes } from "~/domain/meetings/minutes";
import type { Actor } from "~/domain/shared/actor";
import { inParis } from "~/domain/shared/calendar";
import { grant, type Refused, refuse } from "~/domain/shared/outcome";
import { REASON_CHARS_MIN } from "~/domain/shared/reason";
import type { TypedMeeting, TypedMinutes } from "~/features/meetings/meeting-changes";
import type { Visit } from "~/features/visit.server";

type Wanted = { reference: string };

/** The meeting that somebody is about to change, when the rule lets them. */
async function opened({ actor, read }: Visit, reference: string, rule: (file: Meeting) => Refused | null) {
  const stopped = mayPlanMeetings(actor);
  if (stopped) return stopped;
  const file = await findMeetingFile(read, reference);
  if (!file) return refuse("not-found");
  return rule(file) ?? grant(file);
}

const refusalOf = (outcome: { ok: true } | Refused) => (outcome.ok ? null : outcome);

/** Whether this person may call a meeting at all. */
export async function newMeetingPage({ actor }: Visit) {
  return mayPlanMeetings(actor) ?? grant({});
}

/** A meeting as it stands in its form. */
export async function meetingChangePage(visit: Visit, { reference }: Wanted) {
  const found = await opened(visit, reference, (file) => mayChangeMeeting(visit.actor, file));
  if (!found.ok) return found;
  const { title, startsAt, durationMinutes, mode, place, videoUrl, agenda, version } = found.value;
  const { date, time } = inParis(startsAt);
  const typed: TypedMeeting = {
    title,
    day: date,
    time: time.slice(0, 5),
    durationMinutes: String(durationMinutes),
    mode,
    place,
    videoUrl,
    agenda: agenda.map((item) => ({ title: item.title, minutes: item.minutes > 0 ? String(item.minutes) : "" })),
  };
  return grant({ reference, title, version, typed });
}

export async function cancellationPage(visit: Visit, { reference }: Wanted) {
  const { actor, now } = visit;
  const found = await opened(visit, reference, (file) =>
    refusalOf(cancelMeeting(actor, file, "x".repeat(REASON_CHARS_MIN), now)),
  );
  if (!found.ok) return found;
  const { title, startsAt, attendances } = found.value;
  return grant({ reference, title, startsAt, coming: attendances.filter((a) => a.answer !== "no").length });
}

const anything = { minutes: "x", decisions: [], actions: [] };
const mayWrite = (actor: Actor, now: Date) => (file: Meeting) => refusalOf(saveMinutes(actor, file, anything, now));

/** The minutes as they stand in their form. */
export async function minutesPage(visit: Visit, { reference }: Wanted) {
  const found = await opened(visit, reference, mayWrite(visit.actor, visit.now));
  if (!found.ok) return found;
  const { title, startsAt, minutes, decisions, actions, agenda, minutesStatus, version } = found.value;
  const typed: TypedMinutes = {
    minutes,
    decisions: decisions.map(({ body }) => ({ body })),
    actions: actions.map(({ body, owner, dueOn }) => ({ body, owner, dueOn: dueOn ? inParis(dueOn).date : "" })),
  };
  return grant({ reference, title, startsAt, version, minutesStatus, agenda: agenda.map((a) => a.title), typed });
}

export async function approvalPage(visit: Visit, { reference }: Wanted) {
  const found = await opened(visit, reference, (file) => refusalOf(approveMinutes(visit.actor, file, visit.now)));
  if (!found.ok) return found;
  const { title, version, minutes, decisions, actions } = found.value;
  return grant({ reference, title, version, minutes, decisions: decisions.length, actions: actions.length });
}

/** The towns of the day of the meeting, with what each answered and whether it was noted as present. */
export async function presencePage(visit: Visit, { reference }: Wanted) {
  const found = await opened(visit, reference, (file) => refusalOf(notePresence(visit.actor, file, visit.now)));
  if (!found.ok) return found;
  const { title, startsAt, attendances } = found.value;
  const towns = await visit.read.town.findMany({
    where: { validFrom: { lte: startsAt }, OR: [{ validTo: null }, { validTo: { gt: startsAt } }] },
    orderBy: { sortName: "asc" },
    take: 200,
    select: { id: true, name: true },
  });
  return grant({
    reference,
    title,
    startsAt,
    towns: towns.map(({ id, name }) => {
      const said = attendances.find((a) => a.townId === id);
      return {
        id,
        name,
        answer: said && said.answeredAt < startsAt ? said.answer : null,
        proxyName: said?.proxyName ?? "",
        present: said ? said.presentAt !== null : false,
      };
    }),
  });
}
