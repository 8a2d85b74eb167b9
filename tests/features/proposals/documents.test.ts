import { expect, test } from "vitest";
import type { SafeKind } from "~/domain/proposals/safe";
import type { Actor } from "~/domain/shared/actor";
import { system } from "~/domain/shared/actor";
import { keepPaper, mayKeepInSafe, takeFromSafe } from "~/features/network/keep-in-safe.server";
import { safeFile, safePage } from "~/features/network/safe-page.server";
import { landing } from "~/features/network/town-space.server";
import { documentFile } from "~/features/proposals/document-file.server";
import { documentsPage } from "~/features/proposals/documents-page.server";
import { documentsZip } from "~/features/proposals/documents-zip.server";
import { putDocumentBack } from "~/features/proposals/put-document-back.server";
import { recordVerdict } from "~/features/proposals/record-verdict.server";
import { removeDocument } from "~/features/proposals/remove-document.server";
import { paperToReuse, reusePaper } from "~/features/proposals/reuse-paper.server";
import { submitProposal } from "~/features/proposals/submit-proposal.server";
import { edition, must, reasonOf } from "./edition";

const portal = edition();
let serial = 500;
const keep = (who: Actor, kind: SafeKind, validUntil = "", over: object = {}) =>
  portal.act(who, keepPaper, {
    town: null,
    kind,
    validUntil,
    verdict: "accepted" as const,
    verdictNote: "clamd: OK",
    file: {
      fileName: `${kind}.pdf`,
      mediaType: "application/pdf",
      sizeBytes: 1000,
      sha256: `${serial++}`.padEnd(64, "b"),
      storageKey: `communes/${serial++}`,
    },
    ...over,
  });

test("a document that was taken out is put back, until another takes its place", async () => {
  const awa = await portal.awa();
  const reference = await portal.start(awa);
  const { id } = await must(portal.attach(awa, reference, "letter"));
  const asked = { reference, documentId: id };
  expect(await reasonOf(portal.act(awa, putDocumentBack, asked))).toBe("already-attached");
  await must(portal.act(awa, removeDocument, asked));
  expect(await reasonOf(portal.act(await portal.rita(), putDocumentBack, asked))).toBe("only-writers");
  expect(await reasonOf(portal.act(await portal.neighbour(), putDocumentBack, asked))).toBe("not-found");
  await must(portal.act(awa, putDocumentBack, asked));
  await must(portal.act(awa, removeDocument, asked));
  await must(portal.attach(awa, reference, "letter"));
  expect(await reasonOf(portal.act(awa, putDocumentBack, asked))).toBe("too-many-documents");
});

test("a file that the scanner could not look at is shut, asked for again, and told by letter once it is refused", async () => {
  const awa = await portal.awa();
  const reference = await portal.start(awa);
  const { id } = await must(portal.attach(awa, reference, "letter", { verdict: "pending" }));
  const asked = { reference, documentId: id };
  expect(await reasonOf(portal.look(awa, documentFile, asked))).toBe("not-examined-yet");
  expect(await portal.read.job.findUnique({ where: { uniqueKey: `examine-files:${id}` } })).toMatchObject({
    kind: "examine-files",
    status: "waiting",
  });
  const found = { documentId: id, verdict: "refused" as const, note: "clamd: Eicar-Test-Signature" };
  expect(await reasonOf(portal.act(awa, recordVerdict, found))).toBe("not-found");
  await must(portal.act(system, recordVerdict, found));
  expect(await reasonOf(portal.act(system, recordVerdict, found))).toBe("not-found");
  expect(await reasonOf(portal.look(awa, documentFile, asked))).toBe("file-infected");
  expect((await portal.lettersTo("awa@93010.example"))[0]).toMatchObject({ template: "document_refused" });
  expect((await must(portal.look(awa, documentsPage, { reference }))).kinds[0]?.files[0]?.verdict).toBe("refused");
});

