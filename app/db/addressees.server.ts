import type { Tx } from "~/db/database.server";
import type { DepartmentRole, SeatRole } from "~/domain/shared/actor";
import type { Locale } from "~/domain/shared/locale";

export type Addressee = { to: string; personId: string; locale: Locale };

type Row = { id: string; email: string; locale: string };
export const addressee = (person: Row): Addressee => ({
  to: person.email,
  personId: person.id,
  locale: person.locale === "en" ? "en" : "fr",
});
export const addresseeShape = { id: true, email: true, locale: true, closedAt: true } as const;
const who = { select: addresseeShape } as const;

const READERS: readonly SeatRole[] = ["editor", "signatory"];

/** Who reads the letters of each of these towns, in one read: their confirmed people, in the given seats. */
export async function addresseesByTown(tx: Tx, townIds: readonly string[], roles = READERS) {
  const seats = await tx.seat.findMany({
    where: {
      townId: { in: [...new Set(townIds)] },
      role: { in: [...roles] },
      endedAt: null,
      NOT: { confirmedAt: null },
      person: { closedAt: null },
    },
    select: { townId: true, person: who },
  });
  return (townId: string) => seats.filter((s) => s.townId === townId).map((s) => addressee(s.person));
}

/** Who reads the letters of a town. */
export const townAddressees = async (tx: Tx, townId: string, roles = READERS): Promise<Addressee[]> =>
  (await addresseesByTown(tx, [townId], roles))(townId);

/** Who reads and writes for any of these towns; whoever has a seat in two is named once. */
export async function networkAddressees(tx: Tx, townIds: readonly string[]): Promise<Addressee[]> {
  const of = await addresseesByTown(tx, townIds);
  return [...new Map(townIds.flatMap(of).map((person) => [person.personId, person])).values()];
}

/** Who holds a role at the Département now. */
export async function roleAddressees(tx: Tx, ...roles: DepartmentRole[]): Promise<Addressee[]> {
  const grants = await tx.roleGrant.findMany({
    where: { role: { in: roles }, endedAt: null },
    select: { person: who },
  });
  const people = new Map(
    grants.filter((g) => g.person.closedAt === null).map((g) => [g.person.id, addressee(g.person)]),
  );
  return [...people.values()];
}

export async function personAddressee(tx: Tx, personId: string): Promise<Addressee | null> {
  const person = await tx.person.findUnique({ where: { id: personId }, select: who.select });
  return person && !person.closedAt ? addressee(person) : null;
}

/** Those who may decide about a town's people, each with the page where they do it: its own in the given seats, and the administrators. */
export async function peopleKeepers(tx: Tx, townId: string, roles: readonly SeatRole[]) {
  const [members, administrators] = await Promise.all([
    townAddressees(tx, townId, roles),
    roleAddressees(tx, "administrator"),
  ]);
  const people = new Map(administrators.map((to) => [to.personId, { ...to, path: "/admin/utilisateurs" }]));
  for (const to of members) people.set(to.personId, { ...to, path: "/espace/membres" });
  return [...people.values()];
}
