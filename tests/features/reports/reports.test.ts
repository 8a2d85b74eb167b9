import { describe, expect, test } from "vitest";
import { reportsToRecall } from "~/db/reports.server";
import { balancesOf, brokenInvariants } from "~/domain/fund/ledger";
import { system } from "~/domain/shared/actor";
import { recallReport } from "~/features/reports/recall-report.server";
import { returnReportToTown } from "~/features/reports/return-report.server";
import { saveReport } from "~/features/reports/save-report.server";
import { must, REPORTED, reasonOf, reporting, written } from "./reporting";

const world = reporting();
const { portal, person, about, save, submit, accept, handIn, row, sums, instalment } = world;
const REASON = "Expliquez la baisse de la ligne des postes.";
const DAY_MS = 86_400_000;
const giveBack = async (who: Awaited<ReturnType<typeof person>>, kind: "interim" | "final", reason = REASON) =>
  portal.act(who, returnReportToTown, { ...(await about(kind)), reason }, REPORTED);

describe("the portal recalls", () => {
  test("a month before, the town gets one letter, and one only", async () => {
    const { dueOn } = await row("interim");
    const daysBefore = (days: number) => new Date(dueOn.getTime() - days * DAY_MS);
    expect(await reportsToRecall(portal.read, daysBefore(40))).toEqual([]);
    const [soon] = await reportsToRecall(portal.read, daysBefore(25));
    expect(soon).toEqual({ reference: world.filed.bondy, kind: "interim" });
    if (!soon) return;
    expect(await reasonOf(portal.act(await portal.sofia(), recallReport, soon, daysBefore(25)))).toBe("wrong-role");
    await must(portal.act(system, recallReport, soon, daysBefore(25)));
    expect((await portal.lettersTo("awa@93010.example"))[0]?.template).toBe("report_expected");
    expect(await reportsToRecall(portal.read, daysBefore(24))).toEqual([]);
    expect(await reasonOf(portal.act(system, recallReport, soon, daysBefore(24)))).toBe("not-found");
  });
});

describe("the town writes", () => {
  test("Awa saves a draft with anything in it; nothing she typed is lost", async () => {
    await must(save(await portal.awa(), "interim", written("environ 20 000", "")));
    const kept = await row("interim");
    expect(kept.status).toBe("draft");
    expect(JSON.parse(kept.content).lines[0]).toMatchObject({ spent: "environ 20 000" });
  });

  test("a draft saved over one that was never seen is refused", async () => {
    const awa = await portal.awa();
    const before = { ...(await about("interim")), content: written() };
    await must(save(awa, "interim", written("1", "1")));
    expect(await reasonOf(portal.act(awa, saveReport, before, REPORTED))).toBe("stale-version");
  });

  test("Rita reads and does not write; for another town the report does not exist; a stranger signs in first", async () => {
    expect(await reasonOf(save(await portal.rita(), "interim"))).toBe("report-needs-writer");
    expect(await reasonOf(save(await portal.neighbour(), "interim"))).toBe("not-found");
    expect(await reasonOf(submit(await portal.neighbour(), "interim"))).toBe("not-found");
    expect(await reasonOf(save(portal.visitor, "interim"))).toBe("sign-in-first");
  });

  test("a report with holes is not handed in: the answer counts them", async () => {
    const awa = await portal.awa();
    await must(save(awa, "interim", { ...written("50 000", "", ""), done: "" }));
    const refused = await submit(awa, "interim");
    expect(refused).toMatchObject({ ok: false, reason: "report-incomplete", detail: { count: 3 } });
    // Far off the plan and no word about it.
    const silent = written("50 000", "9 000");
    await must(save(awa, "interim", silent));
    expect(await submit(awa, "interim")).toMatchObject({ reason: "report-incomplete", detail: { count: 1 } });
  });

  test("the final report waits for the interim one", async () => {
    const awa = await portal.awa();
    await must(save(awa, "final"));
    expect(await reasonOf(submit(awa, "final"))).toBe("interim-report-first");
  });

  test("handed in whole, with its figures one by one; then it is closed to the town", async () => {
    await handIn("interim");
    const { status, contentHash, id } = await row("interim");
    expect([status, contentHash?.length]).toEqual(["submitted", 64]);
    const figures = await portal.read.indicatorValue.findMany({
      where: { reportId: id },
      orderBy: { indicator: "asc" },
    });
    expect(figures.map((f) => [f.indicator, f.target, f.actual])).toEqual([
      ["childcare_places_used", 20, 20],
      ["durable_job_exits", 15, 15],
      ["recipients_supported", 70, 70],
    ]);
    expect(await reasonOf(save(await portal.awa(), "interim"))).toBe("report-already-submitted");
  });
});

