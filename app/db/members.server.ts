import type { Reader, Tx } from "~/db/database.server";
import type { AccountRequest } from "~/domain/network/account-request";
import type { Invitation } from "~/domain/network/invitations";
import type { Seat } from "~/domain/network/seats";
import { SEAT_ROLES, type SeatRole } from "~/domain/shared/actor";
import type { Locale } from "~/domain/shared/locale";

export const seatRole = (role: string): SeatRole => SEAT_ROLES.find((r) => r === role) ?? "reader";

type SeatRow = { personId: string; townId: string; role: string; confirmedAt: Date | null; endedAt: Date | null };
export const seatOf = ({ personId, townId, role, confirmedAt, endedAt }: SeatRow): Seat => ({
  personId,
  townId,
  role: seatRole(role),
  confirmedAt,
  endedAt,
});

const invitationOf = ({ role, ...row }: Omit<Invitation, "role"> & { role: string }): Invitation => ({
  ...row,
  role: seatRole(role),
});
const invitationShape = {
  townId: true,
  email: true,
  role: true,
  invitedById: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
} as const;

/** Everybody and everything around a town's door: seats, addresses of members, invitations, requests, domains. */
export async function townDoor(db: Reader | Tx, townId: string) {
  const town = await db.town.findUnique({
    where: { id: townId },
    select: {
      id: true,
      name: true,
      slug: true,
      validFrom: true,
      validTo: true,
      domains: { select: { domain: true } },
      seats: {
        select: {
          personId: true,
          townId: true,
          role: true,
          confirmedAt: true,
          endedAt: true,
          person: { select: { email: true } },
        },
      },
      invitations: { where: { acceptedAt: null, revokedAt: null }, take: 200, select: invitationShape },
      accountRequests: { where: { decidedAt: null }, take: 200, select: { email: true } },
    },
  });
  if (!town) return null;
  return {
    town,
    domains: town.domains.map((d) => d.domain),
    seats: town.seats.map(seatOf),
    memberEmails: town.seats.filter((s) => s.endedAt === null).map((s) => s.person.email),
    invitations: town.invitations.map(invitationOf),
    waitingEmails: town.accountRequests.map((r) => r.email),
  };
}

/** An invitation by the hash of its link. */
export async function findInvitation(db: Reader | Tx, tokenHash: string) {
  const row = await db.invitation.findUnique({
    where: { tokenHash },
    select: { id: true, ...invitationShape, town: { select: { name: true, slug: true } } },
  });
  return row && { id: row.id, town: row.town, invitation: invitationOf(row) };
}

export async function findAccountRequest(db: Reader | Tx, id: string) {
  const row = await db.accountRequest.findUnique({
    where: { id },
    include: { town: { select: { name: true, slug: true } } },
  });
  if (!row) return null;
  const outcome = row.outcome === "confirmed" || row.outcome === "declined" ? row.outcome : null;
  const request: AccountRequest = {
    townId: row.townId,
    email: row.email,
    role: seatRole(row.role),
    decidedAt: row.decidedAt,
    outcome,
  };
  return { request, name: row.name, jobTitle: row.jobTitle, town: row.town };
}

/** Who an address said to be when it asked for a place in a town, while nobody has decided yet. */
export const waitingRequest = (db: Reader | Tx, email: string) =>
  db.accountRequest.findFirst({
    where: { email, decidedAt: null },
    orderBy: { createdAt: "desc" },
    select: { name: true, jobTitle: true },
  });

/** Where a person's place waits for somebody's word: requests of their address, and seats that are not confirmed. */
export async function waitingPlaces(db: Reader, { id, email }: { id: string; email: string }) {
  const town = { select: { name: true } } as const;
  const shown = { role: true, createdAt: true, town } as const;
  const [requests, seats] = await Promise.all([
    db.accountRequest.findMany({ where: { email, decidedAt: null }, take: 20, select: shown }),
    db.seat.findMany({ where: { personId: id, confirmedAt: null, endedAt: null }, take: 20, select: shown }),
  ]);
  return [...requests, ...seats].map(({ role, createdAt, town }) => ({
    townName: town.name,
    role: seatRole(role),
    since: createdAt,
  }));
}

/** A seat with the others of its town. */
export async function findSeat(db: Reader | Tx, id: string) {
  const row = await db.seat.findUnique({
    where: { id },
    select: {
      personId: true,
      townId: true,
      role: true,
      confirmedAt: true,
      endedAt: true,
      town: {
        select: {
          name: true,
          seats: { select: { personId: true, townId: true, role: true, confirmedAt: true, endedAt: true } },
        },
      },
    },
  });
  return row && { seat: seatOf(row), townName: row.town.name, seats: row.town.seats.map(seatOf) };
}

type NewPerson = { email: string; name: string; jobTitle: string; locale: Locale };
/** The account of an address, made when nobody has it. A closed account stays closed: null. */
export async function personOfAddress(tx: Tx, { email, name, jobTitle, locale }: NewPerson, now: Date) {
  const known = await tx.person.findUnique({ where: { email }, select: { id: true, name: true, closedAt: true } });
  if (known) return known.closedAt ? null : known;
  return tx.person.create({
    data: { email, name, jobTitle, locale, createdAt: now },
    select: { id: true, name: true },
  });
}

/** Gives the seat: a new one, or the one that the person had before. */
export async function saveSeat(
  tx: Tx,
  seat: Seat,
  { function: as, confirmedById, now }: { function: string; confirmedById: string | null; now: Date },
) {
  const { personId, townId, role, confirmedAt, endedAt } = seat;
  const data = { role, function: as, confirmedAt, endedAt, confirmedById: confirmedAt ? confirmedById : null };
  return tx.seat.upsert({
    where: { personId_townId: { personId, townId } },
    create: { personId, townId, createdAt: now, ...data },
    update: data,
    select: { id: true },
  });
}
