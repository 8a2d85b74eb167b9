import { beforeAll, expect, test } from "vitest";
import { findCall } from "~/db/calls.server";
import type { Actor } from "~/domain/shared/actor";
import { calibrateCalls } from "~/features/reviews/calibrate-calls.server";
import { discussionLines } from "~/features/reviews/discussion-lines.server";
import { figuresPage } from "~/features/reviews/figures-page.server";
import { knownInRanking } from "~/features/reviews/ranking-lines.server";
import { rankingPage, rankingRows } from "~/features/reviews/ranking-page.server";
import { AFTER_CLOSING, jury } from "./jury";

const { portal, person } = jury();

/** Twelve more dossiers of other towns, each read by two of the three; Claire marks ten points higher. */
beforeAll(async () => {
  const call = await portal.read.call.findUniqueOrThrow({ where: { reference: "2026" } });
  const readers = await Promise.all(["claire", "idriss", "marc"].map(async (name) => (await person(name)).id));
  await portal.write(async (tx) => {
    const reveal = { callId: call.id, kind: "reveal" };
    await tx.reviewPhase.upsert({
      where: { callId_kind: reveal },
      create: { ...reveal, position: 3, activeAt: AFTER_CLOSING },
      update: { activeAt: AFTER_CLOSING },
    });
    for (let d = 0; d < 12; d++) {
      const reference = `2026-2${String(d).padStart(2, "0")}`;
      const instants = { createdAt: AFTER_CLOSING, updatedAt: AFTER_CLOSING, submittedAt: AFTER_CLOSING };
      const row = { callId: call.id, townId: d === 0 ? "93010" : "93008", status: "admissible", createdById: "awa" };
      const standing = { requestedCents: 15_000_000, meanHundredths: 6000, rankKey: `0-${10 + d}`, ...instants };
      const { id: proposalId } = await tx.proposal.create({ data: { reference, ...row, ...standing } });
      for (const r of [d % 3, (d + 1) % 3]) {
        const key = { proposalId, reviewerId: readers[r] ?? "" };
        await tx.assignment.create({ data: { ...key, assignedById: "sofia", assignedAt: AFTER_CLOSING } });
        const totalHundredths = 9000 - 300 * d + (r === 0 ? 1000 : 0) + ((d * 7 + r * 5) % 4) * 40;
        await tx.review.create({
          data: { ...key, status: "submitted", totalHundredths, updatedAt: AFTER_CLOSING, submittedAt: AFTER_CLOSING },
        });
      }
    }
    await tx.call.update({ where: { id: call.id }, data: { marksChangedAt: AFTER_CLOSING } });
  });
});

const must = async (actor: Actor, order = "") => {
  const page = await portal.look(actor, rankingPage, { reference: "2026", list: "ranked", order, after: "" });
  if (!page.ok) throw new Error(page.reason);
  return page.value;
};

test("the figures of a call whose marks have changed are drawn by the portal and kept on its dossiers", async () => {
  const sofia = await portal.sofia();
  expect((await must(sofia)).rows[0]?.correctedHundredths).toBeNull();
  await calibrateCalls(portal);
  const { rows, computedAt } = await must(sofia);
  expect(computedAt).toEqual(AFTER_CLOSING);
  expect(rows.map((r) => r.fundedBp).every((bp) => bp !== null)).toBe(true);
  expect(rows[0]?.fundedBp).toBeGreaterThan(rows.at(-1)?.fundedBp ?? 0);
  // Nothing has changed: nothing is drawn again, and the computation says what the ranking still shows.
  const first = rows[0]?.reference ?? "";
  await portal.write((tx) => tx.proposal.updateMany({ where: { reference: first }, data: { fundedBp: 1 } }));
  await calibrateCalls(portal);
  expect((await must(sofia)).rows[0]?.fundedBp).toBe(1);
  expect((await open(sofia, first)).dossier.stillShown).toMatchObject({ fundedBp: 1 });
  await portal.write((tx) =>
    tx.proposal.updateMany({ where: { reference: first }, data: { fundedBp: rows[0]?.fundedBp ?? null } }),
  );
});

