// A process of its own for ledger-race.test.ts: commits one euro sixty times once it is told to, and prints how often it was let.
import { once } from "node:events";
import { openDatabase } from "~/db/database.server";
import { refusalOf } from "~/db/refusals.server";

const [url = "", name = ""] = process.argv.slice(2);
const db = await openDatabase(url, { durable: false });
process.stdout.write("ready");
await once(process.stdin, "data");
let booked = 0;
for (let turn = 0; turn < 60; turn++) {
  const data = {
    envelopeId: "e1",
    awardId: "a1",
    kind: "commit",
    debitAccount: "committed",
    creditAccount: "available",
    amountCents: 100,
    bookedAt: new Date(0),
    correlationKey: `${name}-${turn}`,
    memo: "",
  };
  try {
    await db.write(async (tx) => {
      await tx.envelopeBalance.findUnique({ where: { envelopeId: "e1" } });
      await tx.ledgerEntry.create({ data });
    });
    booked++;
  } catch (error) {
    if (refusalOf(error)?.reason !== "envelope-overspent") throw error;
  }
}
await db.close();
process.stdout.write(String(booked));
