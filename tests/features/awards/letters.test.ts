import { expect, test } from "vitest";
import { finishBatch, keepDrawn } from "~/db/letter-files.server";
import { LETTER_FIELDS } from "~/domain/awards/letter-fields";
import { system } from "~/domain/shared/actor";
import { approveDecisionList } from "~/features/awards/approve-decision.server";
import {
  askForLetters,
  deskLetter,
  lettersPage,
  lettersPrint,
  lettersZip,
} from "~/features/awards/letter-files.server";
import { letterModelPage, letterModelsPage, letterVersionsPage } from "~/features/awards/letter-models-page.server";
import { letterTrial } from "~/features/awards/letter-trial.server";
import { prepareDecisionList } from "~/features/awards/prepare-decision.server";
import { publicationPage } from "~/features/awards/publication-page.server";
import { publishDecisionList } from "~/features/awards/publish-decision.server";
import { recordDeliberationOf } from "~/features/awards/record-deliberation.server";
import { restoreLetterModel, saveLetterModel } from "~/features/awards/save-letter-model.server";
import { decisionLetter } from "~/features/awards/town-decision.server";
import { grantRole } from "~/features/network/keep-accounts.server";
import { LETTER_TEXTS } from "~/words/letter-texts";
import { judged, must, PREPARED, PUBLISHED, reasonOf } from "./funded";

const { portal, filed, person, helene, list } = judged();
const FULL = "accord-total";
const reference = "D2026-01";
const demanding = `${LETTER_TEXTS.full}\n\nNos raisons : {motifs}`;
const texts = (paper: { blocks: readonly { kind: string; text?: string }[] }) =>
  paper.blocks.flatMap((b) => (b.text ? [b.text] : [])).join("\n");

test("Sofia alone writes the models, and each save is a version with one entry in the journal", async () => {
  const sofia = await portal.sofia();
  for (const who of [await helene(), await person("claire"), await portal.mayor()]) {
    expect(await reasonOf(portal.look(who, letterModelsPage, {}, PREPARED))).toBe("wrong-role");
    expect(
      await reasonOf(portal.act(who, saveLetterModel, { slug: FULL, version: 0, body: demanding }, PREPARED)),
    ).toBe("wrong-role");
  }
  const before = await portal.read.journalEntry.count();
  await must(portal.act(sofia, saveLetterModel, { slug: FULL, version: 0, body: demanding }, PREPARED));
  expect(await portal.read.journalEntry.count()).toBe(before + 1);
  const save = (body: string, version: number, slug = FULL) =>
    reasonOf(portal.act(sofia, saveLetterModel, { slug, version, body }, PREPARED));
  expect(await save(LETTER_TEXTS.full, 0)).toBe("stale-version");
  expect(await save(demanding, 1)).toBe("letter-unchanged");
  expect(await save("Bonjour", 1)).toBe("letter-field-required");
  expect(await save("Bonjour", 1, "inconnu")).toBe("not-found");
  const page = await must(portal.look(sofia, letterModelPage, { slug: FULL }, PREPARED));
  expect(page).toMatchObject({ number: 1, saved: { by: "Sofia" }, body: demanding });
  expect(page.fields).toHaveLength(Object.keys(LETTER_FIELDS).length);
});

test("a model is tried on a real dossier before it is saved, and says what that dossier lacks", async () => {
  const sofia = await portal.sofia();
  const look = (body: string, dossier: string) =>
    must(portal.look(sofia, letterTrial, { slug: FULL, body, reference: dossier }, PREPARED));
  const tried = await look(demanding, filed.bondy);
  expect(tried).toMatchObject({ problem: null, emptyFields: ["délibération", "date de délibération", "motifs"] });
  expect(texts(tried.paper ?? { blocks: [] })).toContain("Nos raisons : {motifs}");
  expect((await look(demanding, "2026-999")).problem).toContain("2026-999");
  expect((await look("{bonjour}", filed.bondy)).problem).toContain("{bonjour}");
  expect(
    await reasonOf(
      portal.look(await helene(), letterTrial, { slug: FULL, body: demanding, reference: filed.bondy }, PREPARED),
    ),
  ).toBe("wrong-role");
});

test("a dossier whose letter has an empty field is named with the field, and nothing leaves until it is settled", async () => {
  const sofia = await portal.sofia();
  await must(portal.act(sofia, prepareDecisionList, await list(), PREPARED));
  const { version } = await portal.read.decision.findUniqueOrThrow({ where: { reference } });
  await must(portal.act(await helene(), approveDecisionList, { reference, version }, PREPARED));
  await must(portal.act(sofia, recordDeliberationOf, { reference, number: "07-01", on: "2026-07-09" }, PUBLISHED));
  const page = await must(portal.look(sofia, publicationPage, { reference }, PUBLISHED));
  expect(page.lines).toMatchObject([
    { reference: filed.bondy, obstacle: "letter-incomplete", emptyFields: ["motifs"] },
    { reference: filed.bobigny, obstacle: null, emptyFields: [] },
  ]);
  expect(page.stopped?.sentence).toContain(`${filed.bondy} (motifs)`);
  expect(await reasonOf(portal.act(sofia, publishDecisionList, { reference }, PUBLISHED))).toBe("dossiers-cannot-go");
  expect(await portal.read.issuedLetter.count()).toBe(0);
});

