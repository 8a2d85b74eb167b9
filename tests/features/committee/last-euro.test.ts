import { beforeAll, describe, expect, test } from "vitest";
import { databases } from "../../database";
import { must } from "../awards/funded";
import { committee, WHY } from "./room";

describe.each(databases)("%s", (kind) => {
  const world = committee(kind);
  const { portal, nadia, omar, hireOfficers, open, settle, given } = world;
  let dossiers: string[] = [];
  const inEuros = (euros: number) => euros * 100;
  const exceptionReason = "Le comité suit l’ordre du jour.";

  beforeAll(async () => {
    await hireOfficers();
    dossiers = await given(7, inEuros(200_000));
    await open();
    const sofia = await portal.sofia();
    for (const dossier of dossiers.slice(0, 4))
      await must(settle(sofia, dossier, { amountCents: inEuros(200_000), exceptionReason }));
  });

  test(`of 1 000 001 €, three officers who save at once give a million; the last learns who took what`, async () => {
    const officers = await Promise.all([portal.sofia(), nadia(), omar()]);
    const amounts = [100_000, 100_000, 100_001];
    const saved = await Promise.all(
      officers.map((officer, i) =>
        settle(officer, dossiers[4 + i] ?? "", { amountCents: inEuros(amounts[i] ?? 0), reason: WHY, exceptionReason }),
      ),
    );
    const refused = saved.filter((s) => !s.ok);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({
      reason: "committee-over-envelope",
      detail: { by: expect.stringMatching(/Sofia|Nadia|Omar/), reference: expect.stringMatching(/^2026-9/) },
    });
    const { _sum } = await portal.read.committeeItem.aggregate({ _sum: { amountCents: true } });
    expect(_sum.amountCents).toBeLessThanOrEqual(100_000_000);
    expect(_sum.amountCents).toBeGreaterThan(99_000_000);
  });

  test(`whoever goes around the rule is stopped by the database all the same`, async () => {
    const item = await portal.read.committeeItem.findFirstOrThrow({ where: { opinion: "" } });
    const take = portal.write((tx) =>
      tx.committeeItem.update({ where: { id: item.id }, data: { opinion: "awarded", amountCents: 10_000_001 } }),
    );
    await expect(take).rejects.toThrow();
  });
});
