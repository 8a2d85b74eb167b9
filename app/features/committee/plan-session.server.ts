import { type CallFile, findCall } from "~/db/calls.server";
import { nextSessionReference, sessionsOf, whoIsOut } from "~/db/committee.server";
import type { Tx } from "~/db/database.server";
import { spokenFor } from "~/db/decisions.server";
import { planSession } from "~/domain/awards/committee";
import { agendaOf } from "~/domain/awards/committee-agenda";
import { activePhase, PHASE_RULES } from "~/domain/reviews/phases";
import { personId } from "~/domain/shared/actor";
import { fromParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Plan = {
  callReference: string;
  day: string;
  time: string;
  place: string;
  members: readonly string[];
  quorum: number;
};

/** Plans a session of the committee: its members, its quorum, and the agenda that the ranking and their ties lead to. */
export async function planCommittee({ actor, now, tx, tell }: Work, { callReference, ...wish }: Plan) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const call = await findCall(tx, callReference);
  if (!call) return refuse("not-found");
  if (!PHASE_RULES[activePhase(call.phases).kind].states) return refuse("marks-not-shared");
  const [members, dossiers, sessions] = await Promise.all([
    membersAmong(tx, wish.members),
    decidable(tx, call),
    sessionsOf(tx, call.id),
  ]);
  const outOf = await whoIsOut(tx, members, now);
  const towns = new Map(dossiers.map((d) => [d.id, d]));
  const agenda = agendaOf(dossiers, (id) => outOf(towns.get(id) ?? { id, townId: "" }));
  const heldAt = fromParis(wish.day, wish.time);
  const plan = { heldAt, members: members.map((m) => m.personId), quorum: wish.quorum };
  const unfinished = sessions.find((s) => s.status !== "closed")?.reference ?? null;
  const outcome = planSession(actor, plan, { unfinished, dossiers: agenda.length }, now);
  if (!outcome.ok) return outcome;

  const session = await tx.committeeSession.create({
    data: {
      reference: await nextSessionReference(tx, now),
      callId: call.id,
      heldAt,
      place: wish.place,
      status: outcome.value.status,
      quorum: wish.quorum,
      plannedById: personId(actor) ?? "",
    },
  });
  await tx.committeeMember.createMany({ data: members.map((m) => ({ sessionId: session.id, personId: m.personId })) });
  await tx.committeeItem.createMany({
    data: agenda.map(({ id, part }, i) => ({ sessionId: session.id, proposalId: id, part, position: i + 1 })),
  });
  const { reference } = session;
  await tell("committee.planned", { subject: ["committee_session", session.id], data: { reference } });
  return grant({ reference });
}

/** The people of the Département who may sit on a committee. */
export const SITTING_ROLES = ["reviewer", "fund_manager", "approver"];

async function membersAmong(tx: Tx, ids: readonly string[]) {
  const people = await tx.person.findMany({
    where: { id: { in: [...ids] }, roles: { some: { role: { in: SITTING_ROLES }, endedAt: null } } },
    select: { id: true, email: true },
  });
  return people.map(({ id, email }) => ({ personId: id, email }));
}

/** What an approved list holds already is discussed no more. */
const decidable = async (tx: Tx, call: CallFile) =>
  tx.proposal.findMany({
    where: {
      callId: call.id,
      status: { in: ["admissible", "reserved"] },
      id: { notIn: [...(await spokenFor(tx, call.envelopeId)).dossiers] },
    },
    select: { id: true, townId: true, reference: true, rankKey: true, fundedBp: true, eliminated: true },
  });
