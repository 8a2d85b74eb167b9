import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "~/db/database.server";
import { verifyJournal } from "~/db/verify-journal.server";
import { verifyLedger } from "~/db/verify-ledger.server";
import { rankReasons } from "~/domain/awards/rank-reasons";
import { rank } from "~/domain/reviews/ranking";
import { visitor } from "~/domain/shared/actor";
import { inParis } from "~/domain/shared/calendar";
import { demoPeople } from "~/features/identity/demo-people.server";
import { rankReasonWords } from "~/words/rank-reasons";
import { mainPeople } from "../../../prisma/seed/people";
import { seedDemonstration } from "../../../prisma/seed/seed.server";
import { testDatabase } from "../../database";

const kept = globalThis as { portalDatabase?: Promise<Database> | undefined };
const files = mkdtempSync(join(tmpdir(), "portal-demonstration-"));
process.env.FILES_DIR = files;
const db = await testDatabase("sqlite");

beforeAll(async () => {
  kept.portalDatabase = Promise.resolve(db);
  await seedDemonstration();
}, 120_000);
afterAll(() => {
  kept.portalDatabase = undefined;
  rmSync(files, { recursive: true, force: true });
});

const filedIn = (reference: string) =>
  db.read.proposal.findMany({
    where: { call: { reference }, NOT: { submittedAt: null } },
    orderBy: { rankKey: "asc" },
  });

test("eighteen towns filed in 2022, and the Commission permanente shared out 990 000 € of the million", async () => {
  const dossiers = await filedIn("2022");
  expect(dossiers).toHaveLength(18);
  const { _sum } = await db.read.award.aggregate({ _sum: { amountCents: true } });
  expect(_sum.amountCents).toBe(99_000_000);
  const means = dossiers.flatMap((d) => (d.meanHundredths === null ? [] : [d.meanHundredths / 100]));
  expect(means).toEqual([87, 83.5, 83, 82.5, 80, 77.5, 77.5, 75.5, 72.5, 71.5, 69, 68, 66.5, 58.5, 58, 55.5, 48]);
});

test("down the ranking of 2022 to the first that does not fit: 990 000 €, and a reason for each of the eighteen", async () => {
  const dossiers = await filedIn("2022");
  const lines = await db.read.decisionLine.findMany({ where: { proposal: { call: { reference: "2022" } } } });
  const lineOf = (id: string) => lines.find((l) => l.proposalId === id);
  const ranked = rank(dossiers).ranked.map((d) => ({
    proposalId: d.id,
    reference: d.reference,
    meanHundredths: d.meanHundredths ?? 0,
    // What the committee proposed; nothing less was offered to those that it did not propose.
    requestedCents: lineOf(d.id)?.amountCents || d.requestedCents,
  }));
  const reasons = rankReasons(ranked, { availableCents: 100_000_000, method: "stop_at_first" });
  expect(reasons.reduce((sum, r) => sum + r.amountCents, 0)).toBe(99_000_000);
  expect(reasons.map((r) => r.amountCents)).toEqual(ranked.map((d) => lineOf(d.proposalId)?.amountCents));
  expect(reasons.map((r) => r.note)).toEqual([
    ...Array(9).fill("in_full"),
    "does_not_fit",
    ...Array(6).fill("after_the_stop"),
  ]);
  for (const reason of reasons)
    for (const { sentence } of Object.values(rankReasonWords)) expect(sentence(reason)).toContain(` ${reason.place}`);
  const outside = dossiers.filter((d) => !ranked.some((r) => r.proposalId === d.id));
  expect(outside.map((d) => d.status).sort()).toEqual(["inadmissible", "refused"]);
  expect(reasons.length + outside.length).toBe(18);
});

test("the nine agreements are closed", async () => {
  const agreements = await db.read.agreement.findMany({ select: { status: true } });
  expect(agreements.map((a) => a.status)).toEqual(Array(9).fill("closed"));
});

test("every instalment of 2022 was paid in the end, the one that came back on another account", async () => {
  const of2022 = { award: { envelope: { year: 2022 } } };
  expect(await db.read.instalment.count({ where: { ...of2022, NOT: { status: "paid" } } })).toBe(0);
  const lines = await db.read.paymentLine.findMany({
    where: { instalment: { position: 1, award: { proposal: { reference: "2022-012" } } } },
    orderBy: { endToEndId: "asc" },
    select: { endToEndId: true, status: true, iban: true },
  });
  expect(lines.map((l) => `${l.endToEndId} ${l.status}`)).toEqual([
    "V2022-01-2022-012-1 rejected",
    "V2022-02-2022-012-1 paid",
  ]);
  expect(new Set(lines.map((l) => l.iban)).size).toBe(2);
});

