import type { ReactElement } from "react";
import { expect, test, vi } from "vitest";
import { newRunForm, returnsForm } from "~/domain/fund/fund-forms";
import { approvePaymentRun } from "~/features/fund/approve-run.server";
import { exportPaymentRun } from "~/features/fund/export-run.server";
import { ledgerFileRows } from "~/features/fund/ledger-file";
import { ledgerPage, ledgerRows } from "~/features/fund/ledger-page.server";
import { LedgerView } from "~/features/fund/ledger-view";
import { NewRunForm } from "~/features/fund/new-run-form";
import { newRunPage } from "~/features/fund/new-run-page.server";
import { PaymentSettingsForm } from "~/features/fund/payment-settings-form";
import { paymentSettingsPage } from "~/features/fund/payment-settings-page.server";
import { PaymentsList } from "~/features/fund/payments-list";
import { paymentsPage } from "~/features/fund/payments-page.server";
import { ReturnsByFile, ReturnsByHand } from "~/features/fund/returns-form";
import { RunCancellation } from "~/features/fund/run-cancellation";
import { returnsPage, runCancellationPage, runPage } from "~/features/fund/run-page.server";
import { RunSheet } from "~/features/fund/run-sheet";
import { townPayments } from "~/features/fund/town-payments.server";
import { TownPaymentsView } from "~/features/fund/town-payments-view";
import { drawn } from "../drawn";
import { must, reasonOf, treasury } from "./treasury";

const here = treasury();
const { act, look, nadia, helene, portal, filed } = here;
vi.spyOn(console, "error").mockImplementation(() => {});

/** In both languages: one h1, and nothing that words or data lack. */
function whole(element: ReactElement): [fr: string, en: string] {
  const both = [drawn(element), drawn(element, "en")] as [string, string];
  for (const html of both) {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/undefined|NaN|Invalid Date|\[object/);
  }
  expect(both[0]).not.toBe(both[1]);
  return both;
}
const list = { after: "", before: "" };
const books = { year: "", kind: "", dossier: "", after: "", before: "" };
const refused = (sentence: string, values: unknown) => ({ problems: {}, values, refusal: { reason: "x", sentence } });

test("before anything is known: what is due with its reason, and where to write the payer", async () => {
  const page = await must(look(await nadia(), paymentsPage, list));
  const [fr, en] = whole(<PaymentsList page={page} />);
  expect(fr).toContain("Aucun versement à préparer.");
  expect(fr).toContain("La commune n’a pas donné de RIB.");
  expect(fr).toContain('href="/gestion/versements/parametres"');
  expect(en).toContain("The town gave no bank details.");
  whole(<NewRunForm page={await must(look(await nadia(), newRunPage, { year: "" }))} answer={undefined} />);

  const seen = drawn(<PaymentsList page={await must(look(await portal.sofia(), paymentsPage, list))} />);
  expect(seen).not.toContain("/gestion/versements/nouvelle");
  expect(seen).not.toContain("/gestion/versements/parametres");
  const town = whole(
    <TownPaymentsView page={await must(look(await portal.mayor(), townPayments, { reference: filed.bondy }))} />,
  );
  expect(town[0]).toContain("/espace/commune/coordonnees-bancaires?commune=93010-bondy");
});

test("the payer: what was typed stays when it is refused", async () => {
  const page = await must(look(await nadia(), paymentSettingsPage, {}));
  expect(page.settings).toMatchObject({ account: "65734", functionCode: "564" });
  const answer = { problems: { iban: "Vérifiez cet IBAN." }, values: { iban: "FR76 1" }, refusal: null };
  const [html] = whole(<PaymentSettingsForm page={page} answer={answer} />);
  expect(html).toContain('value="FR76 1"');
  expect(html).toContain("Vérifiez cet IBAN.");
  expect(await reasonOf(look(await helene(), paymentSettingsPage, {}))).toBe("wrong-role");
});

test("choosing: a refused form keeps what was unticked", async () => {
  await here.bank();
  await here.payer();
  const page = await must(look(await nadia(), newRunPage, { year: "2026" }));
  const [fresh] = whole(<NewRunForm page={page} answer={undefined} />);
  expect(fresh.match(/checked=""/g)).toHaveLength(1);
  const [kept] = whole(
    <NewRunForm page={page} answer={refused("Choisissez au moins une tranche.", { executionOn: "2026-08-01" })} />,
  );
  expect(kept).not.toContain('checked=""');
  expect(kept).toContain('value="2026-08-01"');
  expect(newRunForm.parse({ year: "2026", instalmentIds: ["a", "a"], executionOn: "2026-08-01" })).toEqual({
    year: 2026,
    instalmentIds: ["a"],
    executionOn: "2026-08-01",
  });
});

