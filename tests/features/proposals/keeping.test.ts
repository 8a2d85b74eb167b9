import { expect, test } from "vitest";
import type { Actor } from "~/domain/shared/actor";
import { changeValidity, takeFromSafe } from "~/features/network/keep-in-safe.server";
import { documentsPage } from "~/features/proposals/documents-page.server";
import { documentToKeep, keepDocument } from "~/features/proposals/keep-document.server";
import { removeDocument } from "~/features/proposals/remove-document.server";
import { edition, must, reasonOf } from "./edition";

const portal = edition();

test("a document of a dossier is kept in the safe as it was examined, once, and serves the next dossier", async () => {
  const [awa, rita, neighbour] = [await portal.awa(), await portal.rita(), await portal.neighbour()];
  const reference = await portal.start(awa);
  const { id } = await must(portal.attach(awa, reference, "mandate"));
  const asked = { reference, documentId: id };
  const fileOf = async (who: Actor) =>
    (await must(portal.look(who, documentsPage, { reference }))).kinds.flatMap((k) => k.files)[0];
  expect((await fileOf(awa))?.safe).toBe("may_keep");
  expect((await fileOf(rita))?.safe).toBeNull();
  expect(await reasonOf(portal.look(rita, documentToKeep, asked))).toBe("only-writers");
  expect(await reasonOf(portal.look(neighbour, documentToKeep, asked))).toBe("not-found");
  expect(await reasonOf(portal.act(neighbour, keepDocument, { ...asked, storageKey: "communes/n" }))).toBe("not-found");

  const original = await portal.read.document.findUniqueOrThrow({ where: { id } });
  const before = await portal.read.journalEntry.count();
  const kept = await must(portal.act(awa, keepDocument, { ...asked, storageKey: "communes/k" }));
  expect(await portal.read.journalEntry.count()).toBe(before + 1);
  const { fileName, sha256, verdict, verdictNote, checkedAt } = original;
  expect(await portal.read.document.findUniqueOrThrow({ where: { id: kept.id } })).toMatchObject({
    ...{ fileName, sha256, verdict, verdictNote, checkedAt },
    ...{ proposalId: null, kind: "mandate", storageKey: "communes/k", reusedFromId: id, validUntil: null },
  });
  expect(await reasonOf(portal.act(awa, keepDocument, { ...asked, storageKey: "communes/m" }))).toBe("already-in-safe");
  expect((await fileOf(awa))?.safe).toBe("kept");

  // The town starts another: the paper is offered there, until its day is over.
  const next = await portal.start(awa);
  const offered = async () =>
    (await must(portal.look(awa, documentsPage, { reference: next }))).kinds.find((k) => k.kind === "mandate")
      ?.fromSafe;
  expect(await offered()).toMatchObject([{ id: kept.id, lastDay: null }]);
  const validUntil = "2026-05-03";
  const change = { documentId: kept.id, validUntil };
  expect(await reasonOf(portal.act(rita, changeValidity, change))).toBe("only-writers");
  expect(await reasonOf(portal.act(neighbour, changeValidity, change))).toBe("not-found");
  await must(portal.act(awa, changeValidity, change));
  expect(await reasonOf(portal.act(awa, changeValidity, change))).toBe("validity-unchanged");
  expect(await offered()).toEqual([]);
  await must(portal.act(awa, changeValidity, { ...change, validUntil: "" }));
  expect(await offered()).toHaveLength(1);
  await must(portal.act(awa, takeFromSafe, { documentId: kept.id }));
  expect(await reasonOf(portal.act(awa, changeValidity, change))).toBe("already-removed");
  expect((await fileOf(awa))?.safe).toBe("may_keep");
});

test("what was not examined yet, was refused or is no longer in the dossier is not kept in the safe", async () => {
  const awa = await portal.awa();
  const reference = await portal.start(awa);
  const attach = async (verdict: "pending" | "refused" | "accepted") =>
    (await must(portal.attach(awa, reference, "other", { verdict }))).id;
  const why = (documentId: string) => reasonOf(portal.look(awa, documentToKeep, { reference, documentId }));
  expect(await why(await attach("pending"))).toBe("not-examined-yet");
  const taken = await attach("accepted");
  await must(portal.act(awa, removeDocument, { reference, documentId: taken }));
  expect(await why(taken)).toBe("already-removed");
});
