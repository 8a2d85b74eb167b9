import { afterEach, expect, test } from "vitest";
import { callsTo } from "~/db/section-comments.server";
import type { Actor } from "~/domain/shared/actor";
import { commentSection, reopenComment, resolveComment } from "~/features/proposals/comment-section.server";
import { commentsPage } from "~/features/proposals/comments-page.server";
import { dossierPage } from "~/features/proposals/dossier-page.server";
import { sectionPresence } from "~/features/proposals/presence.server";
import { sectionPage } from "~/features/proposals/section-page.server";
import { submitProposal } from "~/features/proposals/submit-proposal.server";
import { giveUpProposal } from "~/features/proposals/withdraw-proposal.server";
import { CLOSES_AT, edition, must, reasonOf } from "./edition";

const portal = edition();
// A town has five drafts at most.
afterEach(async () => {
  const drafts = await portal.read.proposal.findMany({ where: { status: "draft" }, select: { reference: true } });
  for (const { reference } of drafts) await must(portal.act(await portal.mayor(), giveUpProposal, { reference }));
});
const idOf = (who: Actor) => (who.kind === "person" ? who.id : "");
const say = (who: Actor, reference: string, body: string, mentions: string[] = []) =>
  portal.act(who, commentSection, { reference, slug: "budget", body, mentions });
const read = async (who: Actor, reference: string) =>
  (await must(portal.look(who, commentsPage, { reference, slug: "budget" }))).comments;

test("a reader comments and calls a colleague, who gets one letter and one thing to do; it ends when it is settled", async () => {
  const [awa, rita, mayor] = [await portal.awa(), await portal.rita(), await portal.mayor()];
  const reference = await portal.start(awa);
  const letters = () => portal.lettersTo("awa@93010.example");
  const before = (await letters()).length;
  const entries = await portal.journal();
  await must(say(rita, reference, "Le loyer manque.", [idOf(awa)]));
  await must(say(rita, reference, "Et les déplacements, @awa ?"));
  expect(await portal.journal()).toBe(entries + 2);
  expect((await letters()).length).toBe(before + 2);
  expect(await callsTo(portal.read, "93010", idOf(awa))).toMatchObject([
    { reference, section: "budget", author: "Rita" },
  ]);
  expect(await callsTo(portal.read, "93010", idOf(mayor))).toEqual([]);

  const { list, members } = await read(mayor, reference);
  expect(list).toMatchObject([
    { author: "Rita", body: "Le loyer manque.", mentions: ["Awa"], resolved: false },
    { author: "Rita", mentions: ["Awa"] },
  ]);
  expect(members.map((m) => m.name)).toEqual(["Awa", "Rita"]);
  for (const { id } of list) await must(portal.act(awa, resolveComment, { reference, commentId: id }));
  expect(await callsTo(portal.read, "93010", idOf(awa))).toEqual([]);
});

test("who answers has done what was asked", async () => {
  const [awa, rita] = [await portal.awa(), await portal.rita()];
  const reference = await portal.start(awa);
  await must(say(awa, reference, "@Rita, le loyer est-il juste ?"));
  expect(await callsTo(portal.read, "93010", idOf(rita))).toHaveLength(1);
  portal.at(new Date("2026-05-04T08:05:00Z"));
  await must(say(rita, reference, "Oui."));
  portal.at(new Date("2026-05-04T08:00:00Z"));
  expect(await callsTo(portal.read, "93010", idOf(rita))).toEqual([]);
});

test("a comment is settled and opened again by its author and by those who write, once", async () => {
  const [awa, rita, mayor] = [await portal.awa(), await portal.rita(), await portal.mayor()];
  const reference = await portal.start(awa);
  await must(say(mayor, reference, "À revoir."));
  const { list } = await read(rita, reference);
  const asked = { reference, commentId: list[0]?.id ?? "" };
  expect(list[0]?.canSettle).toBe(false);
  expect(await reasonOf(portal.act(rita, resolveComment, asked))).toBe("comment-not-yours");
  expect(await reasonOf(portal.act(mayor, reopenComment, asked))).toBe("comment-settled-already");
  await must(portal.act(awa, resolveComment, asked));
  expect(await reasonOf(portal.act(awa, resolveComment, asked))).toBe("comment-settled-already");
  expect((await read(mayor, reference)).list[0]).toMatchObject({ resolved: true, resolvedBy: "Awa" });
  await must(portal.act(mayor, reopenComment, asked));
  expect((await read(mayor, reference)).list[0]?.resolved).toBe(false);
});

