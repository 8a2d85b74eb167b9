import { seatRole } from "~/db/members.server";
import { grantRole } from "~/domain/network/role-grants";
import { DEPARTMENT_ROLES, type DepartmentRole, type SeatRole } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type PendingRequest, pendingRequest } from "~/features/network/members-page.server";
import type { Visit } from "~/features/visit.server";

export type UserRow = {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  seats: { townName: string; role: SeatRole; waiting: boolean }[];
  roles: DepartmentRole[];
  closed: boolean;
};
export type UsersPage = {
  q: string;
  rows: UserRow[];
  next: string | null;
  requests: PendingRequest[];
  waitingSeats: { seatId: string; name: string; townName: string; townId: string; role: SeatRole }[];
};

const ROWS = 50;
const departmentRole = (role: string): DepartmentRole[] => DEPARTMENT_ROLES.filter((r) => r === role);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Everybody with an account, by name; what waits at the doors of towns on top. */
export async function usersPage({ actor, read }: Visit, { q: typed, after }: { q: string; after: string | null }) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const q = typed.trim().slice(0, 80);
  const cursor = after ? await read.person.findUnique({ where: { id: after }, select: { id: true } }) : null;
  const [people, requests, seats] = await Promise.all([
    read.person.findMany({
      where: q === "" ? {} : named(q),
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: ROWS + 1,
      ...(cursor ? { cursor, skip: 1 } : {}),
      select: personShape,
    }),
    read.accountRequest.findMany({
      where: { decidedAt: null },
      orderBy: { createdAt: "asc" },
      take: 50,
      include: { town: { select: { name: true } } },
    }),
    read.seat.findMany({
      where: { confirmedAt: null, endedAt: null },
      orderBy: { createdAt: "asc" },
      take: 50,
      select: {
        id: true,
        townId: true,
        role: true,
        person: { select: { name: true } },
        town: { select: { name: true } },
      },
    }),
  ]);
  return grant<UsersPage>({
    q,
    rows: people.slice(0, ROWS).map(userRow),
    next: people.length > ROWS ? (people[ROWS - 1]?.id ?? null) : null,
    requests: requests.map((r) => pendingRequest(r, actor)),
    waitingSeats: seats.map(({ id, townId, role, person, town }) => ({
      seatId: id,
      name: person.name,
      townName: town.name,
      townId,
      role: seatRole(role),
    })),
  });
}

/** As typed, and as names are written: both databases compare capitals. */
const named = (q: string) => ({
  OR: [
    { email: { contains: q.toLowerCase() } },
    { name: { contains: q } },
    { name: { contains: capitalised(q.toLowerCase()) } },
  ],
});

const personShape = {
  id: true,
  name: true,
  email: true,
  jobTitle: true,
  closedAt: true,
  seats: { where: { endedAt: null }, select: { role: true, confirmedAt: true, town: { select: { name: true } } } },
  roles: { where: { endedAt: null }, select: { role: true } },
} as const;

type PersonRow = Pick<UserRow, "id" | "name" | "email" | "jobTitle"> & {
  closedAt: Date | null;
  seats: { role: string; confirmedAt: Date | null; town: { name: string } }[];
  roles: { role: string }[];
};
const userRow = ({ closedAt, seats, roles, ...person }: PersonRow): UserRow => ({
  ...person,
  closed: closedAt !== null,
  seats: seats.map((s) => ({ townName: s.town.name, role: seatRole(s.role), waiting: s.confirmedAt === null })),
  roles: roles.flatMap((r) => departmentRole(r.role)),
});

export type UserPage = Omit<UserRow, "seats" | "roles"> & {
  phone: string;
  createdAt: Date;
  secondFactor: boolean;
  seats: { townId: string; townName: string; role: SeatRole; waiting: boolean }[];
  roles: { role: DepartmentRole; grantedAt: Date }[];
  sessions: number;
  lastSeenAt: Date | null;
  grantable: DepartmentRole[];
  self: boolean;
};

export async function userPage({ actor, now, read }: Visit, { id }: { id: string }) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const [person, sessions] = await Promise.all([
    read.person.findUnique({
      where: { id },
      include: {
        seats: { where: { endedAt: null }, include: { town: { select: { name: true } } } },
        roles: { where: { endedAt: null }, orderBy: { grantedAt: "asc" } },
      },
    }),
    read.session.aggregate({
      where: { personId: id, endedAt: null, expiresAt: { gt: now } },
      _count: true,
      _max: { lastSeenAt: true },
    }),
  ]);
  if (!person) return refuse("not-found");
  const closed = person.closedAt !== null;
  const heldRoles = person.roles.flatMap((r) => departmentRole(r.role));
  const { name, email, jobTitle, phone, createdAt } = person;
  return grant<UserPage>({
    id,
    name,
    email,
    jobTitle,
    phone,
    createdAt,
    closed,
    secondFactor: person.totpConfirmedAt !== null,
    seats: person.seats.map((s) => ({
      townId: s.townId,
      townName: s.town.name,
      role: seatRole(s.role),
      waiting: s.confirmedAt === null,
    })),
    roles: person.roles.flatMap((r) => departmentRole(r.role).map((role) => ({ role, grantedAt: r.grantedAt }))),
    sessions: sessions._count,
    lastSeenAt: sessions._max.lastSeenAt,
    grantable: DEPARTMENT_ROLES.filter((role) => grantRole({ id, heldRoles, closed }, role, actor).ok),
    self: actor.kind === "person" && actor.id === id,
  });
}

/** The page where a colleague of the Département is entered. */
export async function newUserPage({ actor }: Visit) {
  return gate(actor, "administrator") ?? grant({});
}

/** The page before a role is taken away. */
export async function endRolePage(
  { actor, read }: Visit,
  { personId, role: named }: { personId: string; role: string },
) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const [role] = departmentRole(named);
  const held =
    role &&
    (await read.roleGrant.findFirst({
      where: { personId, role, endedAt: null },
      select: { person: { select: { name: true } } },
    }));
  return role && held ? grant({ personId, role, name: held.person.name }) : refuse("not-found");
}
