import { expect, test } from "vitest";
import { SqliteFile } from "~/db/better-sqlite.server";
import { testDatabase } from "../database";
import { approve, insert, update, WORLD } from "./rows";

const SCHEDULES = 10_000;
const AT = "2026-04-01 09:00:00";
/** What the small world leaves in the envelope. */
const LEFT = 5_000;
const COMMITTED = 15_000 - LEFT;

/** The same numbers every time. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Two dossiers that a committee shares the last 50 € out among, each with an approved line of 30 €. */
async function givenTwoDossiers() {
  const { url } = await db;
  const file = new SqliteFile(url.slice("file:".length));
  const world = [
    ...WORLD,
    update("Decision", { status: "prepared" }, { id: "d2" }),
    update("DecisionLine", { amountCents: 3_000 }, { id: "l2" }),
    insert("Proposal", { id: "pr3", reference: "2026-003" }),
    insert("DecisionLine", { id: "l3", decisionId: "d2", proposalId: "pr3", amountCents: 3_000 }),
    approve("d2"),
    insert("CommitteeItem", { id: "ci3", proposalId: "pr3", position: 2 }),
  ];
  for (const sql of world) file.prepare(sql).run();
  const statement = (sql: string) => file.prepare<unknown[], Record<string, number>>(sql);
  const item = statement(`UPDATE "CommitteeItem" SET "opinion" = ?, "amountCents" = ? WHERE "id" = ?`);
  const award = statement(
    `INSERT INTO "Award" ("id", "proposalId", "decisionLineId", "envelopeId", "townId", "amountCents", "status", "notifiedAt") VALUES (?, ?, ?, 'e1', 't1', 3000, 'notified', '${AT}')`,
  );
  const entry = statement(
    `INSERT INTO "LedgerEntry" ("envelopeId", "awardId", "kind", "debitAccount", "creditAccount", "amountCents", "bookedAt", "correlationKey", "memo") VALUES ('e1', ?, ?, ?, ?, ?, '${AT}', ?, '')`,
  );
  const sums = statement(
    `SELECT b."availableCents", b."committedCents" + b."dueCents" + b."paidCents" AS "takenCents",
       (SELECT COALESCE(SUM("amountCents"), 0) FROM "CommitteeItem" WHERE "sessionId" = 's1') AS "proposedCents",
       (SELECT SUM(CASE "kind" WHEN 'appropriate' THEN "amountCents" WHEN 'release' THEN "amountCents" WHEN 'commit' THEN -"amountCents" ELSE 0 END) FROM "LedgerEntry") AS "addedUpCents"
     FROM "EnvelopeBalance" b WHERE b."envelopeId" = 'e1'`,
  );
  return { file, item, award, entry, sums };
}

const db = testDatabase();
const DOSSIERS = [
  { item: "ci1", proposal: "pr2", line: "l2", award: "n2" },
  { item: "ci3", proposal: "pr3", line: "l3", award: "n3" },
];

test(`${SCHEDULES} schedules of award, reduce, refuse and reserve leave the ledger and the committee within the envelope`, {
  timeout: 240_000,
}, async () => {
  const { file, item, award, entry, sums } = await givenTwoDossiers();
  const seen = new Set<string>();
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    const next = numbers(seed);
    const proposed = [0, 0];
    const committed = [-1, -1];
    let available = LEFT;
    file.exec("BEGIN");
    for (let turn = 0; turn < 10; turn++) {
      const who = next(2);
      const dossier = DOSSIERS[who] ?? DOSSIERS[0];
      const own = committed[who] ?? -1;
      const amount = 1 + next(4_000);
      const what = ["propose", "propose", "reserve", "award", "reduce", "refuse"][next(6)] ?? "";
      const key = `s${turn}`;
      let may: string | null = null;
      let act: () => void = () => undefined;
      if (what === "propose") {
        const others = proposed[1 - who] ?? 0;
        const grows = amount > (proposed[who] ?? 0);
        may = grows && amount + others > available ? "guard:committee-over-envelope" : null;
        act = () => void item.run("awarded", amount, dossier?.item);
      } else if (what === "reserve")
        act = () => void item.run(next(2) === 0 ? "reserved" : "refused", 0, dossier?.item);
      else if (what === "award") {
        if (own >= 0) continue;
        may = available < 3_000 ? "guard:envelope-overspent" : null;
        act = () => {
          file.exec("SAVEPOINT one");
          try {
            award.run(dossier?.award, dossier?.proposal, dossier?.line);
            entry.run(dossier?.award, "commit", "committed", "available", 3_000, key);
          } catch (error) {
            file.exec("ROLLBACK TO one");
            throw error;
          }
        };
      } else {
        if (own < 0) continue;
        const back = what === "refuse" ? own : amount;
        if (back === 0) continue;
        may = back > own ? "guard:award-overdrawn" : null;
        act = () => void entry.run(dossier?.award, "release", "available", "committed", back, key);
      }

      let said: string | null = null;
      try {
        act();
      } catch (error) {
        said = (error as Error).message;
      }
      if (said !== may) throw new Error(`schedule ${seed}, turn ${turn}, ${what}: ${said} instead of ${may}`);
      seen.add(`${what} ${said ?? "done"}`);
      if (said === null) {
        if (what === "propose") proposed[who] = amount;
        if (what === "reserve") proposed[who] = 0;
        if (what === "award") [committed[who], available] = [3_000, available - 3_000];
        if (what === "reduce") [committed[who], available] = [own - amount, available + amount];
        if (what === "refuse") [committed[who], available] = [0, available + own];
      }
      const now = sums.get();
      const taken = COMMITTED + committed.reduce((sum, cents) => sum + Math.max(0, cents), 0);
      if (now?.availableCents !== available || now.takenCents !== taken || now.addedUpCents !== available)
        throw new Error(`schedule ${seed}, turn ${turn}: ${JSON.stringify(now)} instead of ${available} and ${taken}`);
      if (now.availableCents < 0) throw new Error(`schedule ${seed}, turn ${turn}: overspent`);
      if (
        what === "propose" &&
        said === null &&
        amount === proposed[who] &&
        now.proposedCents !== proposed[0]! + proposed[1]!
      )
        throw new Error(`schedule ${seed}, turn ${turn}: the committee’s sum is not that of its dossiers`);
    }
    file.exec("ROLLBACK");
  }
  file.close();
  expect([...seen].sort()).toEqual([
    "award done",
    "award guard:envelope-overspent",
    "propose done",
    "propose guard:committee-over-envelope",
    "reduce done",
    "reduce guard:award-overdrawn",
    "refuse done",
    "reserve done",
  ]);
});
