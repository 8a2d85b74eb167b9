import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { decisionPreparationPage } from "~/features/awards/decision-preparation.server";
import { prepareDecisionList } from "~/features/awards/prepare-decision.server";
import { moveCutOff, releaseLine, writeAmounts } from "~/features/awards/simulations/change-simulation.server";
import {
  createSimulation,
  deleteSimulation,
  duplicateSimulation,
  renameSimulation,
} from "~/features/awards/simulations/save-simulation.server";
import { simulationFileRows } from "~/features/awards/simulations/simulation-table";
import { SimulationView } from "~/features/awards/simulations/simulation-view";
import { comparisonPage, simulationPage, simulationsPage } from "~/features/awards/simulations/simulations-page.server";
import { drawn } from "../drawn";
import { judged, must, PREPARED, reasonOf } from "./funded";

const { portal, filed, helene, list, requestedOf } = judged();
const call = { callReference: "2026" };
const byRank = { name: "A", method: "stop_at_first" as const, capCents: 0, sharePercent: null };

const simulate = async (wish: Partial<typeof byRank> & { name: string }) =>
  must(portal.act(await portal.sofia(), createSimulation, { ...call, ...byRank, ...wish }, PREPARED));
const page = async (id: string) => must(portal.look(await portal.sofia(), simulationPage, { ...call, id }, PREPARED));
const row = async (id: string, reference: string) => {
  const found = (await page(id)).rows.find((r) => r.reference === reference);
  if (!found) throw new Error(`no row of ${reference}`);
  return found;
};
const lineOf = async (id: string, reference: string, over: { amountCents?: number; ratePercent?: number }) => {
  const { amountCents, ratePercent } = await row(id, reference);
  return { reference, shownCents: amountCents, amountCents, ratePercent, ...over };
};

test("only who manages the fund simulates; nobody else sees that there is anything", async () => {
  const { id } = await simulate({ name: "Accès" });
  for (const who of [await helene(), await portal.mayor()]) {
    expect(await reasonOf(portal.look(who, simulationsPage, call, PREPARED))).toBe("wrong-role");
    expect(await reasonOf(portal.look(who, simulationPage, { ...call, id }, PREPARED))).toBe("wrong-role");
    expect(await reasonOf(portal.act(who, createSimulation, { ...call, ...byRank }, PREPARED))).toBe("wrong-role");
  }
  const sofia = await portal.sofia();
  expect(await reasonOf(portal.look(sofia, simulationPage, { ...call, id: "other" }, PREPARED))).toBe("not-found");
  expect(await reasonOf(portal.look(sofia, simulationsPage, { callReference: "1999" }, PREPARED))).toBe("not-found");
});

test("by rank, with what is asked, granted and left; a name is given once", async () => {
  const { id } = await simulate({ name: "Par rang" });
  const [bondy, bobigny] = [await requestedOf(filed.bondy), await requestedOf(filed.bobigny)];
  const found = await page(id);
  expect(found.rows).toMatchObject([
    { reference: filed.bondy, place: 1, amountCents: bondy, ratePercent: 100, note: "in_full", runningCents: bondy },
    { reference: filed.bobigny, place: 2, amountCents: bobigny, runningCents: bondy + bobigny },
  ]);
  expect(found.head).toMatchObject({
    totalCents: bondy + bobigny,
    restCents: found.availableCents - bondy - bobigny,
    funded: 2,
    towns: 2,
    cutOff: 2,
    meanHundredths: 7000,
  });
  const again = { ...call, ...byRank, name: "Par rang" };
  expect(await reasonOf(portal.act(await portal.sofia(), createSimulation, again, PREPARED))).toBe(
    "simulation-name-taken",
  );
});

