import { expect, test } from "vitest";
import {
  type Conflict,
  groundOfConflict,
  inConflict,
  knownTo,
  liftConflict,
  type PersonFacts,
  type TownFacts,
  tiesOf,
} from "~/domain/reviews/conflicts";
import { at, claire, REASON, sofia, verdict } from "../department";

const bondy = { id: "p-bondy", townId: "93010" };
const bobigny = { id: "p-bobigny", townId: "93008" };
const saintDenis = { id: "p-saint-denis", townId: "93066" };
const PIERREFITTE = "93059";
const network: TownFacts = {
  domains: [
    { townId: "93010", domain: "ville-bondy.fr" },
    { townId: "93008", domain: "bobigny.fr" },
    { townId: PIERREFITTE, domain: "mairie-pierrefitte93.fr" },
  ],
  successions: [{ townId: PIERREFITTE, successorId: "93066" }],
};
const conflict = (rest: Partial<Conflict>): Conflict => ({
  townId: null,
  proposalId: null,
  kind: "other",
  source: "declared",
  endedOn: null,
  liftedAt: null,
  ...rest,
});
const facts = (rest: Partial<PersonFacts> = {}): PersonFacts => ({
  personId: "claire",
  email: "claire@seinesaintdenis.fr",
  seats: [],
  conflicts: [],
  ...rest,
});
const having = (...conflicts: Conflict[]) => facts({ conflicts });
const withAddress = (email: string, ...conflicts: Conflict[]) => facts({ email, conflicts });
const seated = (townId: string, endedAt: Date | null = null) => facts({ seats: [{ townId, endedAt }] });
const liftedDetection = conflict({ townId: "93010", source: "detected", liftedAt: at });
const yearsAgo = (years: number) => {
  const then = new Date(at);
  then.setUTCFullYear(then.getUTCFullYear() - years);
  return then;
};
const past = (kind: Conflict["kind"], endedOn: Date) => having(conflict({ townId: "93010", kind, endedOn }));

test.each<[string, PersonFacts, string | null]>([
  ["nothing on record", facts(), null],
  ["declared for this dossier", having(conflict({ proposalId: bondy.id, kind: "family" })), "family"],
  ["declared for another dossier of the town", having(conflict({ proposalId: "p-other", townId: "93010" })), null],
  [
    "elected in the town, says the profile",
    having(conflict({ townId: "93010", kind: "elected", source: "profile" })),
    "elected",
  ],
  ["elected in another town", having(conflict({ townId: "93008", kind: "elected", source: "profile" })), null],
  ["lifted", having(conflict({ proposalId: bondy.id, liftedAt: at })), null],
  [
    "one lifted, one standing",
    having(conflict({ proposalId: bondy.id, liftedAt: at }), conflict({ townId: "93010" })),
    "other",
  ],
  ["a seat in the town", seated("93010"), "employee"],
  ["an address of the town", withAddress("claire@ville-bondy.fr"), "employee"],
  ["an address of a part of the town", withAddress("claire@ccas.Ville-Bondy.fr"), "employee"],
  ["an address that only ends alike", withAddress("claire@pas-ville-bondy.fr"), null],
  ["an address whose detection was lifted", withAddress("claire@ville-bondy.fr", liftedDetection), null],
  ["a seat cannot be argued away", { ...seated("93010"), conflicts: [liftedDetection] }, "employee"],
  ["employed until four years ago", past("employee", yearsAgo(4)), "employee"],
  ["employed until five years ago to the day", past("employee", yearsAgo(5)), null],
  ["elected until four years ago", past("elected", yearsAgo(4)), "elected"],
  ["a supplier until yesterday", past("supplier", new Date(at.getTime() - 86_400_000)), null],
  ["a supplier until tomorrow", past("supplier", new Date(at.getTime() + 86_400_000)), "supplier"],
  ["a seat left four years ago", seated("93010", yearsAgo(4)), "employee"],
  ["a seat left six years ago", seated("93010", yearsAgo(6)), null],
])("in conflict with Bondy’s dossier: %s", (_case, person, kind) => {
  const ties = tiesOf(person, network, at);
  expect(groundOfConflict(ties, bondy)?.kind ?? null).toBe(kind);
  expect(inConflict(ties, bobigny)).toBe(person.conflicts.some((c) => c.townId === "93008"));
});

test.each<[string, PersonFacts]>([
  ["elected in the town that was taken over", having(conflict({ townId: PIERREFITTE, kind: "elected" }))],
  ["a seat in it", seated(PIERREFITTE)],
  ["an address of it", withAddress("claire@mairie-pierrefitte93.fr")],
])("what ties to Pierrefitte ties to Saint-Denis, which absorbed it, and the other way round: %s", (_case, person) => {
  const ties = tiesOf(person, network, at);
  expect(inConflict(ties, saintDenis)).toBe(true);
  expect(inConflict(ties, { id: "p-old", townId: PIERREFITTE })).toBe(true);
  expect(inConflict(ties, bondy)).toBe(false);
});

test("a detection lifted for a town is lifted for the one that absorbed it", () => {
  const lifted = conflict({ townId: "93066", source: "detected", liftedAt: at });
  const ties = tiesOf(withAddress("claire@mairie-pierrefitte93.fr", lifted), network, at);
  expect(inConflict(ties, saintDenis)).toBe(false);
});

test("a person in conflict gets the list without the dossier", () => {
  expect(knownTo(tiesOf(seated("93010"), network, at), [bondy, bobigny])).toEqual([bobigny]);
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