test("a run from its preparation to its files, each person before what they can do", async () => {
  const { reference } = await here.prepare();
  const sheet = async (who: Awaited<ReturnType<typeof nadia>>) =>
    whole(<RunSheet page={await must(look(who, runPage, { reference }))} leftOut={0} />);
  const [own] = await sheet(await nadia());
  expect(own).toContain("Versement préparé par vous.");
  expect(own).not.toContain(`/gestion/versements/${reference}/approbation`);
  expect((await sheet(await helene()))[0]).toContain(`/gestion/versements/${reference}/approbation`);
  expect((await sheet(await here.aude()))[0]).toContain("En attente d’une seconde personne.");
  const cancelling = await must(look(await nadia(), runCancellationPage, { reference }));
  whole(<RunCancellation page={cancelling} answer={undefined} />);
  expect(await reasonOf(look(await nadia(), returnsPage, { reference }))).toBe("run-not-exported");

  await must(act(await helene(), approvePaymentRun, { reference }));
  const [approved] = await sheet(await nadia());
  expect(approved).toContain(`/gestion/versements/${reference}/export`);
  expect(approved).not.toContain(`${reference}.xml`);
  await must(act(await nadia(), exportPaymentRun, here.sent(reference)));
  const [left, english] = await sheet(await nadia());
  for (const file of [".xml", ".csv", ".pdf", ".xml?format=03"]) expect(left).toContain(`${reference}${file}"`);
  expect(english).toContain(`/en/gestion/versements/${reference}/retours`);
  expect((await sheet(await portal.sofia()))[0]).not.toContain(`${reference}.csv`);
  expect(await reasonOf(look(await nadia(), runCancellationPage, { reference }))).toBe("run-already-exported");
});

test("returns by hand and by file keep what was typed; a line left as it is says nothing", async () => {
  const { reference } = await portal.read.paymentRun.findFirstOrThrow();
  const page = await must(look(await nadia(), returnsPage, { reference }));
  const id = page.lines[0]?.endToEndId ?? "";
  const line = { endToEndId: id, was: "pending", outcome: "rejected", reason: "compte clos" };
  const [byHand] = whole(<ReturnsByHand page={page} answer={refused("Non.", { lines: [line] })} />);
  expect(byHand).toContain('value="compte clos"');
  const [byFile] = whole(<ReturnsByFile page={page} answer={refused("Non.", { text: `${id};soldé;` })} />);
  expect(byFile).toContain(`${id};soldé;`);
  expect(returnsForm.parse({ lines: [line, { ...line, outcome: "pending" }, { ...line, was: "rejected" }] })).toEqual({
    returns: [{ endToEndId: id, outcome: "rejected", reason: "compte clos" }],
  });
});

test("the list, the ledger and its file, and what the town reads", async () => {
  const [runs] = whole(<PaymentsList page={await must(look(await nadia(), paymentsPage, list))} />);
  expect(runs).toContain("V2026-01");
  const [ledger] = whole(<LedgerView page={await must(look(await here.aude(), ledgerPage, books))} />);
  expect(ledger).toContain("Total = somme");
  expect(ledger).toContain(`href="/gestion/dossiers/${filed.bondy}"`);
  const none = await must(look(await here.aude(), ledgerPage, { ...books, dossier: "1999-001" }));
  expect(whole(<LedgerView page={none} />)[0]).toContain("Aucune écriture ne correspond.");
  const { lines } = await must(look(await nadia(), ledgerRows, books));
  for (const locale of ["fr", "en"] as const) {
    const [headings, ...rows] = ledgerFileRows(locale, lines);
    expect(headings).toHaveLength(10);
    expect(rows.every((row) => row.length === 10)).toBe(true);
    expect(rows).toHaveLength(lines.length);
  }
  const [town] = whole(
    <TownPaymentsView page={await must(look(await portal.mayor(), townPayments, { reference: filed.bondy }))} />,
  );
  expect(town).toContain("remis au comptable public");
});