test("an amount or a share written over is by hand, with its reason, until it goes back to the method", async () => {
  const sofia = await portal.sofia();
  const { id } = await simulate({ name: "À la main" });
  const write = async (line: Awaited<ReturnType<typeof lineOf>>, version: number) =>
    portal.act(sofia, writeAmounts, { ...call, id, version, why: "Second poste en 2027.", lines: [line] }, PREPARED);
  const half = await lineOf(id, filed.bondy, { ratePercent: 50 });
  expect(await reasonOf(write(half, 7))).toBe("stale-version");
  await must(write(half, 1));
  const amount = Math.floor((await requestedOf(filed.bondy)) / 2);
  expect(await row(id, filed.bondy)).toMatchObject({
    amountCents: amount,
    note: "in_part",
    byHand: "Second poste en 2027.",
  });
  expect((await row(id, filed.bobigny)).byHand).toBeNull();

  const above = await lineOf(id, filed.bobigny, { amountCents: (await requestedOf(filed.bobigny)) + 1 });
  expect(await reasonOf(write(above, 2))).toBe("amount-above-request");
  expect(await reasonOf(write(await lineOf(id, filed.bobigny, {}), 2))).toBe("nothing-written");
  const release = (version: number) =>
    portal.act(sofia, releaseLine, { ...call, id, version, reference: filed.bondy }, PREPARED);
  await must(release(2));
  expect(await row(id, filed.bondy)).toMatchObject({ amountCents: await requestedOf(filed.bondy), byHand: null });
  expect(await reasonOf(release(3))).toBe("not-found");
});

test("the cut-off serves those above it, stands as a row that is read aloud, and goes back to where the money ends", async () => {
  const sofia = await portal.sofia();
  const { id } = await simulate({ name: "Seuil" });
  await must(portal.act(sofia, moveCutOff, { ...call, id, version: 1, cutOff: 1 }, PREPARED));
  const found = await page(id);
  expect(found.head).toMatchObject({ funded: 1, cutOff: 1 });
  expect(found.rows[1]).toMatchObject({ amountCents: 0, note: "after_the_stop" });
  const html = drawn(<SimulationView page={found} answer={undefined} />);
  expect(html).toMatch(/Seuil\u00a0: 1 dossier au-dessus.*Les dossiers qui suivent sont sous le seuil\./s);
  await must(portal.act(sofia, moveCutOff, { ...call, id, version: 2, cutOff: null }, PREPARED));
  expect((await page(id)).head).toMatchObject({ funded: 2, cutOff: 2 });
  expect(await reasonOf(portal.act(sofia, moveCutOff, { ...call, id, version: 2, cutOff: 1 }, PREPARED))).toBe(
    "stale-version",
  );
});

test("a copy takes the amounts by hand along; each change is one entry of the journal; what is deleted is gone", async () => {
  const sofia = await portal.sofia();
  const entries = () => portal.read.journalEntry.count({ where: { subjectType: "simulation" } });
  const before = await entries();
  const { id } = await simulate({ name: "Première" });
  const lines = [await lineOf(id, filed.bobigny, { amountCents: 100_00 })];
  await must(portal.act(sofia, writeAmounts, { ...call, id, version: 1, why: "", lines }, PREPARED));
  const copy = await must(portal.act(sofia, duplicateSimulation, { ...call, id, version: 2, name: "Copie" }, PREPARED));
  expect(await row(copy.id, filed.bobigny)).toMatchObject({ amountCents: 100_00, byHand: "" });
  const rename = { ...call, id: copy.id, version: 1 };
  expect(await reasonOf(portal.act(sofia, renameSimulation, { ...rename, name: "Première" }, PREPARED))).toBe(
    "simulation-name-taken",
  );
  await must(portal.act(sofia, renameSimulation, { ...rename, name: "Seconde" }, PREPARED));
  expect(await reasonOf(portal.act(sofia, deleteSimulation, rename, PREPARED))).toBe("stale-version");
  await must(portal.act(sofia, deleteSimulation, { ...rename, version: 2 }, PREPARED));
  expect(await reasonOf(portal.look(sofia, simulationPage, { ...call, id: copy.id }, PREPARED))).toBe("not-found");
  expect(await row(id, filed.bobigny)).toMatchObject({ amountCents: 100_00 });
  expect(await entries()).toBe(before + 5);
});

