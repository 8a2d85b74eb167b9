import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyLedger } from "~/db/verify-ledger.server";
import type { Actor } from "~/domain/shared/actor";
import { approvePaymentRun, cancelPaymentRun } from "~/features/fund/approve-run.server";
import { changePaymentSettings } from "~/features/fund/change-payment-settings.server";
import { exportPaymentRun } from "~/features/fund/export-run.server";
import { ledgerPage, ledgerRows } from "~/features/fund/ledger-page.server";
import { paymentsPage } from "~/features/fund/payments-page.server";
import { preparePaymentRun } from "~/features/fund/prepare-run.server";
import { recordReturnFile } from "~/features/fund/record-return-file.server";
import { recordPaymentReturns } from "~/features/fund/record-returns.server";
import { paymentOrdersFile, paymentSlip, transferOrderFile } from "~/features/fund/run-orders.server";
import { runPage } from "~/features/fund/run-page.server";
import { townPayments } from "~/features/fund/town-payments.server";
import { landing } from "~/features/network/town-space.server";
import { paymentReturn } from "~/integrations/payment-export/live.server";
import { absentFiles, absentTools, testWith } from "../../integrations/loud";
import { ACCOUNT, must, OTHER_ACCOUNT, PAYER, reasonOf, treasury } from "./treasury";

const here = treasury();
const { act, look, nadia, aude, helene, portal, filed } = here;
const list = { after: "", before: "" };
const books = { year: "", kind: "", dossier: "", after: "", before: "" };
let left = "";

test("while Bondy has given no account its advance is due but not payable, and a run of it is refused with its name", async () => {
  const page = await must(look(await nadia(), paymentsPage, list));
  expect(page.payable).toEqual([]);
  expect(page.blocked.map((d) => [d.reference, d.reason])).toEqual([[filed.bondy, "no-bank-details"]]);
  expect(page.payerMissing).toBe(true);
  const refused = await act(await nadia(), preparePaymentRun, await here.wish());
  expect(refused).toMatchObject({ ok: false, reason: "nothing-payable", detail: { references: filed.bondy } });
});

test("a proposed account waits for its second person; once confirmed the advance can be paid", async () => {
  const { id } = await here.propose(ACCOUNT);
  const before = await must(look(await nadia(), paymentsPage, list));
  expect(before.blocked.map((d) => d.reason)).toEqual(["bank-details-pending"]);
  await here.confirm(id);
  const page = await must(look(await nadia(), paymentsPage, list));
  expect(page.payable.map((d) => d.reference)).toEqual([filed.bondy]);
});

test("nothing chosen, a day that is past, somebody who does not pay: no run", async () => {
  const wish = await here.wish();
  const asked = async (over: Partial<typeof wish>) =>
    reasonOf(act(await nadia(), preparePaymentRun, { ...wish, ...over }));
  expect(await asked({ instalmentIds: [] })).toBe("nothing-selected");
  expect(await asked({ executionOn: "2026-07-01" })).toBe("execution-in-past");
  expect(await asked({ year: 2019 })).toBe("not-found");
  for (const who of [await portal.sofia(), await helene(), await aude(), await portal.mayor()])
    expect(await reasonOf(act(who, preparePaymentRun, wish))).toBe("wrong-role");
});

test("a run that was given up makes its instalment due again, and its number is not used twice", async () => {
  const { reference } = await here.prepare();
  expect((await here.advance()).status).toBe("in_run");
  await must(act(await nadia(), cancelPaymentRun, { reference }));
  expect((await here.advance()).status).toBe("due");
  expect(await reasonOf(act(await helene(), approvePaymentRun, { reference }))).toBe("run-not-prepared");
});

