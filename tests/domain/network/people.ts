import type { DepartmentRole, Person, SeatRole } from "~/domain/shared/actor";

export const BONDY = {
  id: "93010",
  name: "Bondy",
  linking: "de ",
  validFrom: new Date("1968-01-01"),
  validTo: null,
} as const;

const person = (name: string, rest: Partial<Person>): Person => ({
  kind: "person",
  id: name.toLowerCase(),
  name,
  email: `${name.toLowerCase()}@ville-bondy.fr`,
  seats: [],
  roles: [],
  heldRoles: [],
  ...rest,
});

const of = (townId: string, role: SeatRole) => ({ townId, townName: townId, townSlug: townId, role, function: "" });

/** The people of Bondy, of a neighbour town, and of the Département. */
export const awa = person("Awa", { seats: [of("93010", "editor")] });
export const karim = person("Karim", { seats: [of("93010", "editor")] });
export const mayor = person("Mayor", { seats: [of("93010", "signatory")] });
export const deputy = person("Deputy", { seats: [of("93010", "signatory")] });
export const reader = person("Reader", { seats: [of("93010", "reader")] });
export const neighbour = person("Neighbour", { seats: [of("93008", "signatory")], email: "neighbour@bobigny.fr" });

const officer = (name: string, ...roles: DepartmentRole[]) =>
  person(name, { roles, heldRoles: roles, email: `${name.toLowerCase()}@seinesaintdenis.fr` });
export const sofia = officer("Sofia", "fund_manager");
export const leo = officer("Leo", "administrator");
export const nadia = officer("Nadia", "paymaster");
export const claire = officer("Claire", "reviewer");