test("a paper of the safe goes into a dossier with one click, under bytes of its own", async () => {
  const awa = await portal.awa();
  const reference = await portal.start(awa);
  const { id } = await must(keep(awa, "bank_details"));
  const page = await must(portal.look(awa, documentsPage, { reference }));
  expect(page.kinds.find((k) => k.kind === "bank_details")?.fromSafe).toMatchObject([{ id, lastDay: null }]);

  const asked = { reference, documentId: id };
  await must(portal.look(awa, paperToReuse, asked));
  const attached = await must(portal.act(awa, reusePaper, { ...asked, storageKey: "dossiers/x/1" }));
  const row = await portal.read.document.findUniqueOrThrow({ where: { id: attached.id } });
  expect(row).toMatchObject({
    reusedFromId: id,
    kind: "bank_details",
    storageKey: "dossiers/x/1",
    verdict: "accepted",
  });
  expect(await reasonOf(portal.look(awa, paperToReuse, asked))).toBe("already-attached");
  expect(await reasonOf(portal.look(await portal.neighbour(), paperToReuse, asked))).toBe("not-found");

  await must(portal.act(awa, takeFromSafe, { documentId: id }));
  expect(await reasonOf(portal.act(awa, takeFromSafe, { documentId: id }))).toBe("already-removed");
  expect(await must(portal.look(awa, documentFile, { reference, documentId: attached.id }))).toMatchObject({
    storageKey: "dossiers/x/1",
  });
});

test("the safe is the town's own: its readers open, others find nothing, a paper that lapses is said before it has", async () => {
  const awa = await portal.awa();
  const rita = await portal.rita();
  portal.at(new Date("2026-05-04T08:00:00Z"));
  const { id } = await must(keep(awa, "mandate", "2026-05-20"));
  expect(await must(portal.look(rita, safeFile, { documentId: id }))).toMatchObject({ fileName: "mandate.pdf" });
  for (const who of [await portal.neighbour(), await portal.sofia()])
    expect(await reasonOf(portal.look(who, safeFile, { documentId: id }))).toBe("not-found");
  expect((await must(portal.look(rita, mayKeepInSafe, { town: null }))).refusal).toContain("lecture");
  expect(await reasonOf(keep(rita, "other"))).toBe("only-writers");

  const held = async (at: Date) => (await must(portal.look(rita, safePage, { town: null }, at))).held;
  expect((await held(new Date("2026-05-04T08:00:00Z")))[0]?.validity).toBe("soon");
  expect((await held(new Date("2026-05-20T21:59:59Z")))[0]?.validity).toBe("soon");
  expect((await held(new Date("2026-05-20T22:00:00Z")))[0]?.validity).toBe("lapsed");

  const place = await must(portal.look(awa, landing, { town: null }));
  expect(place.kind === "town" && place.space.todos).toContainEqual(
    expect.objectContaining({ kind: "renew_paper", paper: { id, fileName: "mandate.pdf" }, late: false, mine: true }),
  );
  const reference = await portal.start(awa);
  const lapsed = new Date("2026-05-21T08:00:00Z");
  expect(await reasonOf(portal.look(awa, paperToReuse, { reference, documentId: id }, lapsed))).toBe(
    "safe-document-lapsed",
  );
});

test("the ZIP of a dossier names each file by its kind, and lists the hashes; the Département has it once it is filed", async () => {
  const awa = await portal.awa();
  const { reference, version } = await portal.whole(awa);
  const sofia = await portal.sofia();
  expect(await reasonOf(portal.look(sofia, documentsZip, { reference }))).toBe("not-found");
  const mayor = await portal.mayor();
  const other = await portal.read.proposal.findMany({ where: { townId: "93010", NOT: { reference } } });
  expect(other.every((p) => p.status === "draft")).toBe(true);
  await must(portal.act(mayor, submitProposal, { reference, seenVersion: version, certified: true }));
  for (const who of [awa, sofia]) {
    const { fileName, entries } = await must(portal.look(who, documentsZip, { reference }));
    expect(fileName).toBe(`${reference} Bondy.zip`);
    expect(entries.map((e) => e.name)).toEqual([
      `${reference} Bondy/01 - Lettre au Président du Département - letter.pdf`,
      `${reference} Bondy/02 - Délibération ou habilitation - mandate.pdf`,
      `${reference} Bondy/03 - RIB - bank_details.pdf`,
      `${reference} Bondy/empreintes-sha256.txt`,
    ]);
  }
  expect(await reasonOf(portal.look(await portal.neighbour(), documentsZip, { reference }))).toBe("not-found");
});
