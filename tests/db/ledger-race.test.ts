import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Tx } from "~/db/database.server";
import { refusalOf } from "~/db/refusals.server";
import { verifyLedger } from "~/db/verify-ledger.server";
import { databases, outsider, type TestDatabase, testDatabase } from "../database";
import { book, insert, update } from "./rows";
import { givenWorld } from "./world";

const ROOT = new URL("../..", import.meta.url).pathname;
const commit = (tx: Tx, amountCents: number, key: string) =>
  tx.ledgerEntry.create({
    data: {
      envelopeId: "e1",
      awardId: "a1",
      kind: "commit",
      debitAccount: "committed",
      creditAccount: "available",
      amountCents,
      bookedAt: new Date(0),
      correlationKey: key,
      memo: "",
    },
  });

/** The envelope holds 50 € more; the award could take far more than that. */
async function givenLastEuros(db: TestDatabase) {
  await givenWorld(db);
  const person = await outsider(db.url);
  await person.run(update("Award", { amountCents: 10_000_000 }, { id: "a1" }));
  await person.close();
}
const balance = (db: TestDatabase) => db.read.envelopeBalance.findUniqueOrThrow({ where: { envelopeId: "e1" } });

for (const kind of databases) {
  const one = await testDatabase(kind);
  test(`${kind}: of forty commitments for the last euros, exactly those that fit are booked`, async () => {
    await givenLastEuros(one);
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        one
          .write((tx) => commit(tx, 300, `race-${n}`))
          .then(
            () => "booked",
            (error) => refusalOf(error)?.reason,
          ),
      ),
    );
    expect(results.filter((result) => result === "booked")).toHaveLength(16);
    expect(results.filter((result) => result === "envelope-overspent")).toHaveLength(24);
    expect(await balance(one)).toMatchObject({ availableCents: 200, appropriatedCents: 15_000 });
    expect(await verifyLedger(one.read)).toMatchObject({ ok: true });
  });

  const two = await testDatabase(kind);
  test(`${kind}: people who book around the portal, and the portal, share the last euros without overspending`, async () => {
    await givenLastEuros(two);
    const people = await Promise.all([outsider(two.url, 0), outsider(two.url, 0)]);
    const around = people.map(async (person, n) => {
      let booked = 0;
      for (let turn = 0; turn < 20; turn++)
        await whenUnlocked(() => person.run(book("commit", 300, { correlationKey: `around-${n}-${turn}` }))).then(
          () => booked++,
          (error: Error) => expect(error.message).toBe("guard:envelope-overspent"),
        );
      return booked;
    });
    const within = Array.from({ length: 10 }, (_, n) =>
      two
        .write((tx) => commit(tx, 300, `within-${n}`))
        .then(
          () => 1,
          () => 0,
        ),
    );
    const booked = (await Promise.all([...around, ...within])).reduce<number>((sum, n) => sum + n, 0);
    expect(booked).toBe(16);
    expect((await balance(two)).availableCents).toBe(200);
    expect(await verifyLedger(two.read)).toMatchObject({ ok: true });
    await Promise.all(people.map((person) => person.close()));
  });

  const three = await testDatabase(kind);
  test(`${kind}: two processes that book for the last euros do not overspend, and both get their turn`, async () => {
    await givenLastEuros(three);
    const spenders = await Promise.all([spender(three.url, "x"), spender(three.url, "y")]);
    for (const { go } of spenders) go();
    const booked = await Promise.all(spenders.map((one) => one.booked));
    expect(booked.reduce((sum, n) => sum + n, 0)).toBe(50);
    expect(Math.min(...booked)).toBeGreaterThan(0);
    expect((await balance(three)).availableCents).toBe(0);
    expect(await verifyLedger(three.read)).toMatchObject({ ok: true });
  }, 60_000);
}

/** SQLite's own waiting would stop this process, and with it the write that it waits for. */
async function whenUnlocked<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!String(error).includes("database is locked")) throw error;
      await sleep(2);
    }
  }
}

/** A process that makes sixty commitments of one euro once it is told to; `booked` is how many it was let. */
async function spender(url: string, name: string) {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/db/spender.ts", url, name], { cwd: ROOT });
  let said = "";
  for (const output of [child.stdout, child.stderr]) output.on("data", (text) => (said += text));
  const closed = once(child, "close");
  while (!said.includes("ready")) await Promise.race([sleep(5), closed.then(() => Promise.reject(new Error(said)))]);
  return {
    go: () => child.stdin.end("go"),
    booked: closed.then(([code]) => (code === 0 ? Number(said.replace("ready", "")) : Promise.reject(new Error(said)))),
  };
}

if (databases.includes("postgresql")) {
  const db = await testDatabase("postgresql");
  test("postgresql: a transaction that goes on seeing the past may not book", async () => {
    await givenLastEuros(db);
    const person = await outsider(db.url);
    await person.run("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await expect(person.run(book("release", 1))).rejects.toThrow("guard:read-committed-only");
    await person.run("ROLLBACK");
    await person.run("BEGIN");
    await person.run(book("release", 1));
    await person.run("ROLLBACK");
    await person.close();
  });

  test("postgresql: what is kept cannot be emptied either", async () => {
    const person = await outsider(db.url);
    for (const table of ["JournalEntry", "LedgerEntry", "EnvelopeBalance", "ProposalVersion"])
      await expect(person.run(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/^guard:/);
    await person.run('TRUNCATE "Job"');
    await person.close();
  });

  test("postgresql: one statement may book several entries", async () => {
    const person = await outsider(db.url);
    const two = `${book("release", 100)}, ${book("release", 200).replace(/^.*VALUES /, "")}`;
    await person.run(two);
    await person.close();
    expect(await verifyLedger(db.read)).toMatchObject({ ok: true });
    expect((await balance(db)).availableCents).toBe(5_300);
  });
}

const numbers = await testDatabase("sqlite");
test("sqlite: an entry cannot be slipped in before the last one", async () => {
  await givenWorld(numbers);
  const person = await outsider(numbers.url);
  await person.run(book("release", 1, { id: 100 }));
  await expect(person.run(book("release", 1, { id: 50 }))).rejects.toThrow("guard:out-of-order");
  const next = insert("JournalEntry", { id: -5, prevHash: "a".repeat(64), hash: "b".repeat(64) });
  await expect(person.run(next)).rejects.toThrow("guard:out-of-order");
  await person.run(book("release", 1));
  await person.close();
});