test("Nadia prepares and cannot approve her own run; Hélène can; nothing leaves before", async () => {
  const { reference } = await here.prepare();
  left = reference;
  expect(reference).toBe("V2026-02");
  expect(await reasonOf(act(await nadia(), exportPaymentRun, here.sent(reference)))).toBe("run-not-approved");
  expect(await reasonOf(act(await nadia(), approvePaymentRun, { reference }))).toBe("approver-prepared-run");
  expect((await must(look(await nadia(), runPage, { reference }))).can).toMatchObject({
    approve: false,
    waitsForAnother: true,
  });
  expect((await must(look(await helene(), runPage, { reference }))).can.approve).toBe(true);
  await must(act(await helene(), approvePaymentRun, { reference }));
  expect(await reasonOf(act(await helene(), approvePaymentRun, { reference }))).toBe("run-not-prepared");
});

test("without a payer nothing is exported; with one the files can be fetched, and not before", async () => {
  const asked = here.sent(left);
  expect(await reasonOf(act(await nadia(), exportPaymentRun, asked))).toBe("payer-missing");
  await here.payer();
  expect(await reasonOf(look(await nadia(), paymentOrdersFile, asked))).toBe("run-not-exported");
  expect(await reasonOf(look(await nadia(), paymentSlip, asked))).toBe("run-not-exported");
  expect(await reasonOf(act(await helene(), exportPaymentRun, asked))).toBe("wrong-role");
});

test("the exported order is the sealed one, always the same bytes, and asks for what the ledger has due", async () => {
  const { sha256 } = await must(act(await nadia(), exportPaymentRun, here.sent(left)));
  const first = await must(look(await nadia(), transferOrderFile, { ...here.sent(left), older: false }));
  const csv = await must(look(await nadia(), paymentOrdersFile, here.sent(left)));
  here.later(1);
  await must(act(await nadia(), changePaymentSettings, { ...PAYER, name: "Autre payeur", account: "657341" }));
  await must(act(await nadia(), exportPaymentRun, here.sent(left)));
  const again = await must(look(await aude(), transferOrderFile, { ...here.sent(left), older: false }));
  expect(again.content).toBe(first.content);
  expect((await must(look(await aude(), paymentOrdersFile, here.sent(left)))).content).toBe(csv.content);
  const run = await here.run(left);
  expect(createHash("sha256").update(first.content).digest("hex")).toBe(run.exportHash);
  expect(sha256).toBe(run.exportHash);

  const cents = [...first.content.matchAll(/<InstdAmt Ccy="EUR">(\d+)\.(\d\d)</g)].reduce(
    (sum, [, euros, rest]) => sum + Number(euros) * 100 + Number(rest),
    0,
  );
  expect(cents).toBe((await here.balances()).dueCents);
  expect(cents).toBe(run.totalCents);
  await must(act(await nadia(), changePaymentSettings, PAYER));
});

for (const older of [false, true]) {
  const xsd = `../shared/data/pain.001.001.${older ? "03" : "09"}.xsd`;
  testWith([...absentTools("xmllint"), ...absentFiles(xsd)])(
    `the order is valid ${older ? ".03" : ".09"} for its schema`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "order-"));
      const { content } = await must(look(await nadia(), transferOrderFile, { ...here.sent(left), older }));
      writeFileSync(join(folder, "order.xml"), content);
      execFileSync("xmllint", ["--noout", "--schema", xsd, join(folder, "order.xml")], { stdio: "pipe" });
      rmSync(folder, { recursive: true });
    },
  );
}

test("account numbers are for who answers for the payment; the slip has only their end", async () => {
  const ibanFor = async (who: Awaited<ReturnType<typeof nadia>>) =>
    (await must(look(who, runPage, { reference: left }))).lines[0]?.iban.replaceAll("\u00a0", " ");
  expect(await ibanFor(await nadia())).toBe("FR14 2004 1010 0505 0001 3M02 606");
  expect(await ibanFor(await helene())).toBe("FR14 2004 1010 0505 0001 3M02 606");
  expect(await ibanFor(await portal.sofia())).toBe("FR14 •••• 2606");
  expect(await ibanFor(await aude())).toBe("FR14 •••• 2606");
  expect(await reasonOf(look(await portal.sofia(), paymentOrdersFile, here.sent(left)))).toBe("wrong-role");
  const slip = JSON.stringify(await must(look(await portal.sofia(), paymentSlip, here.sent(left))));
  expect(slip).toContain("2606");
  expect(slip).not.toContain(ACCOUNT.iban);
});

