import { seatOf, seatRole } from "~/db/members.server";
import { mayDecideRequest } from "~/domain/network/account-request";
import { mayInvite } from "~/domain/network/invitations";
import { changeSeatRole, confirmSeat, endSeat } from "~/domain/network/seats";
import { type Actor, personId, SEAT_ROLES, type SeatRole } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { chosenSeat, peoplePage, type TownChoice, townChoices } from "~/features/network/chosen-seat";
import type { Visit } from "~/features/visit.server";

export type Member = {
  seatId: string;
  name: string;
  email: string;
  jobTitle: string;
  role: SeatRole;
  since: Date;
  waiting: boolean;
  self: boolean;
  can: { confirm: boolean; changeRole: boolean; end: boolean };
};
export type PendingInvitation = { id: string; email: string; role: SeatRole; expiresAt: Date; expired: boolean };
export type PendingRequest = {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  role: SeatRole;
  createdAt: Date;
  townName: string;
  can: { decide: boolean };
};
export type TownPeople = {
  members: Member[];
  invitations: PendingInvitation[];
  requests: PendingRequest[];
  can: { invite: boolean };
};
export type MembersPage = TownPeople & { town: { id: string; name: string; slug: string }; towns: TownChoice[] };

export async function membersPage({ actor, now, read }: Visit, { town }: { town: string | null }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seat = chosenSeat(actor, town);
  if (!seat) return refuse("not-found");
  const people = await townPeople({ actor, now, read }, seat.townId);
  return grant<MembersPage>({
    ...people,
    town: { id: seat.townId, name: seat.townName, slug: seat.townSlug },
    towns: townChoices(actor, seat),
  });
}

/** Everybody at a town's table, and those at its door, with what this person may do about each. */
export async function townPeople(
  { actor, now, read }: Pick<Visit, "actor" | "now" | "read">,
  townId: string,
): Promise<TownPeople> {
  const [seats, invitations, requests] = await Promise.all([
    read.seat.findMany({
      where: { townId, endedAt: null },
      orderBy: { createdAt: "asc" },
      take: 200,
      include: { person: { select: { name: true, email: true, jobTitle: true } } },
    }),
    read.invitation.findMany({
      where: { townId, acceptedAt: null, revokedAt: null },
      orderBy: { createdAt: "desc" },
      take: 50,
    }),
    read.accountRequest.findMany({
      where: { townId, decidedAt: null },
      orderBy: { createdAt: "asc" },
      take: 50,
      include: { town: { select: { name: true } } },
    }),
  ]);
  const all = seats.map(seatOf);
  return {
    members: seats.map((row) => {
      const seat = seatOf(row);
      const other = SEAT_ROLES.find((r) => r !== seat.role) ?? "reader";
      return {
        seatId: row.id,
        name: row.person.name,
        email: row.person.email,
        jobTitle: row.function || row.person.jobTitle,
        role: seat.role,
        since: row.confirmedAt ?? row.createdAt,
        waiting: row.confirmedAt === null,
        self: row.personId === personId(actor),
        can: {
          confirm: confirmSeat(seat, actor, now).ok,
          changeRole: changeSeatRole(seat, other, all, actor).ok,
          end: endSeat(seat, all, actor, now).ok,
        },
      };
    }),
    invitations: invitations.map((i) => ({
      id: i.id,
      email: i.email,
      role: seatRole(i.role),
      expiresAt: i.expiresAt,
      expired: i.expiresAt <= now,
    })),
    requests: requests.map((r) => pendingRequest(r, actor)),
    can: { invite: mayInvite(actor, townId) },
  };
}

type RequestRow = {
  id: string;
  townId: string;
  name: string;
  email: string;
  jobTitle: string;
  role: string;
  createdAt: Date;
  town: { name: string };
};
export const pendingRequest = ({ townId, town, ...row }: RequestRow, actor: Actor): PendingRequest => ({
  id: row.id,
  name: row.name,
  email: row.email,
  jobTitle: row.jobTitle,
  role: seatRole(row.role),
  createdAt: row.createdAt,
  townName: town.name,
  can: {
    decide:
      mayDecideRequest(actor, { townId, role: seatRole(row.role) }) &&
      !(actor.kind === "person" && actor.email === row.email),
  },
});

/** The page where a request is declined, with the reason its author will read. */
export async function declineRequestPage({ actor, read }: Visit, { id }: { id: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const row = await read.accountRequest.findUnique({ where: { id }, include: { town: { select: { name: true } } } });
  if (!row || row.decidedAt) return refuse("not-found");
  const request = pendingRequest(row, actor);
  return request.can.decide ? grant({ request, back: peoplePage(actor, row.townId) }) : refuse("not-found");
}

/** The page before a seat ends, or before its role changes. */
export async function seatPage({ actor, now, read }: Visit, { id }: { id: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const row = await read.seat.findUnique({ where: { id }, select: { townId: true, town: { select: { name: true } } } });
  const member = row && (await townPeople({ actor, now, read }, row.townId)).members.find((m) => m.seatId === id);
  if (!row || !member || !(member.can.end || member.can.changeRole)) return refuse("not-found");
  return grant({ member, townName: row.town.name, back: peoplePage(actor, row.townId) });
}
