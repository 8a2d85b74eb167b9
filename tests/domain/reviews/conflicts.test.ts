import { expect, test } from "vitest";
import {
  type Conflict,
  factsOf,
  groundOfConflict,
  inConflict,
  knownTo,
  liftConflict,
} from "~/domain/reviews/conflicts";
import { at, claire, marc, REASON, sofia, verdict } from "../department";

const bondy = { id: "p-bondy", townId: "93010", townDomains: ["ville-bondy.fr"] };
const bobigny = { id: "p-bobigny", townId: "93008", townDomains: ["bobigny.fr"] };
const conflict = (rest: Partial<Conflict>): Conflict => ({
  townId: null,
  proposalId: null,
  kind: "other",
  source: "declared",
  liftedAt: null,
  ...rest,
});
const claireWith = (...conflicts: Conflict[]) => factsOf(claire, conflicts);
const withAddress = (email: string, ...conflicts: Conflict[]) => ({ ...claireWith(...conflicts), email });

test.each([
  ["nothing on record", claireWith(), null],
  ["declared for this dossier", claireWith(conflict({ proposalId: bondy.id, kind: "family" })), "family"],
  ["declared for another dossier of the town", claireWith(conflict({ proposalId: "p-other", townId: "93010" })), null],
  [
    "elected in the town, says the profile",
    claireWith(conflict({ townId: "93010", kind: "elected", source: "profile" })),
    "elected",
  ],
  ["elected in another town", claireWith(conflict({ townId: "93008", kind: "elected", source: "profile" })), null],
  ["lifted", claireWith(conflict({ proposalId: bondy.id, liftedAt: at })), null],
  [
    "one lifted, one standing",
    claireWith(conflict({ proposalId: bondy.id, liftedAt: at }), conflict({ townId: "93010" })),
    "other",
  ],
  ["a seat in the town", factsOf(marc, []), "employee"],
  ["an address of the town", withAddress("claire@ville-bondy.fr"), "employee"],
  ["an address of a part of the town", withAddress("claire@ccas.Ville-Bondy.fr"), "employee"],
  ["an address that only ends alike", withAddress("claire@pas-ville-bondy.fr"), null],
  [
    "an address whose detection was lifted",
    withAddress("claire@ville-bondy.fr", conflict({ townId: "93010", source: "detected", liftedAt: at })),
    null,
  ],
  [
    "a seat cannot be argued away",
    factsOf(marc, [conflict({ townId: "93010", source: "detected", liftedAt: at })]),
    "employee",
  ],
] as const)("in conflict with Bondy’s dossier: %s", (_case, person, kind) => {
  expect(groundOfConflict(person, bondy)?.kind ?? null).toBe(kind);
  expect(inConflict(person, bobigny)).toBe(person.conflicts.some((c) => c.townId === "93008"));
});

test("a person in conflict gets the list without the dossier", () => {
  expect(knownTo(factsOf(marc, []), [bondy, bobigny])).toEqual([bobigny]);
});

const standing = { ...conflict({ proposalId: bondy.id }), personId: "claire" };
test.each([
  ["the fund manager, with a reason", sofia, standing, REASON, "granted"],
  ["without a reason", sofia, standing, "ok", "lift-reason-missing"],
  ["one’s own", sofia, { ...standing, personId: "sofia" }, REASON, "own-conflict"],
  ["twice", sofia, { ...standing, liftedAt: at }, REASON, "already-lifted"],
  ["a reviewer", claire, standing, REASON, "wrong-role"],
] as const)("lifting a conflict: %s", (_case, actor, which, reason, expected) => {
  expect(verdict(liftConflict(actor, which, reason, at))).toBe(expected);
});
