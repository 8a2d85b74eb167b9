import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { DatabaseBusy, openDatabase, query, RolledBack } from "~/db/database.server";
import { databases, outside, testDatabase } from "../database";

const at = new Date("2026-03-01T09:30:00.123Z");
const setting = (key: string, value = "1") => ({ data: { key, value, updatedAt: at } });

for (const kind of databases) {
  const db = await testDatabase(kind);
  const keys = async () => (await db.read.setting.findMany({ orderBy: { key: "asc" } })).map(({ key }) => key);
  const fresh = () => db.write((tx) => tx.setting.deleteMany());

  test(`${kind}: who reads sees nothing of a write that is not over, and nothing of one that fails`, async () => {
    await fresh();
    const failing = db.write(async (tx) => {
      await tx.setting.create(setting("in"));
      await sleep(80);
      throw new Error("no");
    });
    await sleep(30);
    expect(await keys()).toEqual([]);
    await Promise.all([expect(failing).rejects.toThrow("no"), db.write((tx) => tx.setting.create(setting("after")))]);
    expect(await keys()).toEqual(["after"]);
  });

  test(`${kind}: a write rolled back on purpose leaves nothing and hands its value over`, async () => {
    await fresh();
    const refused = db.write(async (tx) => {
      await tx.setting.create(setting("gone"));
      throw new RolledBack({ reason: "call-closed" });
    });
    await expect(refused).rejects.toMatchObject({ value: { reason: "call-closed" } });
    await expect(refused).rejects.toBeInstanceOf(RolledBack);
    expect(await keys()).toEqual([]);
  });

  test(`${kind}: thirty writes that each add one to what they read lose none`, async () => {
    await fresh();
    await db.write((tx) => tx.setting.create(setting("count", "0")));
    const addOne = () =>
      db.write(async (tx) => {
        const { value } = await tx.setting.findUniqueOrThrow({ where: { key: "count" } });
        await tx.setting.update({ where: { key: "count" }, data: { value: String(Number(value) + 1) } });
      });
    await Promise.all(Array.from({ length: 30 }, addOne));
    expect(await db.read.setting.findUnique({ where: { key: "count" } })).toMatchObject({ value: "30" });
  });

  test(`${kind}: a read may name more rows than a statement takes, at either door, several at once`, async () => {
    await fresh();
    const many = Array.from({ length: 40_000 }, (_, i) => `key-${i}`);
    await db.write((tx) => tx.setting.createMany({ data: ["key-0", "key-39999"].map((key) => setting(key).data) }));
    const named = { where: { key: { in: many } }, select: { key: true } };
    const found = await Promise.all([
      db.read.setting.findMany(named),
      db.read.setting.findMany(named),
      db.write((tx) => tx.setting.findMany(named)),
    ]);
    for (const rows of found) expect(rows.map((r) => r.key).sort()).toEqual(["key-0", "key-39999"]);
  });

  test(`${kind}: the reading door cannot write, even when the types are got round`, async () => {
    await fresh();
    const reader = db.read as typeof db.read & { setting: { create(row: unknown): Promise<unknown> } };
    await expect(reader.setting.create(setting("smuggled"))).rejects.toThrow();
    await expect(query(db.read, `INSERT INTO "Setting" VALUES ('k', 'v', NULL, '2026-01-01')`)).rejects.toThrow();
    expect(await keys()).toEqual([]);
  });

  test(`${kind}: a failed statement undoes the whole write, and the door opens again`, async () => {
    await fresh();
    await db.write((tx) => tx.setting.create(setting("once")));
    const twice = db.write(async (tx) => {
      await tx.setting.create(setting("other"));
      await tx.setting.create(setting("once"));
    });
    await expect(twice).rejects.toMatchObject({ code: "P2002" });
    expect(await keys()).toEqual(["once"]);
    await db.write((tx) => tx.setting.create(setting("next")));
    expect(await keys()).toEqual(["next", "once"]);
  });

  test(`${kind}: a statement sees instants, truths and counts alike through both doors`, async () => {
    await fresh();
    await db.write((tx) => tx.setting.create(setting("k")));
    const sql = `SELECT "updatedAt", COUNT(*) AS "count" FROM "Setting" WHERE "key" = ? AND "updatedAt" <= ? GROUP BY "updatedAt"`;
    const expected = [{ updatedAt: at, count: 1 }];
    expect(await query(db.read, sql, ["k", at])).toEqual(expected);
    expect(await db.write((tx) => query(tx, sql, ["k", at]))).toEqual(expected);
    expect(await query(db.read, `SELECT '?' AS "mark" FROM "Setting" WHERE "key" = ?`, ["k"])).toEqual([{ mark: "?" }]);
  });

  test(`${kind}: an instant is stored to the millisecond`, async () => {
    await fresh();
    await db.write((tx) => tx.setting.create(setting("k")));
    expect((await db.read.setting.findFirst())?.updatedAt).toEqual(at);
    const [row] = await outside<{ text: string }>(db.url, `SELECT CAST("updatedAt" AS TEXT) AS text FROM "Setting"`);
    expect(row?.text.replace("T", " ")).toMatch(/^2026-03-01 09:30:00\.123/);
  });

  test(`${kind}: whoever waits too long to write is told that the database is busy, and the next one writes`, async () => {
    await fresh();
    const impatient = await openDatabase(db.url, { durable: false, patienceMs: 150 });
    try {
      const long = db.write(() => sleep(500));
      await sleep(30);
      await expect(impatient.write((tx) => tx.setting.create(setting("late")))).rejects.toBeInstanceOf(DatabaseBusy);
      await long;
      await impatient.write((tx) => tx.setting.create(setting("in time")));
      const first = impatient.write(() => sleep(400));
      await expect(impatient.write(async () => undefined)).rejects.toBeInstanceOf(DatabaseBusy);
      await first;
    } finally {
      await impatient.close();
    }
    expect(await keys()).toEqual(["in time"]);
  });

  test(`${kind}: the database answers that it is there`, () => db.ping());
}
