import { randomUUID } from "node:crypto";
import { SqliteFile } from "~/db/better-sqlite.server";
import { type Dataset, SEARCHED } from "./dataset";

export type BareSql = { work: string; size: number; perSecond: number };

const SECONDS = 1;

/** What the pages ask of the database, written by hand and asked of the bare driver: the floor under Prisma and Remix. */
export function measureSql(file: string, { size, year, references }: Dataset): BareSql[] {
  const db = new SqliteFile(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  const call =
    db.prepare<[string], { id: string }>(`SELECT "id" FROM "Call" WHERE "reference" = ?`).get(year)?.id ?? "";
  const ranked = `FROM "Proposal" p WHERE p."callId" = ? AND p."rankKey" IS NOT NULL AND p."eliminated" IS NULL`;
  const page = db.prepare<[string], { id: string }>(
    `SELECT p."id", p."reference", p."title", p."meanHundredths", p."spreadHundredths", p."requestedCents", (SELECT "name" FROM "Town" t WHERE t."id" = p."townId") AS "town" ${ranked} ORDER BY p."rankKey", p."reference" LIMIT 51`,
  );
  const totals = db.prepare(`SELECT "totalHundredths" FROM "Review" WHERE "proposalId" = ? AND "status" = 'submitted'`);
  const sections = db.prepare(
    `SELECT "section", "content" FROM "ProposalSection" WHERE "proposalId" = (SELECT "id" FROM "Proposal" WHERE "reference" = ?)`,
  );
  const found = db.prepare(
    `SELECT s."title", s."url", s."excerpt" FROM (SELECT s."id", bm25("SearchEntry_words", 4.0, 1.0) AS score FROM "SearchEntry_words" JOIN "SearchEntry" s ON s."id" = "SearchEntry_words".rowid WHERE "SearchEntry_words" MATCH ? AND s."audience" = 'public' ORDER BY "SearchEntry_words".rowid DESC LIMIT 500) f JOIN "SearchEntry" s ON s."id" = f."id" ORDER BY f.score LIMIT 100`,
  );
  const keepReview = db.prepare(
    `UPDATE "Review" SET "version" = "version" + 1 WHERE "id" = (SELECT "id" FROM "Review" LIMIT 1)`,
  );
  const keepReceipt = db.prepare(
    `INSERT INTO "CommandReceipt" ("key", "outcome", "at") VALUES (?, 'null', '2026-01-01T00:00:00.000+00:00')`,
  );
  const save = db.transaction(() => {
    keepReview.run();
    keepReceipt.run(randomUUID());
  });
  let turn = 0;
  const works: [string, () => void][] = [
    ["ranking, 50 rows", () => void page.all(call).map((row) => totals.all(row.id))],
    ["one dossier", () => void sections.all(references[turn++ % references.length])],
    ["search, rare word", () => void found.all(`"${SEARCHED.rare}"*`)],
    ["search, common word", () => void found.all(`"${SEARCHED.common}"*`)],
    ["saving a review", () => save.immediate()],
  ];
  const measured = works.map(([work, once]) => ({ work, size, perSecond: perSecond(once) }));
  db.close();
  return measured;
}

function perSecond(once: () => void): number {
  once();
  const start = performance.now();
  let times = 0;
  while (performance.now() - start < SECONDS * 1000) {
    once();
    times++;
  }
  return (times * 1000) / (performance.now() - start);
}
