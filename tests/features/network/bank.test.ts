import { beforeAll, expect, test } from "vitest";
import {
  confirmBankDetails,
  declineBankDetails,
  proposeBankDetails,
  stopBankChange,
} from "~/features/network/bank-account.server";
import { bankDeclinePage, bankDesk, bankStopPage } from "~/features/network/bank-desk.server";
import { townFactsPage } from "~/features/network/town-facts.server";
import { landing } from "~/features/network/town-space.server";
import { must, portal, reasonOf } from "./portal";

const here = portal();
const BONDY = "93010";
const SOFIA = "sofia@seinesaintdenis.fr";
const NADIA = "nadia@seinesaintdenis.fr";
const LEO = "leo@seinesaintdenis.fr";
const MAYOR = "maire@ville-bondy.fr";
const AWA = "awa@ville-bondy.fr";
const STRANGER = "maire@bobigny.example";
const first = {
  townId: BONDY,
  iban: "FR76 3000 1007 9412 3456 7890 185",
  bic: "BDFEFRPPCCT",
  holder: "Trésorerie de Bondy",
  holderKind: "town" as const,
};
const other = { ...first, iban: "FR14 2004 1010 0505 0001 3M02 606", bic: "PSSTFRPPPAR" };
const REASON = "Le RIB signé porte un autre compte.";

beforeAll(async () => {
  await here.hire("Nadia", NADIA, "paymaster");
  await here.write(async (tx) => {
    const at = new Date("2026-05-01");
    for (const [email, townId, role] of [
      [MAYOR, BONDY, "signatory"],
      [AWA, BONDY, "editor"],
      [STRANGER, "93008", "signatory"],
    ] as const)
      await tx.person.create({
        data: {
          name: email,
          email,
          createdAt: at,
          seats: { create: { townId, role, createdAt: at, confirmedAt: at } },
        },
      });
  });
});

const latest = async (email: string) => (await here.lettersTo(email))[0];
const bankOf = async (email: string) => must(here.look(await here.as(email), townFactsPage, { town: null }));
const todosOf = async (email: string) => {
  const home = await must(here.look(await here.as(email), landing, { town: null }));
  return home.kind === "town" ? home.space.todos.filter((t) => t.kind.includes("bank")) : [];
};

test("the signatory proposes; the town and the fund managers are told, and the town's home says who has it in hand", async () => {
  expect(await reasonOf(here.act(await here.as(AWA), proposeBankDetails, first))).toBe("only-signatory-proposes");
  const wrongKey = { ...first, iban: first.iban.replace("185", "186") };
  expect(await reasonOf(here.act(await here.as(MAYOR), proposeBankDetails, wrongKey))).toBe("wrong-iban-key");
  const somebody = { ...first, holder: "Association" };
  expect(await reasonOf(here.act(await here.as(MAYOR), proposeBankDetails, somebody))).toBe("holder-not-the-town");

  await must(here.act(await here.as(MAYOR), proposeBankDetails, first));
  expect(await latest(SOFIA)).toMatchObject({ template: "bank_details_proposed", data: { ibanEnd: "0185" } });
  for (const email of [MAYOR, AWA])
    expect(await latest(email)).toMatchObject({ template: "bank_details_announced", data: { proposedBy: MAYOR } });
  expect(await todosOf(AWA)).toMatchObject([{ kind: "await_bank_details", mine: false }]);
});

test("the signatory takes the proposal back: both sides are told, and it is not held against the town", async () => {
  const { bank } = await bankOf(MAYOR);
  expect((await bankOf(AWA)).can).toMatchObject({ takeBack: false });
  const before = await here.journal();
  await must(here.act(await here.as(MAYOR), declineBankDetails, { id: bank.waiting?.id ?? "", reason: "" }));
  expect(await here.journal()).toBe(before + 1);
  for (const email of [MAYOR, AWA, SOFIA, NADIA])
    expect(await latest(email)).toMatchObject({ template: "bank_details_not_kept", data: { how: "taken_back" } });
  expect((await bankOf(AWA)).bank).toEqual({ active: null, waiting: null, setAside: null });
  expect(await todosOf(MAYOR)).toEqual([]);
});

test("a fund manager declines with a reason, which the town reads in its letters, its space and its list", async () => {
  const { id } = await must(here.act(await here.as(MAYOR), proposeBankDetails, first));
  const sofia = await here.as(SOFIA);
  expect(await reasonOf(here.act(sofia, declineBankDetails, { id, reason: "non" }))).toBe("decline-reason-missing");
  expect(await reasonOf(here.act(await here.as(AWA), declineBankDetails, { id, reason: REASON }))).toBe(
    "department-must-confirm",
  );
  expect(await must(here.look(sofia, bankDeclinePage, { id }))).toMatchObject({ townName: "Bondy" });
  await must(here.act(sofia, declineBankDetails, { id, reason: REASON }));

  expect(await here.read.bankDetails.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "declined",
    declineReason: REASON,
    declinedById: sofia.id,
  });
  for (const email of [MAYOR, AWA, SOFIA, NADIA])
    expect(await latest(email)).toMatchObject({
      template: "bank_details_not_kept",
      data: { how: "declined", by: "Sofia", reason: REASON, ibanEnd: "0185" },
    });
  expect((await bankOf(AWA)).bank.setAside).toMatchObject({ setAside: { by: "Sofia", reason: REASON } });
  expect(await todosOf(MAYOR)).toMatchObject([{ kind: "correct_bank_details", mine: true }]);
  expect(await reasonOf(here.look(sofia, bankDeclinePage, { id }))).toBe("not-found");
});