test("the portal's own text is taken up again; the letters leave, numbered, and never change afterwards", async () => {
  const sofia = await portal.sofia();
  await must(portal.act(sofia, restoreLetterModel, { slug: FULL, version: 1, number: 0 }, PUBLISHED));
  const { versions } = await must(portal.look(sofia, letterVersionsPage, { slug: FULL }, PUBLISHED));
  expect(versions.map((v) => [v.number, v.isCurrent, v.restoredFrom])).toEqual([
    [2, true, 0],
    [1, false, null],
    [0, false, null],
  ]);
  await must(portal.act(sofia, publishDecisionList, { reference }, PUBLISHED));
  expect(await reasonOf(portal.act(sofia, publishDecisionList, { reference }, PUBLISHED))).toBe(
    "decision-already-published",
  );
  const issued = await portal.read.issuedLetter.findMany({ orderBy: { number: "asc" } });
  expect(issued).toMatchObject([
    { number: "L2026-0001", kind: "full", modelNumber: 2 },
    { number: "L2026-0002", kind: "reserve", modelNumber: 0 },
  ]);
  const mayor = await portal.mayor();
  const letter = () => portal.look(mayor, decisionLetter, { reference: filed.bondy }, PUBLISHED);
  const sent = await must(letter());
  expect(sent).toMatchObject({ fileName: "L2026-0001.pdf", paper: { code: { document: "L2026-0001", version: 1 } } });
  expect(texts(sent.paper)).not.toMatch(/[{}]/);
  await must(portal.act(sofia, restoreLetterModel, { slug: FULL, version: 2, number: 1 }, PUBLISHED));
  expect(await must(letter())).toEqual(sent);
  expect(await reasonOf(portal.look(mayor, decisionLetter, { reference: filed.bobigny }, PUBLISHED))).toBe("not-found");
});

test("the files of the letters are asked for once, and each is drawn as it was sent", async () => {
  const [sofia, second] = [await portal.sofia(), await helene()];
  const look = () => must(portal.look(sofia, lettersPage, { reference }, PUBLISHED));
  expect(await look()).toMatchObject({ files: null, can: { ask: true, print: true } });
  expect((await look()).letters.map((l) => [l.number, l.dossier])).toEqual([
    ["L2026-0001", filed.bondy],
    ["L2026-0002", filed.bobigny],
  ]);
  const ask = (who: typeof sofia) => reasonOf(portal.act(who, askForLetters, { reference }, PUBLISHED));
  expect(await ask(second)).toBe("wrong-role");
  expect(await ask(sofia)).toBe("granted");
  expect(await ask(sofia)).toBe("letters-asked");
  expect(await reasonOf(portal.look(sofia, lettersZip, { reference }, PUBLISHED))).toBe("not-found");
  const letters = await portal.read.issuedLetter.findMany({ orderBy: { number: "asc" } });
  for (const { id, number } of letters) {
    const file = { storageKey: `letters/${number.toLowerCase()}`, sizeBytes: 1 };
    await portal.write((tx) => keepDrawn(tx, id, file));
  }
  expect((await look()).files).toEqual({ done: 2, total: 2, ready: false });
  const { id } = await portal.read.decision.findUniqueOrThrow({ where: { reference } });
  await portal.write((tx) => finishBatch(tx, id, { storageKey: "letters/print", sizeBytes: 2 }, PUBLISHED));
  expect((await must(portal.look(second, lettersZip, { reference }, PUBLISHED))).entries).toHaveLength(2);
  expect(await reasonOf(portal.look(await portal.mayor(), lettersPage, { reference }, PUBLISHED))).toBe("wrong-role");
});

test("whom a conflict keeps from a dossier finds neither its letter, nor it among the files, nor the print of all", async () => {
  const { id } = await person("marc");
  await must(portal.act(system, grantRole, { personId: id, role: "fund_manager" }, PUBLISHED));
  const marc = await person("marc");
  const page = await must(portal.look(marc, lettersPage, { reference }, PUBLISHED));
  expect(page.letters.map((l) => l.dossier)).toEqual([filed.bobigny]);
  expect(page).toMatchObject({ files: { done: 1, total: 1 }, can: { print: false } });
  expect((await must(portal.look(marc, lettersZip, { reference }, PUBLISHED))).entries).toHaveLength(1);
  expect(await reasonOf(portal.look(marc, lettersPrint, { reference }, PUBLISHED))).toBe("not-found");
  expect(await reasonOf(portal.look(marc, deskLetter, { reference, number: "L2026-0001" }, PUBLISHED))).toBe(
    "not-found",
  );
});