test("Pierrefitte was paid on its own account while it was a town", async () => {
  const own = await db.read.bankDetails.findFirstOrThrow({ where: { townId: "93059", status: "active" } });
  const lines = await db.read.paymentLine.findMany({
    where: { instalment: { award: { townId: "93059" } } },
    select: { iban: true },
  });
  expect(lines).toEqual([{ iban: own.iban }, { iban: own.iban }, { iban: own.iban }]);
});

test("towns told what they learned, and the network met", async () => {
  expect(await db.read.experienceReport.count({ where: { status: "published" } })).toBe(8);
  expect(await db.read.meeting.count({ where: { minutesStatus: "approved" } })).toBe(2);
});

test("journal and ledger are true", async () => {
  expect(await verifyJournal(db.read)).toMatchObject({ ok: true });
  expect(await verifyLedger(db.read)).toMatchObject({ ok: true });
});

test("the journal tells the story in its order", async () => {
  const entries = await db.read.journalEntry.findMany({ orderBy: { id: "asc" }, select: { at: true, event: true } });
  const told = entries.map((e) => e.at.getTime());
  expect(entries.filter((_, i) => (told[i] ?? 0) < (told[i - 1] ?? 0))).toEqual([]);
});

test("this year stands in its states", async () => {
  const year = inParis(new Date()).year;
  const states = async (reference: string) =>
    (await db.read.proposal.findMany({ where: { call: { reference } }, select: { status: true } }))
      .map((p) => p.status)
      .sort();
  expect(await states(String(year))).toEqual(["draft", "draft", "draft", "incomplete", "submitted", "submitted"]);
  expect(await states(String(year - 1))).toEqual([
    ...Array(6).fill("admissible"),
    ...["incomplete", "submitted", "submitted"],
  ]);
  const first = await db.read.proposal.findUniqueOrThrow({ where: { reference: `${year}-001` } });
  expect([first.townId, first.status]).toEqual(["93010", "draft"]);
  expect(await db.read.meeting.count({ where: { status: "planned", startsAt: { gt: new Date() } } })).toBe(1);
});

test("of this year's drafts one was begun from last year's dossier, and one from what another town told", async () => {
  const year = inParis(new Date()).year;
  const drafts = await db.read.proposal.findMany({
    where: { call: { reference: String(year) }, status: "draft" },
    orderBy: { reference: "asc" },
    select: { townId: true, clonedFromId: true, citedReportId: true },
  });
  const [bondy, pantin, tremblay] = drafts;
  expect(bondy).toMatchObject({ townId: "93010", clonedFromId: null, citedReportId: null });
  const cited = await db.read.experienceReport.findUniqueOrThrow({ where: { id: pantin?.citedReportId ?? "" } });
  expect([pantin?.townId, cited.townId]).toEqual(["93055", "93010"]);
  const source = await db.read.proposal.findUniqueOrThrow({
    where: { id: tremblay?.clonedFromId ?? "" },
    select: { townId: true, call: { select: { reference: true } } },
  });
  expect([tremblay?.townId, source]).toEqual(["93073", { townId: "93073", call: { reference: String(year - 1) } }]);
});

test("at Sevran's door one was turned away with a reason, and one waits for somebody's word", async () => {
  const requests = await db.read.accountRequest.findMany({
    where: { townId: "93071" },
    orderBy: { createdAt: "asc" },
    select: { name: true, outcome: true, reason: true },
  });
  expect(requests).toEqual([
    { name: "Gaël Marchetti", outcome: "declined", reason: expect.stringContaining("Seuls les agents de la ville") },
    { name: "Maïmouna Sy", outcome: null, reason: "" },
  ]);
});

test("the page that signs in shows those one begins with, then the others", async () => {
  const visit = { actor: visitor, now: new Date(), locale: "fr" as const, read: db.read };
  const page = await demoPeople(visit, { demo: true });
  const people = page.ok ? page.value.people : [];
  expect(people.filter((p) => p.isMain).map((p) => p.name)).toEqual(mainPeople().map((p) => p.name));
  expect(people.slice(0, mainPeople().length).every((p) => p.isMain)).toBe(true);
  expect(people.length).toBeGreaterThan(40);
  expect(new Set(people.map((p) => p.name)).size).toBe(people.length);
});

test("no letter of the past is still waiting", async () => {
  expect(await db.read.outboxLetter.count({ where: { status: "waiting", dueAt: { lte: new Date() } } })).toBe(0);
});

test("a second seeding changes nothing", async () => {
  const before = await db.read.journalEntry.count();
  expect(await seedDemonstration()).toMatchObject({ created: false });
  expect(await db.read.journalEntry.count()).toBe(before);
});
