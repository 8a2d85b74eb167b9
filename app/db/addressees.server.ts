import type { Tx } from "~/db/database.server";
import type { DepartmentRole, SeatRole } from "~/domain/shared/actor";
import type { Locale } from "~/domain/shared/locale";

export type Addressee = { to: string; personId: string; locale: Locale };

type Row = { id: string; email: string; locale: string };
const addressee = (person: Row): Addressee => ({
  to: person.email,
  personId: person.id,
  locale: person.locale === "en" ? "en" : "fr",
});
const who = { select: { id: true, email: true, locale: true, closedAt: true } } as const;

/** Who reads the letters of a town: its confirmed people, in the given seats. */
export async function townAddressees(
  tx: Tx,
  townId: string,
  roles: readonly SeatRole[] = ["editor", "signatory"],
): Promise<Addressee[]> {
  const seats = await tx.seat.findMany({
    where: { townId, role: { in: [...roles] }, endedAt: null, NOT: { confirmedAt: null } },
    select: { person: who },
  });
  return seats.filter((s) => s.person.closedAt === null).map((s) => addressee(s.person));
}

/** Who reads and writes for any of these towns; whoever has a seat in two is named once. */
export async function networkAddressees(tx: Tx, townIds: readonly string[]): Promise<Addressee[]> {
  const seats = await tx.seat.findMany({
    where: {
      townId: { in: [...townIds] },
      role: { in: ["editor", "signatory"] },
      endedAt: null,
      NOT: { confirmedAt: null },
      person: { closedAt: null },
    },
    select: { person: who },
  });
  return [...new Map(seats.map(({ person }) => [person.id, addressee(person)])).values()];
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
