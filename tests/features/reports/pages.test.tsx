import { createRemixStub } from "@remix-run/testing";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { LocaleProvider } from "~/components/locale";
import { closeAgreementOf } from "~/features/reports/close-agreement.server";
import { deskReport } from "~/features/reports/desk-report.server";
import { ReportAcceptancePage, ReportReturnPage } from "~/features/reports/desk-report-answer";
import { DeskReportList } from "~/features/reports/desk-report-list";
import { DeskReportPage } from "~/features/reports/desk-report-page";
import { deskReports } from "~/features/reports/desk-reports.server";
import { ReportCheck } from "~/features/reports/report-check";
import { ReportEditor } from "~/features/reports/report-editor";
import { withExtraLine } from "~/features/reports/report-rows";
import { ReportsOverview } from "~/features/reports/reports-overview";
import { townReport } from "~/features/reports/town-report.server";
import { townReports } from "~/features/reports/town-reports.server";
import type { Locale } from "~/words/locale";
import { must, REPORTED, reasonOf, reporting, written } from "./reporting";

const world = reporting();
const { portal, filed, person, save, handIn, accept } = world;
vi.spyOn(console, "error").mockImplementation(() => {});

function drawn(element: ReactElement, locale: Locale = "fr"): string {
  const Stub = createRemixStub([
    { path: "/", Component: () => <LocaleProvider value={locale}>{element}</LocaleProvider> },
  ]);
  return renderToString(<Stub />)
    .replaceAll("<!-- -->", "")
    .replaceAll("\u00a0", " ");
}
const look = (who: Parameters<typeof portal.look>[0], slug: string, checked = false, at = REPORTED) =>
  portal.look(who, townReport, { reference: filed.bondy, slug, checked }, at);
const read = (who: Parameters<typeof portal.look>[0], slug: string, cost: string | null = null) =>
  portal.look(who, deskReport, { reference: filed.bondy, slug, cost }, REPORTED);
const list = (who: Parameters<typeof portal.look>[0], name: string, at = REPORTED) =>
  portal.look(who, deskReports, { list: name, after: "", before: "" }, at);

test("the town sees what is expected and what each report opens; another town sees nothing", async () => {
  const page = await must(portal.look(await portal.rita(), townReports, { reference: filed.bondy }, REPORTED));
  expect(page.reports.map((r) => [r.kind, r.status])).toEqual([
    ["interim", "expected"],
    ["final", "expected"],
  ]);
  const html = drawn(<ReportsOverview page={page} />);
  expect(html).toContain(`/dossiers/${filed.bondy}/bilan/intermediaire`);
  expect(html).toContain("Bilan final");
  const other = portal.look(await portal.neighbour(), townReports, { reference: filed.bondy }, REPORTED);
  expect(await reasonOf(other)).toBe("not-found");
  // A dossier without an agreement says when reports will open.
  const none = await must(portal.look(await portal.neighbour(), townReports, { reference: filed.bobigny }, REPORTED));
  expect(drawn(<ReportsOverview page={none} />)).toContain("signée des deux côtés");
});

test("the form stands beside the plan; what is missing leads to its cell", async () => {
  const awa = await portal.awa();
  await must(save(awa, "interim", written("50 000", "9 000", "")));
  const page = await must(look(awa, "intermediaire", true));
  const form = drawn(<ReportEditor page={page} answer={undefined} />);
  expect(form).toContain('name="lines.0.spent"');
  expect(form).toContain("54 500 €");
  expect(form).toContain("il dépasse 10 %");
  expect(form.match(/<h1>/g)).toHaveLength(1);
  const check = drawn(<ReportCheck page={page} answer={undefined} />);
  expect(check).toContain("2 points à corriger");
  expect(check).toContain("intermediaire?verifier=1#lines-1-note");
  expect(check).not.toContain("Déposer le bilan</button>");
  expect(drawn(<ReportEditor page={page} answer={undefined} />, "en")).toContain("Write beside it what was done");
  expect(await reasonOf(look(await portal.neighbour(), "intermediaire"))).toBe("not-found");
  expect(await reasonOf(look(awa, "annuel"))).toBe("not-found");
});

test("Rita reads without a form; an unplanned cost is one row more, and nothing typed is lost", async () => {
  const html = drawn(<ReportEditor page={await must(look(await portal.rita(), "intermediaire"))} answer={undefined} />);
  expect(html).not.toContain('name="lines.0.spent"');
  const typed = { lines: [{ spent: "1" }, { spent: "2" }], done: "Oui" };
  const more = withExtraLine(typed, { list: "lines", add: true }, 2);
  expect(more).toMatchObject({
    added: "lines.2",
    values: { done: "Oui", lines: [{ spent: "1" }, { spent: "2" }, {}] },
  });
  expect(withExtraLine(more.values, { list: "lines", remove: 0 }, 2).values).toEqual(typed);
});