test("a run that has left is not given up, and a town or a reviewer sees none of it", async () => {
  expect(await reasonOf(act(await nadia(), cancelPaymentRun, { reference: left }))).toBe("run-already-exported");
  for (const who of [await portal.mayor(), await here.person("claire")]) {
    expect(await reasonOf(look(who, paymentsPage, list))).toBe("wrong-role");
    expect(await reasonOf(look(who, runPage, { reference: left }))).toBe("wrong-role");
    expect(await reasonOf(look(who, ledgerPage, books))).toBe("wrong-role");
  }
  expect(await reasonOf(look(portal.visitor, paymentsPage, list))).toBe("sign-in-first");
});

test("for whoever has an interest in Bondy, the run and its entries do not exist", async () => {
  await portal.hire("Paul", "paul@seinesaintdenis.fr", "approver");
  const paul = await here.person("paul");
  const free = await must(look(paul, ledgerPage, books));
  expect((await must(look(paul, runPage, { reference: left }))).reference).toBe(left);
  await portal.write((tx) =>
    tx.conflict.create({
      data: { personId: paul.id, townId: "93010", kind: "elected", source: "profile", declaredAt: new Date(0) },
    }),
  );
  expect(await reasonOf(look(paul, runPage, { reference: left }))).toBe("not-found");
  expect(await reasonOf(look(paul, transferOrderFile, { ...here.sent(left), older: false }))).toBe("not-found");
  expect(await reasonOf(act(paul, approvePaymentRun, { reference: left }))).toBe("not-found");
  const page = await must(look(paul, paymentsPage, list));
  expect([page.runs, page.payable, page.blocked]).toEqual([[], [], []]);
  const ledger = await must(look(paul, ledgerPage, books));
  expect(ledger.lines.map((l) => l.kind)).toEqual(["appropriate"]);
  expect(ledger.holds).toBe(true);
  expect(ledger.balances.available).toBe(-free.balances.appropriation);
  expect(await must(look(paul, ledgerPage, { ...books, dossier: filed.bondy }))).toMatchObject({ lines: [] });
});

test("a return file with one line that cannot be read records nothing and names the line", async () => {
  const text = `endToEndId;statut;motif\n${left}-${filed.bondy}-1;soldé;\nX-1;payé;\n`;
  const answer = await act(await nadia(), recordReturnFile, { reference: left, text, readReturn: paymentReturn });
  expect(answer).toMatchObject({ ok: false, reason: "return-unreadable", detail: { count: 2 } });
  const empty = { reference: left, text: " ", readReturn: paymentReturn };
  expect(await reasonOf(act(await nadia(), recordReturnFile, empty))).toBe("return-missing");
  expect(await reasonOf(act(await helene(), recordReturnFile, { ...empty, text }))).toBe("wrong-role");
});

/** What the town's home says of a payment that came back. */
const paymentTodos = async (who: Actor) => {
  const home = await must(look(who, landing, { town: null }));
  return home.kind === "town" ? home.space.todos.filter((t) => t.kind === "correct_payment") : [];
};

test("rejected: the instalment is due again, the ledger has not moved, the town is told why and sees it", async () => {
  const before = await here.balances();
  const text = `endToEndId;statut;motif\n${left}-${filed.bondy}-1;rejeté;compte clos\n`;
  await must(act(await nadia(), recordReturnFile, { reference: left, text, readReturn: paymentReturn }));
  expect((await here.advance()).status).toBe("due");
  expect(await here.balances()).toEqual(before);
  expect((await here.run(left)).status).toBe("returned");
  const mayor = await portal.mayor();
  const [letter] = await portal.lettersTo(mayor.email);
  expect(letter).toMatchObject({ template: "payment_rejected", data: { reason: "compte clos" } });
  const page = await must(look(mayor, townPayments, { reference: filed.bondy }));
  expect(page.instalments[0]).toMatchObject({ status: "due", rejected: { reason: "compte clos" } });
  expect(await paymentTodos(mayor)).toMatchObject([
    { dossier: { reference: filed.bondy }, payment: { kind: "advance", reason: "compte clos" }, mine: true },
  ]);
  expect(await paymentTodos(await portal.awa())).toMatchObject([{ mine: false }]);
});