test("nobody outside the town writes, reads or settles a comment, nor is called by one: not the Département, even after filing", async () => {
  const [awa, mayor, sofia] = [await portal.awa(), await portal.mayor(), await portal.sofia()];
  const neighbour = await portal.neighbour();
  const { reference, version } = await portal.whole(awa);
  await must(say(awa, reference, "Secret de la commune", [idOf(neighbour), idOf(sofia)]));
  const { list } = await read(awa, reference);
  expect(list[0]?.mentions).toEqual([]);
  await must(portal.act(mayor, submitProposal, { reference, seenVersion: version, certified: true }));
  for (const stranger of [neighbour, sofia]) {
    expect(await reasonOf(say(stranger, reference, "Bonjour"))).toBe("not-found");
    expect(await reasonOf(portal.look(stranger, commentsPage, { reference, slug: "budget" }))).toBe("not-found");
    const asked = { reference, commentId: list[0]?.id ?? "" };
    expect(await reasonOf(portal.act(stranger, resolveComment, asked))).toBe("not-found");
  }
  expect(await reasonOf(say(portal.visitor, reference, "Bonjour"))).toBe("sign-in-first");
});

test("who writes in a section is seen by the others of the town for a minute, in the section and in the list of tasks", async () => {
  const [awa, mayor] = [await portal.awa(), await portal.mayor()];
  const reference = await portal.start(awa);
  const at = (seconds: number) => new Date(Date.parse("2026-05-04T08:00:00Z") + seconds * 1000);
  const page = await must(portal.look(awa, sectionPage, { reference, slug: "budget" }));
  const { self } = page.together;
  expect(self).toMatchObject({ section: "budget", personId: idOf(awa) });
  await portal.write((tx) =>
    tx.sectionPresence.create({
      data: { proposalId: self?.proposalId ?? "", section: "budget", personId: idOf(awa), seenAt: at(0) },
    }),
  );
  const seenBy = async (who: Actor, seconds: number) => ({
    section: (await must(portal.look(who, sectionPresence, { reference, slug: "budget" }, at(seconds)))).others,
    task: (await must(portal.look(who, dossierPage, { reference }, at(seconds)))).groups
      .flatMap((g) => g.tasks)
      .flatMap((t) => t.present.map((name) => `${t.id} ${name}`)),
  });
  expect(await seenBy(mayor, 59)).toEqual({ section: ["Awa"], task: ["budget Awa"] });
  expect(await seenBy(mayor, 60)).toEqual({ section: [], task: [] });
  expect(await seenBy(awa, 1)).toEqual({ section: [], task: [] });
  for (const stranger of [await portal.neighbour(), await portal.sofia()])
    expect(await reasonOf(portal.look(stranger, sectionPresence, { reference, slug: "budget" }))).toBe("not-found");
});

test("whoever may not write is not noted as writing", async () => {
  const awa = await portal.awa();
  const reference = await portal.start(awa);
  const writes = async (who: Actor, at?: Date) =>
    (await must(portal.look(who, sectionPresence, { reference, slug: "budget" }, at))).writes;
  expect(await writes(await portal.rita())).toBe(false);
  expect(await writes(awa, CLOSES_AT)).toBe(false);
  expect(await writes(awa)).toBe(true);
});

test("roles: a reader reads and comments, an editor writes and does not sign, the signatory does all", async () => {
  const [awa, rita, mayor] = [await portal.awa(), await portal.rita(), await portal.mayor()];
  const { reference, version } = await portal.whole(awa);
  const may = async (who: Actor) => {
    const { can, isWriter, isSignatory } = await must(portal.look(who, dossierPage, { reference }));
    return { isWriter, isSignatory, submit: can.submit };
  };
  expect(await may(rita)).toMatchObject({ isWriter: false, isSignatory: false, submit: false });
  expect(await may(awa)).toMatchObject({ isWriter: true, isSignatory: false, submit: false });
  expect(await may(mayor)).toMatchObject({ isWriter: true, isSignatory: true });
  const file = (who: Actor) => portal.act(who, submitProposal, { reference, seenVersion: version, certified: true });
  expect(await reasonOf(file(rita))).toBe("only-signatory-files");
  expect(await reasonOf(file(awa))).toBe("only-signatory-files");
});