test("the Département reads what is handed in, never a draft; Marc, elected in Bondy, sees none of it", async () => {
  const sofia = await portal.sofia();
  const draft = await must(read(sofia, "intermediaire"));
  expect(draft.view).toBeNull();
  expect(drawn(<DeskReportPage page={draft} />)).toContain("n’a pas déposé ce bilan");
  await handIn("interim");
  const listed = await must(list(sofia, ""));
  expect(listed.rows.map((r) => [r.reference, r.kind])).toEqual([[filed.bondy, "interim"]]);
  expect(drawn(<DeskReportList page={listed} />)).toContain("À lire (1)");
  const page = await must(read(sofia, "intermediaire"));
  const html = drawn(<DeskReportPage page={page} />);
  expect(html).toContain("/acceptation");
  expect(html).toContain("Les places sont ouvertes");
  expect(drawn(<ReportReturnPage page={page} answer={undefined} />)).toContain('name="reason"');
  const marc = await person("marc");
  expect((await must(list(marc, ""))).rows).toEqual([]);
  expect(await reasonOf(read(marc, "intermediaire"))).toBe("not-found");
  expect(await reasonOf(list(await portal.awa(), ""))).toBe("wrong-role");
});

test("a report that is late stands in the list of late ones", async () => {
  const due = (await world.row("final")).dueOn;
  const after = new Date(due.getTime() + 2 * 86_400_000);
  const sofia = await portal.sofia();
  expect((await must(list(sofia, "late", due))).rows).toEqual([]);
  expect((await must(list(sofia, "late", after))).rows.map((r) => r.kind)).toEqual(["final"]);
  expect((await must(look(await portal.awa(), "final", false, after))).late).toBe(true);
});

test("the final account is explained in euros before it is accepted, and what was paid in excess is said", async () => {
  const sofia = await portal.sofia();
  await must(accept(sofia, "interim"));
  await handIn("final", written("45 000", "4 500"));
  const asked = await must(read(sofia, "final"));
  expect(asked.account).toMatchObject({ acceptedCents: 4_950_000, earnedCents: 2_475_000, overpaidCents: 0 });
  const html = drawn(<ReportAcceptancePage page={asked} answer={undefined} />);
  expect(html).toContain("24 750,00 €");
  expect(html).toContain('name="cents" value="4950000"');
  const less = await must(read(sofia, "final", "20 000"));
  expect(less.account).toMatchObject({ earnedCents: 1_000_000, balanceCents: 0 });
  expect(less.account?.overpaidCents).toBeGreaterThan(0);
  expect(drawn(<ReportAcceptancePage page={less} answer={undefined} />)).toContain("titre de recettes");
  const wrong = await must(read(sofia, "final", "beaucoup"));
  expect(wrong.account).toBeNull();
  expect(drawn(<ReportAcceptancePage page={wrong} answer={undefined} />)).not.toContain('name="cents"');
});

test("with nothing left to pay the whole balance goes back, and the town reads the account", async () => {
  const sofia = await portal.sofia();
  const balance = await world.instalment("balance");
  const before = await world.sums();
  const money = await must(accept(sofia, "final", 2_000_000));
  expect(money).toMatchObject({ dueCents: 0, releaseCents: balance.amountCents });
  expect(money.overpaidCents).toBe(before.dueCents + before.paidCents - 1_000_000);
  expect((await world.instalment("balance")).status).toBe("cancelled");
  expect((await world.sums()).committedCents).toBe(0);
  const html = drawn(<ReportEditor page={await must(look(await portal.awa(), "final"))} answer={undefined} />);
  expect(html).toContain("Décompte final");
  expect(html).toContain("Versé en trop, à rendre");
});

test("an agreement is closed once nothing is left to pay, by the fund manager", async () => {
  const sofia = await portal.sofia();
  const reference = filed.bondy;
  expect(await reasonOf(portal.act(sofia, closeAgreementOf, { reference }, REPORTED))).toBe("agreement-still-open");
  expect((await must(read(sofia, "final"))).can.close).toBe(false);
  await portal.write((tx) =>
    tx.instalment.updateMany({ where: { status: "due" }, data: { status: "paid", paidAt: REPORTED } }),
  );
  expect((await must(read(sofia, "final"))).can.close).toBe(true);
  const helene = await world.helene();
  expect(await reasonOf(portal.act(helene, closeAgreementOf, { reference }, REPORTED))).toBe("wrong-role");
  await must(portal.act(sofia, closeAgreementOf, { reference }, REPORTED));
  expect((await world.agreement()).status).toBe("closed");
  expect(await reasonOf(portal.act(sofia, closeAgreementOf, { reference }, REPORTED))).toBe("agreement-not-running");
});