const call = async () => {
  const found = await findCall(portal.read, "2026");
  if (!found) throw new Error("no call");
  return found;
};
const open = async (actor: Actor, dossier: string) => {
  const opened = await portal.look(actor, figuresPage, { reference: "2026", dossier });
  if (!opened.ok || !opened.value.dossier) throw new Error("not opened");
  return { ...opened.value, dossier: opened.value.dossier };
};

test("every figure of every row opens to a computation that gives it, to the last digit", async () => {
  const sofia = await portal.sofia();
  const { rows } = await must(sofia);
  expect(rows).toHaveLength(12);
  for (const row of rows) {
    const { dossier, readers } = await open(sofia, row.reference);
    expect(readers[0]?.name).toContain("Claire");
    expect(dossier.marks.map((m) => m.totalHundredths).sort()).toEqual([...row.totals].sort());
    expect(Math.round((dossier.corrected?.result ?? 0) * 100)).toBe(row.correctedHundredths);
    expect(Math.round((dossier.margin?.margin.result ?? 0) * 100)).toBe(row.marginHundredths);
    expect(dossier.standing).toMatchObject({ place: row.place, runningCents: row.runningCents, of: 12 });
    const firm = dossier.firmness;
    expect(Math.round((10_000 * (firm?.funded ?? 0)) / (firm?.draws ?? 1))).toBe(firm?.fundedBp);
    expect(dossier.stillShown).toBeNull();
  }
});

test("the committee’s agenda begins with what is least sure, with the places of the ranking; its file says the same", async () => {
  const sofia = await portal.sofia();
  const ranked = await must(sofia);
  const agenda = await must(sofia, "discussion");
  const doubt = agenda.rows.map((r) => Math.abs((r.fundedBp ?? 0) - 5_000));
  expect(doubt).toEqual(doubt.toSorted((a, b) => a - b));
  expect(agenda.rows.map((r) => r.reference)).not.toEqual(ranked.rows.map((r) => r.reference));
  expect(agenda.rows.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))).toEqual(ranked.rows);
  const file = await portal.look(sofia, rankingRows, { reference: "2026", list: "ranked", order: "discussion" });
  if (!file.ok) throw new Error(file.reason);
  expect(file.value.rows.map((r) => r.reference)).toEqual(agenda.rows.map((r) => r.reference));

  // From any line on, as a page goes on after the one before; an unknown or hidden one begins anew.
  const known = await knownInRanking(portal.read, sofia, await call(), AFTER_CLOSING);
  const after = agenda.rows[4]?.reference ?? "";
  const rest = await discussionLines(portal.read, known, { after, take: 3 });
  expect(rest.map((r) => r.reference)).toEqual(agenda.rows.slice(5, 8).map((r) => r.reference));
  expect(await discussionLines(portal.read, known, { after: agenda.rows.at(-1)?.reference ?? "", take: 3 })).toEqual(
    [],
  );
});

test("nothing that a person in conflict can read changes when a mark of the hidden dossier does", async () => {
  const marc = await person("marc");
  const seen = async () => [
    await must(marc),
    await must(marc, "discussion"),
    await portal.look(marc, rankingPage, { reference: "2026", list: "", order: "discussion", after: "x~2026-200" }),
    await portal.look(marc, rankingRows, { reference: "2026", list: "ranked" }),
    await portal.look(marc, figuresPage, { reference: "2026", dossier: "" }),
    await portal.look(marc, figuresPage, { reference: "2026", dossier: "2026-204" }),
  ];
  const before = await seen();
  expect(JSON.stringify(before)).not.toContain("2026-200");
  expect(await portal.look(marc, figuresPage, { reference: "2026", dossier: "2026-200" })).toMatchObject({ ok: false });
  await portal.write(async (tx) => {
    await tx.review.updateMany({ where: { proposal: { reference: "2026-200" } }, data: { totalHundredths: 100 } });
    await tx.call.update({
      where: { reference: "2026" },
      data: { marksChangedAt: new Date(AFTER_CLOSING.getTime() + 1000) },
    });
  });
  await calibrateCalls(portal);
  expect(await seen()).toEqual(before);
});
