import { sessionChanged } from "~/db/committee.server";
import { moveSession, noteAttendance } from "~/domain/awards/committee";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { inSession, itemOf } from "~/features/committee/in-session.server";
import type { Work } from "~/features/visit.server";

/** Opens the session, pauses it, takes it up again. */
export async function moveCommittee(
  { actor, now, tx, tell }: Work,
  { reference, to }: { reference: string; to: "open" | "paused" },
) {
  const found = await inSession(tx, actor, reference, now);
  if (!found) return gate(actor, "fund_manager") ?? refuse("not-found");
  const { session, known } = found;
  const outcome = moveSession(actor, session, to);
  if (!outcome.ok) return outcome;
  const first = session.status === "planned" ? { openedAt: now, currentItemId: known[0]?.id ?? null } : {};
  await sessionChanged(tx, session.id, { status: outcome.value, ...first });
  await tell(to === "open" ? "committee.opened" : "committee.paused", {
    subject: ["committee_session", session.id],
    data: { reference },
  });
  return grant({ reference });
}

/** Who is in the room: the others have left, or have not come. */
export async function noteCommitteeAttendance(
  { actor, now, tx, tell }: Work,
  { reference, present }: { reference: string; present: readonly string[] },
) {
  const found = await inSession(tx, actor, reference, now);
  if (!found) return gate(actor, "fund_manager") ?? refuse("not-found");
  const { session } = found;
  const outcome = noteAttendance(actor, session);
  if (!outcome.ok) return outcome;
  const ids = [...present];
  await tx.committeeMember.updateMany({ where: { sessionId: session.id }, data: { isPresent: false } });
  await tx.committeeMember.updateMany({
    where: { sessionId: session.id, personId: { in: ids } },
    data: { isPresent: true },
  });
  await sessionChanged(tx, session.id);
  await tell("committee.attendance_noted", {
    subject: ["committee_session", session.id],
    data: { reference, present: session.members.filter((m) => ids.includes(m.personId)).length },
  });
  return grant({ reference });
}

/** The room turns to a dossier: every open page shows it, and who leaves for it. */
export async function callDossier(
  { actor, now, tx, tell }: Work,
  { reference, dossier }: { reference: string; dossier: string },
) {
  const found = await inSession(tx, actor, reference, now);
  const item = found && itemOf(found, dossier);
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (!item) return refuse("not-found");
  if (found.session.status !== "open")
    return refuse(found.session.status === "closed" ? "session-closed" : "session-not-open");
  await sessionChanged(tx, found.session.id, { currentItemId: item.id });
  await tell("committee.dossier_called", { subject: ["committee_item", item.id], data: { reference } });
  return grant({ reference, dossier });
}
