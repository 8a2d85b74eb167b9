import { type Person, system } from "~/domain/shared/actor";
import { addPerson, grantRole } from "~/features/network/keep-accounts.server";
import { database } from "~/web/database.server";
import type { Officer, TownPerson } from "./people";
import { act, type Cast } from "./world.server";

/** Opens the account of somebody in a town, with a seat that is confirmed. */
export async function settleInTown({ townId, role, function: as, ...who }: TownPerson, at: Date): Promise<Person> {
  const { name, email, jobTitle } = who;
  const { id } = await act(system, addPerson, { name, email, jobTitle, isDemo: true }, at);
  const { town } = await (await database()).write((tx) =>
    tx.seat.create({
      data: { personId: id, townId, role, function: as, createdAt: at, confirmedAt: at },
      select: { town: { select: { name: true, slug: true } } },
    }),
  );
  const seats = [{ townId, townName: town.name, townSlug: town.slug, role, function: as }];
  return { kind: "person", id, name, email, seats, roles: [], heldRoles: [] };
}

/** Opens the account of somebody at the Département, with the roles they hold. */
export async function settleAtDepartment({ name, email, jobTitle, roles }: Officer, at: Date): Promise<Person> {
  const { id } = await act(system, addPerson, { name, email, jobTitle, isDemo: true }, at);
  for (const role of roles) await act(system, grantRole, { personId: id, role }, at);
  return { kind: "person", id, name, email, seats: [], roles, heldRoles: roles };
}

/** Everybody, to be found when their turn comes. */
export function castOf(people: readonly Person[]): Cast {
  const found = (who: Person | undefined, what: string) => {
    if (!who) throw new Error(`nobody in the demonstration is ${what}`);
    return who;
  };
  const inTown = (townId: string, role: "signatory" | "editor") =>
    found(
      people.find((p) => p.seats.some((s) => s.townId === townId && s.role === role)),
      `${role} of ${townId}`,
    );
  return {
    mayor: (townId) => inTown(townId, "signatory"),
    editor: (townId) => inTown(townId, "editor"),
    named: (name) =>
      found(
        people.find((p) => p.name === name),
        name,
      ),
  };
}
