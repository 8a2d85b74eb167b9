import { afterAll, expect, test } from "vitest";
import { guards } from "~/db/guards.server";
import { databases, outsider, testDatabase } from "../database";
import { awardCases } from "./refused/awards";
import type { RefusedCase } from "./refused/case";
import { committeeCases } from "./refused/committee";
import { fundCases } from "./refused/fund";
import { keptCases } from "./refused/kept";
import { proposalCases } from "./refused/proposals";
import { WORLD } from "./rows";

const cases: RefusedCase[] = [...keptCases, ...proposalCases, ...awardCases, ...committeeCases, ...fundCases];

for (const kind of databases) {
  const db = await testDatabase(kind);
  const person = await outsider(db.url);
  afterAll(() => person.close());
  for (const sql of WORLD) await person.run(sql);

  /** Runs the last statement after the others and takes everything back. Answers what the database said against it. */
  async function said(sql: string, given: readonly string[] = []): Promise<string | null> {
    await person.run("BEGIN");
    try {
      for (const before of given) await person.run(before);
      return await person.run(sql).then(
        () => null,
        (error: Error) => error.message,
      );
    } finally {
      await person.run("ROLLBACK");
    }
  }

  for (const { guard, given, refused, allowed, only } of cases) {
    if (only && only !== kind) continue;
    test(`${kind} refuses around the portal: ${guard}: ${refused.slice(0, 140)}`, async () => {
      expect(await said(refused, given)).toBe(`guard:${guard}`);
      expect(await said(allowed, given)).toBe(null);
    });
  }
}

test("every guard is gone around, on every table and event it stands on", () => {
  const tried = new Set(cases.map(({ guard, refused }) => `${guard} ${MOVED_BY_BOOKING[guard] ?? placeOf(refused)}`));
  const standing = guards.flatMap(({ name, table, on }) => on.map((event) => `${name} ${event} ${table}`));
  expect([...new Set(standing)].filter((place) => !tried.has(place))).toEqual([]);
});

const MOVED_BY_BOOKING: Record<string, string> = {
  "award-overdrawn": "update AwardBalance",
  "nothing-due": "update AwardBalance",
  "nothing-paid": "update AwardBalance",
  "commit-over-award": "update AwardBalance",
  "envelope-overspent": "update EnvelopeBalance",
};

/** INSERT INTO "Award"… → "insert Award" */
function placeOf(sql: string): string {
  const [, event = "", table = ""] = /^(INSERT|UPDATE|DELETE)[^"]*"(\w+)"/.exec(sql) ?? [];
  return `${event.toLowerCase()} ${table}`;
}