describe("the Département answers", () => {
  test("who only pays does not judge; to Marc, elected in Bondy, the report does not exist", async () => {
    await portal.hire("Paul", "paul@seinesaintdenis.fr", "paymaster");
    expect(await reasonOf(accept(await person("paul"), "interim"))).toBe("wrong-role");
    expect(await reasonOf(accept(await person("marc"), "interim"))).toBe("not-found");
    expect(await reasonOf(giveBack(await person("marc"), "interim"))).toBe("not-found");
    expect(await reasonOf(accept(await portal.awa(), "interim"))).toBe("wrong-role");
  });

  test("returned with a reason that the town reads, corrected and handed in again", async () => {
    const sofia = await portal.sofia();
    expect(await reasonOf(giveBack(sofia, "interim", "Non"))).toBe("return-reason-missing");
    await must(giveBack(sofia, "interim"));
    expect(await row("interim")).toMatchObject({ status: "returned", returnedReason: REASON });
    expect((await portal.lettersTo("awa@93010.example"))[0]).toMatchObject({
      template: "report_returned",
      data: { reason: REASON },
    });
    await must(save(await portal.awa(), "interim"));
    expect((await row("interim")).status).toBe("returned");
    expect(await reasonOf(accept(sofia, "interim"))).toBe("report-not-submitted");
    await must(submit(await portal.awa(), "interim"));
  });

  test("accepted: the interim instalment falls due in the ledger, once", async () => {
    const before = await sums();
    const planned = await instalment("interim");
    const sofia = await portal.sofia();
    expect(await must(accept(sofia, "interim"))).toMatchObject({ dueCents: planned.amountCents, releaseCents: 0 });
    expect((await instalment("interim")).status).toBe("due");
    expect(await sums()).toEqual({
      ...before,
      committedCents: before.committedCents - planned.amountCents,
      dueCents: before.dueCents + planned.amountCents,
    });
    expect(await reasonOf(accept(sofia, "interim"))).toBe("report-not-submitted");
    expect(await reasonOf(save(await portal.awa(), "interim"))).toBe("report-already-accepted");
    expect((await portal.lettersTo("awa@93010.example"))[0]).toMatchObject({
      template: "report_accepted",
      data: { nextCents: planned.amountCents },
    });
  });

  test("late is still handed in; a cost below the plan lowers the balance and the rest goes back to the envelope", async () => {
    const late = new Date((await row("final")).dueOn.getTime() + 3 * DAY_MS);
    await handIn("final", written("45 000", "4 500"), late);
    const sofia = await portal.sofia();
    expect(await reasonOf(accept(sofia, "final", null, late))).toBe("accepted-cost-wrong");
    expect(await reasonOf(accept(sofia, "final", 9_999_999, late))).toBe("accepted-cost-above-spent");

    const balance = await instalment("balance");
    const awarded = (await portal.read.award.findFirstOrThrow()).amountCents;
    const available = (await portal.read.envelopeBalance.findFirstOrThrow()).availableCents;
    // Half of 49 500 € is earned of 27 250 €: 24 750 €.
    const unused = awarded - 2_475_000;
    expect(await must(accept(sofia, "final", 4_950_000, late))).toMatchObject({
      dueCents: balance.amountCents - unused,
      releaseCents: unused,
      overpaidCents: 0,
    });
    expect(await instalment("balance")).toMatchObject({ status: "due", amountCents: balance.amountCents - unused });
    expect(await sums()).toEqual({ committedCents: 0, dueCents: 2_475_000, paidCents: 0, recoveredCents: 0 });
    expect((await portal.read.envelopeBalance.findFirstOrThrow()).availableCents).toBe(available + unused);
    const entries = await portal.read.ledgerEntry.findMany();
    expect(brokenInvariants(balancesOf(entries as never))).toEqual([]);
    expect((await world.agreement()).reports.map((r) => r.status)).toEqual(["accepted", "accepted"]);
    expect(await reasonOf(accept(sofia, "final", 4_950_000, late))).toBe("report-not-submitted");
  });
});