test("two simulations beside each other show the dossiers they part on, and no other", async () => {
  const a = await simulate({ name: "Tout" });
  const b = await simulate({ name: "Plafond", capCents: 10_000_00 });
  const sofia = await portal.sofia();
  const compare = (...ids: string[]) => portal.look(sofia, comparisonPage, { ...call, ids }, PREPARED);
  const { heads, lines } = await must(compare(a.id, b.id, ""));
  expect(heads.map((h) => h.name)).toEqual(["Tout", "Plafond"]);
  expect(lines.find((l) => l.reference === filed.bondy)).toMatchObject({
    amounts: [await requestedOf(filed.bondy), 10_000_00],
    changes: [null, "amount"],
  });
  expect((await must(compare(a.id, b.id, a.id))).heads).toHaveLength(2);
  expect((await must(compare(a.id, a.id))).lines).toEqual([]);
  expect((await must(compare())).heads).toHaveLength(3);
});

test("the file says what the screen says", async () => {
  const { id } = await simulate({ name: "Fichier" });
  const [head, first] = simulationFileRows("fr", await page(id));
  expect(head?.slice(0, 3)).toEqual(["Rang", "Dossier", "Projet"]);
  expect(first).toEqual(expect.arrayContaining([filed.bondy, "100"]));
  expect(first?.at(-1)).toMatch(/^Retenu au rang 1\u00a0: .* changerait avec /);
});

test("a decision is filled from a simulation and keeps it word for word", async () => {
  const sofia = await portal.sofia();
  const { id } = await simulate({ name: "Reprise" });
  const why = "Second poste à financer en 2027.";
  const lines = [await lineOf(id, filed.bondy, { ratePercent: 50 })];
  await must(portal.act(sofia, writeAmounts, { ...call, id, version: 1, why, lines }, PREPARED));
  const asked = { reference: "2026", simulation: id };
  const draft = await must(portal.look(sofia, decisionPreparationPage, asked, PREPARED));
  const half = Math.floor((await requestedOf(filed.bondy)) / 2);
  expect(draft.lines[0]).toMatchObject({ outcome: "awarded", amountCents: half, reasons: why });
  expect(draft.followed).toEqual({ id, name: "Reprise", version: 2 });
  expect(await reasonOf(portal.look(sofia, decisionPreparationPage, { ...asked, simulation: "other" }, PREPARED))).toBe(
    "not-found",
  );

  const proposed = draft.lines.flatMap(({ reference, outcome, amountCents, reasons, exceptionReason }) =>
    outcome === "" ? [] : [{ reference, outcome, amountCents, reasons, exceptionReason }],
  );
  const prepare = async (version: number) =>
    portal.act(sofia, prepareDecisionList, { ...(await list(proposed)), followed: { id, version } }, PREPARED);
  expect(await reasonOf(prepare(1))).toBe("stale-version");
  const { reference } = await must(prepare(2));
  const { simulationHash } = await portal.read.decision.findUniqueOrThrow({ where: { reference } });
  const kept = await portal.read.keptSimulation.findUniqueOrThrow({ where: { hash: simulationHash ?? "" } });
  expect(createHash("sha256").update(kept.content).digest("hex")).toBe(simulationHash);
  expect(JSON.parse(kept.content).lines).toContainEqual(
    expect.objectContaining({ reference: filed.bondy, amountCents: half, byHand: why }),
  );
  await must(portal.act(sofia, deleteSimulation, { ...call, id, version: 2 }, PREPARED));
  expect(await portal.read.keptSimulation.count()).toBe(1);
});

test("for whoever may not know of one dossier there are no simulations: the sums would tell of it", async () => {
  const sofia = await portal.sofia();
  const { id } = await simulate({ name: "Lien" });
  const { id: proposalId } = await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bobigny } });
  await portal.write((tx) =>
    tx.conflict.create({
      data: { personId: sofia.id, proposalId, kind: "family", source: "declared", declaredAt: PREPARED },
    }),
  );
  expect(await reasonOf(portal.look(sofia, simulationsPage, call, PREPARED))).toBe("not-found");
  expect(await reasonOf(portal.look(sofia, simulationPage, { ...call, id }, PREPARED))).toBe("not-found");
  expect(await reasonOf(portal.act(sofia, createSimulation, { ...call, ...byRank, name: "Z" }, PREPARED))).toBe(
    "not-found",
  );
});
