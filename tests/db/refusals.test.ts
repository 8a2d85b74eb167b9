import { expect, test } from "vitest";
import { MET_GUARDS, MET_UNIQUES, refusalOf } from "~/db/refusals.server";
import { DatabaseBusy } from "~/db/turns.server";
import { REFUSALS } from "~/words/refusals";
import { databases, outside, testDatabase } from "../database";
import { book, insert } from "./rows";
import { givenWorld } from "./world";

const caught = (work: Promise<unknown>) =>
  work.then(
    () => {
      throw new Error("nothing was refused");
    },
    (error: unknown) => error,
  );

for (const kind of databases) {
  const db = await testDatabase(kind);
  const overspending = {
    envelopeId: "e1",
    awardId: "a1",
    kind: "release",
    debitAccount: "available",
    creditAccount: "committed",
    amountCents: 999_999,
    bookedAt: new Date(0),
    correlationKey: "x",
    memo: "",
  };

  test(`${kind}: a guard's refusal through Prisma is the refusal of its rule`, async () => {
    await givenWorld(db);
    const error = await caught(db.write((tx) => tx.ledgerEntry.create({ data: overspending })));
    expect(refusalOf(error)).toMatchObject({ ok: false, reason: "award-overdrawn" });
  });

  test(`${kind}: the same through raw SQL in a transaction, and through the driver alone`, async () => {
    const raw = await caught(db.write((tx) => tx.$executeRawUnsafe(book("pay", 6_001))));
    expect(refusalOf(raw)).toMatchObject({ reason: "nothing-due" });
    expect(refusalOf(await caught(outside(db.url, book("pay", 6_001))))).toMatchObject({ reason: "nothing-due" });
  });

  test(`${kind}: what must be unique and is met by people says what its rule says`, async () => {
    const create = () =>
      db.write((tx) => tx.envelope.create({ data: { name: "x", year: 2026, createdAt: new Date(0) } }));
    expect(refusalOf(await caught(create()))).toMatchObject({ reason: "envelope-exists" });
    expect(refusalOf(await caught(outside(db.url, insert("Envelope", { id: "e9" }))))).toMatchObject({
      reason: "envelope-exists",
    });
  });

  test(`${kind}: a guard or a key that only a mistake of the code can meet is no refusal`, async () => {
    expect(refusalOf(await caught(db.write((tx) => tx.journalEntry.deleteMany())))).toBe(null);
    const person = { email: "ann@cd.fr", name: "Ann", createdAt: new Date(0) };
    expect(refusalOf(await caught(db.write((tx) => tx.person.create({ data: person }))))).toBe(null);
  });
}

test("a text that only speaks of a guard is no refusal", () => {
  expect(refusalOf(new Error("Invalid value: « guard:nothing-due »"))).toBe(null);
});

test("a busy database is a refusal that says to come back", () => {
  expect(refusalOf(new DatabaseBusy("…"))).toMatchObject({ reason: "unavailable" });
});

test("every refusal of the database has its sentence", () => {
  for (const reason of [...MET_GUARDS, ...Object.values(MET_UNIQUES)]) expect(Object.keys(REFUSALS)).toContain(reason);
});