test("the town changes its account: nothing is paid until the delay of the new one is over, and the page says from when", async () => {
  await here.bank(OTHER_ACCOUNT);
  expect(await paymentTodos(await portal.mayor())).toEqual([]);
  const page = await must(look(await nadia(), paymentsPage, list));
  expect(page.blocked.map((d) => d.reason)).toEqual(["bank-details-pending"]);
  expect(page.blocked[0]?.bankFrom).toBeInstanceOf(Date);
  expect(await reasonOf(act(await nadia(), preparePaymentRun, await here.wish()))).toBe("nothing-payable");
  const town = await must(look(await portal.mayor(), townPayments, { reference: filed.bondy }));
  expect(town.next?.awaited).toBe("bank_change");
  here.later(3);
  expect((await must(look(await nadia(), paymentsPage, list))).payable).toHaveLength(1);
  const after = await must(look(await portal.mayor(), townPayments, { reference: filed.bondy }));
  expect(after.next?.awaited).toBe("run");
});

test("paid: the ledger pays, the town is told, and the next instalment waits for its report", async () => {
  const reference = await here.leave();
  const { lines } = await here.run(reference);
  const { dueCents, paidCents } = await here.balances();
  const returns = lines.map(({ endToEndId }) => ({ endToEndId, outcome: "paid" as const, reason: "" }));
  await must(act(await nadia(), recordPaymentReturns, { reference, returns }));
  expect(await here.balances()).toMatchObject({ dueCents: 0, paidCents: paidCents + dueCents });
  expect(lines[0]?.iban).toBe(OTHER_ACCOUNT.iban);
  const mayor = await portal.mayor();
  expect((await portal.lettersTo(mayor.email))[0]?.template).toBe("payment_made");
  const town = await must(look(mayor, townPayments, { reference: filed.bondy }));
  expect(town.instalments[0]).toMatchObject({ status: "paid", rejected: null });
  expect(town.next?.awaited).toMatch(/_report$/);
  expect(town.paidCents + town.leftCents).toBe(town.amountCents);
  expect(await reasonOf(act(await nadia(), recordPaymentReturns, { reference, returns }))).toBe(
    "line-already-returned",
  );
});

test("the ledger shows every entry once, proves its sums, and the file has the same entries", async () => {
  const page = await must(look(await aude(), ledgerPage, books));
  expect(page.holds).toBe(true);
  expect(page.lines[0]?.kind).toBe("pay");
  expect(page.entries).toBe(page.lines.length);
  const { lines } = await must(look(await aude(), ledgerRows, books));
  expect(lines.map((l) => l.id)).toEqual(page.lines.map((l) => l.id));
  const only = await must(look(await aude(), ledgerPage, { ...books, kind: "pay", dossier: filed.bondy }));
  expect(only.lines).toHaveLength(1);
  expect(await reasonOf(look(await aude(), ledgerPage, { ...books, year: "1999" }))).toBe("not-found");
  expect((await verifyLedger(portal.read)).ok).toBe(true);
});

test("another town, and a dossier without agreement: the page of payments does not exist", async () => {
  expect(await reasonOf(look(await portal.neighbour(), townPayments, { reference: filed.bondy }))).toBe("not-found");
  expect(await reasonOf(look(await portal.neighbour(), townPayments, { reference: filed.bobigny }))).toBe("not-found");
  expect(await reasonOf(look(await portal.sofia(), townPayments, { reference: filed.bondy }))).toBe("not-found");
  expect(await reasonOf(look(await portal.rita(), townPayments, { reference: filed.bondy }))).toBe("granted");
});