test("the second person is a fund manager of the Département; only who compares the account sees it whole", async () => {
  const { id } = await must(here.act(await here.as(MAYOR), proposeBankDetails, first));
  expect(await reasonOf(here.act(await here.as(MAYOR), confirmBankDetails, { id }))).toBe("own-change");
  expect(await reasonOf(here.act(await here.as(LEO), confirmBankDetails, { id }))).toBe("wrong-role");
  const whole = "FR76\u00a03000\u00a01007\u00a09412\u00a03456\u00a07890\u00a0185";
  const masked = "FR76\u00a0••••\u00a00185";
  expect((await must(here.look(await here.as(SOFIA), bankDesk, {}))).waiting).toMatchObject([
    { townName: "Bondy", iban: whole, replaces: null, can: { confirm: true } },
  ]);
  expect((await must(here.look(await here.as(NADIA), bankDesk, {}))).waiting).toMatchObject([
    { iban: masked, can: { confirm: false } },
  ]);
  expect(await reasonOf(here.look(await here.as(AWA), bankDesk, {}))).toBe("wrong-role");
  expect((await bankOf(MAYOR)).bank.waiting?.iban).toBe(masked);

  await must(here.act(await here.as(SOFIA), confirmBankDetails, { id }));
  for (const email of [MAYOR, AWA, SOFIA, NADIA])
    expect((await latest(email))?.template).toBe("bank_details_confirmed");
  expect((await bankOf(AWA)).bank.active).toMatchObject({ iban: masked, inDelay: false });
  expect(await todosOf(MAYOR)).toEqual([]);
  const entries = await here.read.journalEntry.findMany({ where: { subjectType: "bank_details" } });
  expect(JSON.stringify(entries)).not.toContain("12345678901");
});

test("a change counts after two days; until then either side stops it, and the account before goes on", async () => {
  const { id } = await must(here.act(await here.as(MAYOR), proposeBankDetails, other));
  expect(await reasonOf(here.act(await here.as(MAYOR), proposeBankDetails, other))).toBe("change-already-waiting");
  await must(here.act(await here.as(SOFIA), confirmBankDetails, { id }));
  expect(await here.read.bankDetails.findUniqueOrThrow({ where: { id } })).toMatchObject({
    activeFrom: new Date("2026-05-06T08:00:00.000Z"),
  });
  expect(await todosOf(MAYOR)).toMatchObject([{ kind: "check_bank_change", mine: true }]);
  expect(await bankOf(AWA)).toMatchObject({ bank: { active: { inDelay: true } }, can: { stop: false } });

  const stop = { id, reason: "Personne à la mairie n’a demandé ce changement." };
  expect(await reasonOf(here.act(await here.as(AWA), stopBankChange, stop))).toBe("only-signatory-proposes");
  expect(await reasonOf(here.act(await here.as(STRANGER), stopBankChange, stop))).toBe("not-found");
  expect(await reasonOf(here.act(await here.as(NADIA), stopBankChange, stop))).toBe("wrong-role");
  expect(await reasonOf(here.look(await here.as(STRANGER), bankStopPage, { id }))).toBe("not-found");
  expect(await must(here.look(await here.as(SOFIA), bankStopPage, { id }))).toMatchObject({
    back: "/gestion/coordonnees-bancaires",
  });
  await must(here.act(await here.as(MAYOR), stopBankChange, stop));
  for (const email of [MAYOR, AWA, SOFIA, NADIA])
    expect(await latest(email)).toMatchObject({ template: "bank_details_not_kept", data: { how: "stopped" } });
  expect((await bankOf(AWA)).bank.active).toMatchObject({ iban: "FR76\u00a0••••\u00a00185", inDelay: false });
});

test("once its day has come, a change is in use: it is not stopped, another is proposed", async () => {
  const { id } = await must(here.act(await here.as(MAYOR), proposeBankDetails, other));
  await must(here.act(await here.as(SOFIA), confirmBankDetails, { id }));
  here.later(2);
  expect(await reasonOf(here.act(await here.as(SOFIA), stopBankChange, { id, reason: REASON }))).toBe(
    "change-in-force",
  );
  expect(await todosOf(MAYOR)).toEqual([]);
});

test("an accountant's account is another kind of account, which the signatory says and the Département compares", async () => {
  const shared = { ...first, holder: "SGC DE BOBIGNY", iban: "FR76 3000 1007 9412 3456 7890 185" };
  expect(await reasonOf(here.act(await here.as(MAYOR), proposeBankDetails, shared))).toBe("holder-is-an-accountant");
  const said = { ...shared, holderKind: "public_accountant" as const };
  const { id } = await must(here.act(await here.as(MAYOR), proposeBankDetails, said));
  const { waiting } = await must(here.look(await here.as(SOFIA), bankDesk, {}));
  expect(waiting).toMatchObject([{ holder: "SGC DE BOBIGNY", holderKind: "public_accountant", isOddBank: false }]);
  await must(here.act(await here.as(MAYOR), declineBankDetails, { id, reason: "" }));

  const elsewhere = { iban: "DE89 3704 0044 0532 0130 00", bic: "COBADEFFXXX" };
  // The same name on an account where public accountants have none is pointed out to who compares.
  await must(here.act(await here.as(MAYOR), proposeBankDetails, { ...said, ...elsewhere }));
  expect((await must(here.look(await here.as(SOFIA), bankDesk, {}))).waiting).toMatchObject([{ isOddBank: true }]);
});
