import { beforeAll, expect, test } from "vitest";
import { system } from "~/domain/shared/actor";
import { admitProposal } from "~/features/desk/decide-admissibility.server";
import { addReader } from "~/features/reviews/assign-reviews.server";
import { assignmentPage } from "~/features/reviews/assignment-page.server";
import { liftConflict, liftDetection } from "~/features/reviews/lift-conflict.server";
import { queuePage } from "~/features/reviews/queue-page.server";
import { declareTie, recordTie } from "~/features/reviews/record-tie.server";
import { takeOffTied, tiedReaders } from "~/features/reviews/take-off-readers.server";
import { tiesPage } from "~/features/reviews/ties-page.server";
import { must, reasonOf } from "../proposals/edition";
import { jury, AFTER_CLOSING as NOW } from "./jury";

const { portal, filed, person, settle } = jury();
const call = { callReference: "2026" };
const said = {
  kind: "elected" as const,
  detail: "Conseillère municipale jusqu’en 2024.",
  endedOn: "",
  townId: "93008",
};
const give = async (name: string, reference: string) =>
  must(portal.act(await portal.sofia(), addReader, { ...call, reference, reviewerId: (await person(name)).id }, NOW));
const queueOf = async (name: string, at = NOW) =>
  (await must(portal.look(await person(name), queuePage, {}, at))).calls.flatMap((c) =>
    c.lines.map((l) => l.reference),
  );
const managersLetters = async () =>
  (await portal.lettersTo("sofia@seinesaintdenis.fr")).filter((l) => l.template === "interest_declared").length;

beforeAll(async () => {
  for (const reference of [filed.bondy, filed.bobigny]) {
    await must(settle(reference));
    await must(portal.act(await portal.sofia(), admitProposal, { reference }, NOW));
  }
  for (const reference of [filed.bondy, filed.bobigny])
    for (const name of ["claire", "idriss"]) await give(name, reference);
});

test("a tie said on the profile closes the town's dossiers at once, and the manager finds a hole and a letter", async () => {
  const claire = await person("claire");
  expect(await queueOf("claire")).toContain(filed.bobigny);
  await must(portal.act(claire, declareTie, said, NOW));
  expect(await queueOf("claire")).toEqual([filed.bondy]);
  expect(await managersLetters()).toBe(1);
  const page = await must(
    portal.look(await portal.sofia(), assignmentPage, { reference: "2026", after: "", plan: null }, NOW),
  );
  expect(page.lines.find((l) => l.reference === filed.bobigny)?.readers.map((r) => r.name)).toEqual(["Idriss"]);
  expect((await must(portal.look(claire, tiesPage, {}, NOW))).ties).toMatchObject([{ town: "Bobigny", lifted: false }]);
});

test("a tie that ended counts for five years, and then no more", async () => {
  const [row] = await portal.read.conflict.findMany({ where: { source: "profile", townId: "93008" } });
  await portal.write((tx) =>
    tx.conflict.update({ where: { id: row?.id ?? "" }, data: { endedOn: new Date("2022-03-01T00:00:00Z") } }),
  );
  const add = async (at: Date) =>
    reasonOf(
      portal.act(
        await portal.sofia(),
        addReader,
        { ...call, reference: filed.bobigny, reviewerId: (await person("claire")).id },
        at,
      ),
    );
  expect(await add(new Date("2027-02-28T12:00:00Z"))).toBe("reviewer-in-conflict");
  expect(await add(new Date("2027-03-01T12:00:00Z"))).toBe("granted");
});

test("the fund manager puts a tie on record with its reason, about one dossier, and lifts it as a false alarm", async () => {
  const sofia = await portal.sofia();
  const idriss = await person("idriss");
  const tie = { ...said, personId: idriss.id, townId: "", dossier: filed.bondy, kind: "supplier" as const };
  expect(await reasonOf(portal.act(sofia, recordTie, { ...tie, detail: "" }, NOW))).toBe("tie-detail-missing");
  expect(await reasonOf(portal.act(sofia, recordTie, { ...tie, dossier: "2026-999" }, NOW))).toBe("tie-about-nothing");
  expect(await reasonOf(portal.act(await person("marc"), recordTie, tie, NOW))).toBe("wrong-role");
  const { conflictId } = await must(portal.act(sofia, recordTie, tie, NOW));
  expect(await queueOf("idriss")).toEqual([filed.bobigny]);
  await must(portal.act(sofia, liftConflict, { conflictId, reason: "Homonyme du fournisseur." }, NOW));
  await give("idriss", filed.bondy);
  expect(await queueOf("idriss")).toContain(filed.bondy);
});

test("an address that becomes one of the town takes its reader off by itself, until the detection is lifted", async () => {
  const sofia = await portal.sofia();
  const idriss = await person("idriss");
  await portal.write((tx) => tx.townDomain.create({ data: { townId: "93010", domain: "seinesaintdenis.fr" } }));
  const before = await managersLetters();
  expect(await tiedReaders(portal.read, NOW)).toContain(idriss.id);
  await must(portal.act(system, takeOffTied, { reviewerId: idriss.id }, NOW));
  expect(await reasonOf(portal.act(system, takeOffTied, { reviewerId: idriss.id }, NOW))).toBe("not-found");
  // Sofia's own address is of the town too: she may know nothing of its dossiers, and gets no letter about them.
  expect(await managersLetters()).toBe(before);
  expect(await queueOf("idriss")).toEqual([filed.bobigny]);
  const page = await must(portal.look(sofia, assignmentPage, { reference: "2026", after: "", plan: null }, NOW));
  expect(page.detections).toContainEqual({
    personId: idriss.id,
    personName: "Idriss",
    townId: "93010",
    townName: "Bondy",
  });
  expect(page.lines.map((l) => l.reference)).toEqual([filed.bobigny]);
  const lifting = { personId: idriss.id, townId: "93010", reason: "Adresse du Département, pas de la ville." };
  expect(await reasonOf(portal.act(sofia, liftDetection, { ...lifting, personId: sofia.id }, NOW))).toBe(
    "own-conflict",
  );
  await must(portal.act(sofia, liftDetection, lifting, NOW));
  expect(await tiedReaders(portal.read, NOW)).not.toContain(idriss.id);
  expect(await reasonOf(portal.act(sofia, liftDetection, lifting, NOW))).toBe("already-lifted");
});
