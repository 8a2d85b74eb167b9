import { expect, test } from "vitest";
import { amountClass, amountThresholds } from "~/domain/network/amount-classes";
import { addDomain, addSiret } from "~/domain/network/register";
import { endRole, grantRole } from "~/domain/network/role-grants";
import { system } from "~/domain/shared/actor";
import { awa, claire, leo, mayor, sofia } from "./people";

test.each([
  ["the domain of a town", "ville-bondy.fr", false, "granted"],
  ["written with its at sign and capitals", "@Ville-Bondy.FR", false, "granted"],
  ["a whole address", "awa@ville-bondy.fr", false, "not-a-domain"],
  ["a word", "bondy", false, "not-a-domain"],
  ["where anybody has a mailbox", "gmail.com", false, "domain-of-everybody"],
  ["of another town already", "ville-bondy.fr", true, "domain-taken"],
])("an administrator approves a domain: %s", (_what, text, taken, expected) => {
  const outcome = addDomain(text, taken, leo);
  expect(outcome.ok ? "granted" : outcome.reason).toBe(expected);
});

test("only an administrator keeps the register", () => {
  expect(addDomain("ville-bondy.fr", false, mayor)).toMatchObject({ reason: "wrong-role" });
  expect(addSiret("219 300 100 00019", false, sofia)).toMatchObject({ reason: "wrong-role" });
  expect(addSiret("219 300 100 00019", false, leo)).toMatchObject({ value: { siret: "21930010000019" } });
  expect(addSiret("219 300 100 00018", false, leo)).toMatchObject({ reason: "siret-key" });
  expect(addSiret("21930010000019", true, leo)).toMatchObject({ reason: "siret-taken" });
});

const target = (person: { id: string }, ...heldRoles: Parameters<typeof grantRole>[1][]) => ({
  id: person.id,
  heldRoles,
  closed: false,
});

test("a role of the Département is given and taken by an administrator, never by oneself", () => {
  expect(grantRole(target(awa), "reviewer", leo)).toMatchObject({ ok: true });
  expect(grantRole(target(awa), "reviewer", system)).toMatchObject({ ok: true });
  expect(grantRole(target(leo), "fund_manager", leo)).toMatchObject({ reason: "own-role" });
  expect(grantRole(target(claire, "reviewer"), "reviewer", leo)).toMatchObject({ reason: "role-already-held" });
  expect(grantRole(target(claire), "reviewer", sofia)).toMatchObject({ reason: "wrong-role" });
  expect(grantRole({ ...target(claire), closed: true }, "reviewer", leo)).toMatchObject({ reason: "person-closed" });
  expect(endRole(target(claire, "reviewer"), "reviewer", 1, leo)).toMatchObject({ ok: true });
  expect(endRole(target(claire), "reviewer", 1, leo)).toMatchObject({ reason: "role-not-held" });
  expect(endRole(target(sofia, "administrator"), "administrator", 1, system)).toMatchObject({
    reason: "last-administrator",
  });
  expect(endRole(target(sofia, "administrator"), "administrator", 2, leo)).toMatchObject({ ok: true });
});

test("a map's classes hold every amount, with bounds that read well", () => {
  const amounts = [7_000_000, 8_000_000, 9_500_000, 10_500_000, 11_000_000, 13_000_000, 0, 15_000_000];
  const bounds = amountThresholds(amounts);
  expect(bounds).toEqual([8_000_000, 9_500_000, 11_000_000, 13_000_000, 15_000_000]);
  expect(amounts.map((cents) => amountClass(cents, bounds))).toEqual([1, 1, 2, 3, 3, 4, 0, 5]);
  expect(amountThresholds([0, 0])).toEqual([]);
  expect(amountThresholds([123_456, 123_456])).toEqual([150_000]);
});
