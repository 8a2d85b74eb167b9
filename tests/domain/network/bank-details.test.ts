import { expect, test } from "vitest";
import {
  confirmBankDetails,
  declineBankDetails,
  holderNamesTown,
  proposeBankDetails,
} from "~/domain/network/bank-details";
import type { Actor } from "~/domain/shared/actor";
import { awa, BONDY, claire, deputy, karim, mayor, nadia, neighbour, reader } from "./people";

const at = new Date("2026-05-04T08:00:00Z");
const typed = { iban: "FR76 3000 1007 9412 3456 7890 185", bic: "BDFEFRPPCCT", holder: "Trésorerie de Bondy" };
const around = { town: BONDY, active: null, waiting: false };

test("Awa proposes the account of the town", () => {
  expect(proposeBankDetails(typed, around, awa)).toEqual({
    ok: true,
    value: {
      townId: "93010",
      iban: "FR7630001007941234567890185",
      bic: "BDFEFRPPCCT",
      holder: "Trésorerie de Bondy",
      proposedById: "awa",
      bySignatory: false,
      status: "proposed",
    },
  });
});

test.each<[string, Parameters<typeof proposeBankDetails>, string]>([
  ["by a reader", [typed, around, reader], "only-writers-propose"],
  ["by a stranger", [typed, around, neighbour], "not-found"],
  ["while another change waits", [typed, { ...around, waiting: true }, awa], "change-already-waiting"],
  ["with a wrong key", [{ ...typed, iban: "FR7630001007941234567890186" }, around, awa], "wrong-iban-key"],
  ["with a BIC of another country", [{ ...typed, bic: "DEUTDEFF" }, around, awa], "bic-of-another-country"],
  ["without holder", [{ ...typed, holder: " " }, around, awa], "holder-missing"],
  ["of somebody else", [{ ...typed, holder: "Association des amis de Sevran" }, around, awa], "holder-not-the-town"],
  [
    "that is the account already",
    [typed, { ...around, active: { iban: "FR7630001007941234567890185" } }, awa],
    "same-account",
  ],
])("an account is refused %s", (_why, args, reason) => {
  expect(proposeBankDetails(...args)).toMatchObject({ ok: false, reason });
});

test.each([
  ["VILLE DE ST DENIS", "Saint-Denis", true],
  ["Commune de Saint-Ouen", "Saint-Ouen-sur-Seine", true],
  ["CCAS LE BLANC MESNIL", "Le Blanc-Mesnil", true],
  ["TRESORERIE EPINAY SUR SEINE", "Épinay-sur-Seine", true],
  ["Ville de Bobigny", "Bondy", false],
  ["BONDYMOTO SARL", "Bondy", false],
])("« %s » bears the name of %s: %s", (holder, town, expected) => {
  expect(holderNamesTown(holder, town)).toBe(expected);
});

const details = (proposer: { id: string }, bySignatory: boolean) => ({
  townId: "93010",
  iban: "x",
  bic: "x",
  holder: "x",
  proposedById: proposer.id,
  bySignatory,
  status: "proposed" as const,
});

test.each<[string, { id: string }, boolean, Actor, string]>([
  ["Awa's proposal, the mayor", awa, false, mayor, "granted"],
  ["Awa's proposal, herself", awa, false, awa, "own-change"],
  ["Awa's proposal, Karim", awa, false, karim, "signatory-must-take-part"],
  ["Awa's proposal, the paymaster", awa, false, nadia, "signatory-must-take-part"],
  ["the mayor's proposal, himself", mayor, true, mayor, "own-change"],
  ["the mayor's proposal, the deputy", mayor, true, deputy, "granted"],
  ["the mayor's proposal, Karim", mayor, true, karim, "granted"],
  ["the mayor's proposal, the paymaster", mayor, true, nadia, "granted"],
  ["the mayor's proposal, a reader", mayor, true, reader, "signatory-must-take-part"],
  ["the mayor's proposal, a reviewer", mayor, true, claire, "not-found"],
  ["the mayor's proposal, a neighbour", mayor, true, neighbour, "not-found"],
])("who confirms — %s", (_who, proposer, bySignatory, actor, expected) => {
  const outcome = confirmBankDetails(details(proposer, bySignatory), false, actor, at);
  expect(outcome.ok ? "granted" : outcome.reason).toBe(expected);
});

test("a first account counts at once, a changed one after two days", () => {
  expect(confirmBankDetails(details(awa, false), false, mayor, at)).toMatchObject({ value: { activeFrom: at } });
  expect(confirmBankDetails(details(awa, false), true, mayor, at)).toMatchObject({
    value: { activeFrom: new Date("2026-05-06T08:00:00Z") },
  });
  expect(confirmBankDetails({ ...details(awa, false), status: "active" }, true, mayor, at)).toMatchObject({
    reason: "already-settled",
  });
});

test("the proposer may take a proposal back", () => {
  expect(declineBankDetails(details(awa, false), awa)).toMatchObject({ ok: true });
  expect(declineBankDetails(details(awa, false), karim)).toMatchObject({ reason: "signatory-must-take-part" });
  expect(declineBankDetails({ ...details(awa, false), status: "active" }, awa)).toMatchObject({
    reason: "already-settled",
  });
});
