import type { Beginner } from "~/components/no-dossier";
import { bankDetailsOf } from "~/db/bank-details.server";
import { callsToRead } from "~/db/call-heads.server";
import { charterOf } from "~/db/charter.server";
import { seatOf, waitingPlaces } from "~/db/members.server";
import { lapsingPapers } from "~/db/safe.server";
import { callsTo } from "~/db/section-comments.server";
import { deadlineFor, isOpenFor } from "~/domain/calls/call";
import { type CharterState, charterState, isMember } from "~/domain/network/charter";
import { signatories } from "~/domain/network/seats";
import { soonAfter } from "~/domain/proposals/safe";
import { hasRole, personId, type SeatOf, type SeatRole, writesFor } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { chosenSeat, type TownChoice, townChoices } from "~/features/network/chosen-seat";
import { type TownCall, townCall } from "~/features/network/town-call";
import { dossierOf, dossiersOf, fundedOf, type SpaceDossier } from "~/features/network/town-dossiers.server";
import { rejectedPayment, type TownMoney, townMoney } from "~/features/network/town-money";
import { type TownFacts, type TownTodo, townTodos } from "~/features/network/town-todos";
import type { Visit } from "~/features/visit.server";

export type TownSpace = {
  town: { id: string; name: string; slug: string };
  towns: TownChoice[];
  charter: CharterState;
  todos: TownTodo[];
  dossiers: SpaceDossier[];
  call: TownCall;
  beginner: Beginner;
  money: TownMoney;
  members: number;
  events: { id: number; at: Date; actorLabel: string; event: string; data: Record<string, unknown> }[];
  can: { invite: boolean; start: boolean };
};
/** A place in a town that waits for somebody's word. */
export type WaitingPlace = { townName: string; role: SeatRole; since: Date };
/** Where `/espace` leads: a town's home, somebody's desk at the Département, or nowhere yet. */
export type Landing =
  | { kind: "town"; space: TownSpace }
  | { kind: "desk"; to: string }
  | { kind: "nobody"; name: string; email: string; waiting: WaitingPlace[] };

const DESKS = [
  { to: "/gestion", roles: ["fund_manager", "approver", "paymaster"] },
  { to: "/instruction", roles: ["reviewer"] },
  { to: "/audit", roles: ["auditor"] },
  { to: "/admin/utilisateurs", roles: ["administrator"] },
] as const;

export async function landing(visit: Visit, { town }: { town: string | null }) {
  const { actor } = visit;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (actor.kind !== "person") return refuse("not-found");
  if (actor.seats.length > 0) {
    const seat = chosenSeat(actor, town);
    return seat ? grant<Landing>({ kind: "town", space: await townSpace(visit, seat) }) : refuse("not-found");
  }
  const desk = DESKS.find(({ roles }) => hasRole(actor, ...roles));
  if (desk) return grant<Landing>({ kind: "desk", to: desk.to });
  if (actor.heldRoles.length > 0) return refuse("second-factor-first");
  return grant<Landing>({
    kind: "nobody",
    name: actor.name,
    email: actor.email,
    waiting: await waitingPlaces(visit.read, actor),
  });
}

const EVENTS = 10;

/** What must I do, what is late, where is the money. */
async function townSpace({ actor, now, read, locale }: Visit, seat: SeatOf): Promise<TownSpace> {
  const { townId } = seat;
  const [{ versions, signatures }, seats, requests, bank, papers, proposals, journal, calls] = await Promise.all([
    charterOf(read, townId),
    read.seat.findMany({ where: { townId, endedAt: null }, take: 200 }),
    read.accountRequest.count({ where: { townId, decidedAt: null } }),
    bankDetailsOf(read, townId),
    lapsingPapers(read, townId, soonAfter(now)),
    dossiersOf(read, townId),
    read.journalEntry.findMany({
      where: { townId },
      orderBy: { id: "desc" },
      take: EVENTS,
      select: { id: true, at: true, actorLabel: true, event: true, data: true },
    }),
    callsToRead(read, now),
  ]);
  const charter = charterState(signatures, versions, now);
  const facts: TownFacts = {
    townId,
    charter,
    calls: await callsTo(read, townId, personId(actor) ?? ""),
    signatories: signatories(seats.map(seatOf)).length,
    peopleWaiting: requests + seats.filter((s) => s.confirmedAt === null).length,
    bank,
    lapsing: papers.flatMap(({ validUntil, ...paper }) => (validUntil ? [{ ...paper, until: validUntil }] : [])),
    dossiers: proposals.map((p) => ({
      reference: p.reference,
      title: p.title,
      status: p.status,
      deadline: isOpenFor(p.call, townId, p.call.extensions, now)
        ? deadlineFor(p.call, townId, p.call.extensions)
        : null,
      signatureAsked: p.signOffs.length > 0,
      requests: p.requests,
      unread: p._count.messages,
      awardStatus: p.award?.status ?? null,
      agreementStatus: p.award?.agreement?.status ?? null,
      amendmentToSign: (p.award?.agreement?.amendments.length ?? 0) > 0,
      reports: p.award?.agreement?.reports ?? [],
      rejected: rejectedPayment(p.award?.agreement?.instalments ?? []),
    })),
  };
  const dossiers = proposals.map(dossierOf);
  return {
    town: { id: townId, name: seat.townName, slug: seat.townSlug },
    towns: townChoices(actor, seat),
    charter,
    todos: townTodos(facts, actor, now),
    dossiers,
    beginner: { townSlug: seat.townSlug, role: seat.role, mayFile: isMember(charter) },
    call: townCall(calls, proposals, { townId, now, locale }),
    money: townMoney(proposals.map(fundedOf)),
    members: seats.filter((s) => s.confirmedAt !== null).length,
    events: journal.map((e) => ({ ...e, data: JSON.parse(e.data) as Record<string, unknown> })),
    can: { invite: writesFor(actor, townId), start: writesFor(actor, townId) },
  };
}
