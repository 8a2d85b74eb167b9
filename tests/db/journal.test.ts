import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { appendJournal, BEFORE_THE_FIRST } from "~/db/journal.server";
import { verifyJournal } from "~/db/verify-journal.server";
import { databases, outside, outsider, testDatabase } from "../database";
import { insert } from "./rows";

const at = new Date("2026-03-01T09:30:00.123Z");
const entry = (n: number) =>
  ({
    at,
    actorId: "ann",
    actorLabel: "Ann Éa",
    event: "call.opened",
    subjectType: "call",
    subjectId: `c${n}`,
    data: { n, b: "é", a: null },
  }) as const;

for (const kind of databases) {
  const db = await testDatabase(kind);

  test(`${kind}: forty commands at once leave one chain, in the order of its numbers`, async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, (_, n) => db.write((tx) => appendJournal(tx, entry(n)))));
    expect(new Set(ids).size).toBe(40);
    const entries = await db.read.journalEntry.findMany({ orderBy: { id: "asc" } });
    entries.reduce((before, { prevHash, hash }) => {
      expect(prevHash).toBe(before);
      return hash;
    }, BEFORE_THE_FIRST);
    expect(await verifyJournal(db.read)).toEqual({ ok: true, checked: 40 });
  });

  test(`${kind}: the seal is the sha256 of the canonical facts, as the documentation says`, async () => {
    const [first] = await db.read.journalEntry.findMany({ orderBy: { id: "asc" }, take: 1 });
    const sealed = `{"actorId":"ann","actorLabel":"Ann Éa","at":"2026-03-01T09:30:00.123Z","data":${JSON.stringify(first?.data)},"event":"call.opened","prevHash":"${BEFORE_THE_FIRST}","subjectId":"${first?.subjectId}","subjectType":"call","townId":null}`;
    expect(first?.hash).toBe(createHash("sha256").update(sealed).digest("hex"));
  });

  test(`${kind}: people who write around the portal at once cannot fork the chain`, async () => {
    const last = await db.read.journalEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
    const people = await Promise.all([outsider(db.url), outsider(db.url)]);
    const tries = people.map((person, n) =>
      person.run(insert("JournalEntry", { prevHash: last.hash, hash: String(n).repeat(64) })).then(
        () => 1,
        () => 0,
      ),
    );
    expect(await Promise.all(tries)).toContain(0);
    expect((await Promise.all(tries)).reduce<number>((sum, n) => sum + n, 0)).toBe(1);
    await Promise.all(people.map((person) => person.close()));
    expect(await verifyJournal(db.read)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("was changed after it was sealed"),
    });
  });

  const forged = await testDatabase(kind);
  test(`${kind}: who takes the guards away and rewrites an entry is found out`, async () => {
    for (let n = 0; n < 3; n++) await forged.write((tx) => appendJournal(tx, entry(n)));
    const drop =
      kind === "sqlite"
        ? 'DROP TRIGGER "guard_JournalEntry_update"'
        : 'DROP TRIGGER "guard_JournalEntry_update" ON "JournalEntry"';
    await outside(forged.url, drop);
    await outside(forged.url, `UPDATE "JournalEntry" SET "actorLabel" = 'Ben' WHERE "subjectId" = 'c1'`);
    expect(await verifyJournal(forged.read)).toEqual({ ok: false, problem: "entry 2 was changed after it was sealed" });
  });
}
