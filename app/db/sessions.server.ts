import { query, type Reader, type Tx } from "~/db/database.server";
import {
  DEPARTMENT_ROLES,
  type DepartmentRole,
  type Person,
  SEAT_ROLES,
  type SeatOf,
  type SeatRole,
} from "~/domain/shared/actor";

export type FoundSession = {
  id: string;
  method: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  secondFactorAt: Date | null;
  totpConfirmed: boolean;
  person: Omit<Person, "roles">;
};

type Row = {
  id: string;
  method: string;
  createdAt: string | Date;
  lastSeenAt: string | Date;
  expiresAt: string | Date;
  secondFactorAt: string | Date | null;
  personId: string;
  name: string;
  email: string;
  totpConfirmedAt: string | Date | null;
  townId: string | null;
  townName: string | null;
  townSlug: string | null;
  seatRole: string | null;
  seatFunction: string | null;
  role: string | null;
};

// One statement for all that a request needs to know of its person: who, which seats, which roles.
const SESSION_SQL = `
  SELECT s."id", s."method", s."createdAt", s."lastSeenAt", s."expiresAt", s."secondFactorAt",
         p."id" AS "personId", p."name", p."email", p."totpConfirmedAt",
         seat."townId", t."name" AS "townName", t."slug" AS "townSlug", seat."role" AS "seatRole", seat."function" AS "seatFunction", g."role"
  FROM "Session" s
  JOIN "Person" p ON p."id" = s."personId" AND p."closedAt" IS NULL
  LEFT JOIN "Seat" seat ON seat."personId" = p."id" AND seat."confirmedAt" IS NOT NULL AND seat."endedAt" IS NULL
  LEFT JOIN "Town" t ON t."id" = seat."townId"
  LEFT JOIN "RoleGrant" g ON g."personId" = p."id" AND g."endedAt" IS NULL
  WHERE s."id" = ? AND s."endedAt" IS NULL`;

/** The session of a cookie's hash with its person, or null when it was ended or its person's account closed. */
export async function findSession(read: Reader, id: string): Promise<FoundSession | null> {
  const rows = await query<Row>(read, SESSION_SQL, [id]);
  const first = rows[0];
  if (!first) return null;
  const seats = new Map<string, SeatOf>();
  const heldRoles = new Set<DepartmentRole>();
  for (const row of rows) {
    if (row.townId && row.townName && row.townSlug && isSeatRole(row.seatRole))
      seats.set(row.townId, {
        townId: row.townId,
        townName: row.townName,
        townSlug: row.townSlug,
        role: row.seatRole,
        function: row.seatFunction ?? "",
      });
    if (isDepartmentRole(row.role)) heldRoles.add(row.role);
  }
  return {
    id: first.id,
    method: first.method,
    createdAt: new Date(first.createdAt),
    lastSeenAt: new Date(first.lastSeenAt),
    expiresAt: new Date(first.expiresAt),
    secondFactorAt: first.secondFactorAt ? new Date(first.secondFactorAt) : null,
    totpConfirmed: first.totpConfirmedAt !== null,
    person: {
      kind: "person",
      id: first.personId,
      name: first.name,
      email: first.email,
      seats: [...seats.values()],
      heldRoles: [...heldRoles],
    },
  };
}

const isSeatRole = (role: string | null): role is SeatRole => (SEAT_ROLES as readonly (string | null)[]).includes(role);
const isDepartmentRole = (role: string | null): role is DepartmentRole =>
  (DEPARTMENT_ROLES as readonly (string | null)[]).includes(role);

export const touchSession = (tx: Tx, id: string, now: Date) =>
  tx.session.update({ where: { id }, data: { lastSeenAt: now } });
