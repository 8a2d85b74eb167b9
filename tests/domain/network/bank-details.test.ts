import { expect, test } from "vitest";
import {
  confirmBankDetails,
  declineBankDetails,
  holderNamesAccountant,
  holderNamesTown,
  mayStopBankChange,
  proposeBankDetails,
  stopBankChange,
} from "~/domain/network/bank-details";
import type { Actor } from "~/domain/shared/actor";
import { awa, BONDY, claire, deputy, mayor, nadia, neighbour, reader, sofia } from "./people";

const at = new Date("2026-05-04T08:00:00Z");
const typed = {
  iban: "FR76 3000 1007 9412 3456 7890 185",
  bic: "BDFEFRPPCCT",
  holder: "Trésorerie de Bondy",
  holderKind: "town" as const,
};
const shared = { ...typed, holder: "SGC DE BOBIGNY", holderKind: "public_accountant" as const };
const around = { town: BONDY, active: null, waiting: false };

test("the mayor proposes the account of the town", () => {
  expect(proposeBankDetails(typed, around, mayor)).toEqual({
    ok: true,
    value: {
      townId: "93010",
      iban: "FR7630001007941234567890185",
      bic: "BDFEFRPPCCT",
      holder: "Trésorerie de Bondy",
      holderKind: "town",
      proposedById: "mayor",
      status: "proposed",
    },
  });
});

test("the mayor proposes the account of the public accountant, whom the town shares with others, and says so", () => {
  expect(proposeBankDetails(shared, around, mayor)).toMatchObject({
    ok: true,
    value: { holder: "SGC DE BOBIGNY", holderKind: "public_accountant" },
  });
});

test.each<[string, Parameters<typeof proposeBankDetails>, string]>([
  ["by a reader", [typed, around, reader], "only-signatory-proposes"],
  ["by an editor", [typed, around, awa], "only-signatory-proposes"],
  ["by a stranger", [typed, around, neighbour], "not-found"],
  ["while another change waits", [typed, { ...around, waiting: true }, mayor], "change-already-waiting"],
  ["with a wrong key", [{ ...typed, iban: "FR7630001007941234567890186" }, around, mayor], "wrong-iban-key"],
  ["with a BIC of another country", [{ ...typed, bic: "DEUTDEFF" }, around, mayor], "bic-of-another-country"],
  ["without holder", [{ ...typed, holder: " " }, around, mayor], "holder-missing"],
  ["of somebody else", [{ ...typed, holder: "Association des amis de Sevran" }, around, mayor], "holder-not-the-town"],
  [
    "of an accountant, and the mayor has not said so",
    [{ ...shared, holderKind: "town" }, around, mayor],
    "holder-is-an-accountant",
  ],
  [
    "of somebody else, said to be the accountant",
    [{ ...shared, holder: "Association des amis de Bondy" }, around, mayor],
    "holder-not-an-accountant",
  ],
  ["of an accountant without a name", [{ ...shared, holder: " " }, around, mayor], "holder-missing"],
  [
    "that is the account already",
    [typed, { ...around, active: { iban: "FR7630001007941234567890185" } }, mayor],
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

test.each([
  ["SGC DE BOBIGNY", true],
  ["Service de gestion comptable de Bobigny", true],
  ["TRESORERIE DE SAINT-DENIS MUNICIPALE", true],
  ["Paierie départementale", true],
  ["CENTRE DES FINANCES PUBLIQUES", true],
  ["Sgcom SARL", false],
  ["Association des trésoriers", false],
  ["Ville de Bondy", false],
])("« %s » is how a public accountant's account is called: %s", (holder, expected) => {
  expect(holderNamesAccountant(holder)).toBe(expected);
});

const details = {
  townId: "93010",
  iban: "x",
  bic: "x",
  holder: "x",
  holderKind: "town" as const,
  proposedById: "mayor",
  status: "proposed" as const,
};
const mayorAtTheDepartment: Actor = { ...sofia, id: "mayor" };
const sofiaOfBondy: Actor = { ...sofia, seats: awa.seats };

test.each<[string, Actor, string]>([
  ["the fund manager", sofia, "granted"],
  ["the mayor himself", mayor, "own-change"],
  ["the mayor with a role at the Département", mayorAtTheDepartment, "own-change"],
  ["the deputy", deputy, "department-must-confirm"],
  ["a fund manager with a seat in Bondy", sofiaOfBondy, "department-must-confirm"],
  ["the paymaster, who pays to it", nadia, "wrong-role"],
  ["a reviewer", claire, "wrong-role"],
  ["a neighbour", neighbour, "wrong-role"],
])("who confirms the mayor's proposal: %s", (_who, actor, expected) => {
  const outcome = confirmBankDetails(details, false, actor, at);
  expect(outcome.ok ? "granted" : outcome.reason).toBe(expected);
});

test("a first account counts at once, a changed one after two days", () => {
  expect(confirmBankDetails(details, false, sofia, at)).toMatchObject({ value: { activeFrom: at } });
  expect(confirmBankDetails(details, true, sofia, at)).toMatchObject({
    value: { activeFrom: new Date("2026-05-06T08:00:00Z") },
  });
  expect(confirmBankDetails({ ...details, status: "active" }, true, sofia, at)).toMatchObject({
    reason: "already-settled",
  });
});

test("the proposer takes a proposal back; the Département declines with a reason", () => {
  const reason = "Le titulaire ne répond pas au numéro connu.";
  expect(declineBankDetails(details, "", mayor)).toMatchObject({ ok: true });
  expect(declineBankDetails(details, "", sofia)).toMatchObject({ reason: "decline-reason-missing" });
  expect(declineBankDetails(details, reason, sofia)).toMatchObject({ ok: true });
  expect(declineBankDetails(details, reason, deputy)).toMatchObject({ reason: "department-must-confirm" });
  expect(declineBankDetails({ ...details, status: "active" }, "", mayor)).toMatchObject({ reason: "already-settled" });
});

const inDelay = { townId: "93010", status: "active", activeFrom: new Date("2026-05-06T08:00:00Z") };
const REASON = "Personne à la mairie n’a demandé ce changement.";

test.each<[string, Actor, string]>([
  ["the mayor, even of his own change", mayor, "granted"],
  ["the deputy who signs", deputy, "granted"],
  ["the fund manager", sofia, "granted"],
  ["an editor of the town", awa, "only-signatory-proposes"],
  ["a neighbour", neighbour, "not-found"],
  ["a reviewer", claire, "wrong-role"],
])("who stops a change during its delay: %s", (_who, actor, expected) => {
  const outcome = stopBankChange(inDelay, REASON, actor, at);
  expect(outcome.ok ? "granted" : outcome.reason).toBe(expected);
  expect(mayStopBankChange(inDelay, actor, at)).toBe(outcome.ok);
});

test("a change is stopped with a reason, and before its first instant only", () => {
  expect(stopBankChange(inDelay, "non", mayor, at)).toMatchObject({ reason: "decline-reason-missing" });
  expect(stopBankChange(inDelay, REASON, mayor, new Date("2026-05-06T07:59:59Z"))).toMatchObject({ ok: true });
  expect(stopBankChange(inDelay, REASON, mayor, inDelay.activeFrom)).toMatchObject({ reason: "change-in-force" });
  expect(stopBankChange({ ...inDelay, status: "replaced" }, REASON, mayor, at)).toMatchObject({
    reason: "change-in-force",
  });
});
