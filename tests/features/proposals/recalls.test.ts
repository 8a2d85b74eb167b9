import { expect, test } from "vitest";
import { draftsToRecall } from "~/db/draft-deadlines.server";
import { system } from "~/domain/shared/actor";
import { fromParis } from "~/domain/shared/calendar";
import { extendCall } from "~/features/calls/extend-call.server";
import { recallDraft } from "~/features/proposals/recall-draft.server";
import { submitProposal } from "~/features/proposals/submit-proposal.server";
import { CLOSES_AT, edition, must, reasonOf } from "./edition";

const portal = edition();

/** What the portal does by itself at that instant. */
async function tick(at: Date) {
  const due = await draftsToRecall(portal.read, at);
  for (const draft of due) await must(portal.act(system, recallDraft, draft, at));
  return due.map((d) => d.step);
}

test("a draft is recalled twice, then sent to those who wrote it: once each, however often the clock is looked at", async () => {
  const awa = await portal.awa();
  const { reference } = await portal.whole(awa);
  const letters = async () => (await portal.lettersTo(awa.email)).map((l) => l.template);
  const morning = fromParis("2026-06-08", "08:00");
  expect(await tick(fromParis("2026-06-08", "07:55"))).toEqual([]);

  const entries = await portal.journal();
  expect(await tick(morning)).toEqual(["week"]);
  expect(await portal.journal()).toBe(entries + 1);
  expect((await portal.lettersTo(awa.email))[0]).toMatchObject({
    template: "draft_reminder",
    data: { reference, gaps: 0, path: `/dossiers/${reference}/verifier` },
  });
  expect(await tick(morning)).toEqual([]);
  expect(await tick(fromParis("2026-06-12", "08:05"))).toEqual(["day"]);

  expect(await tick(CLOSES_AT)).toEqual(["closed"]);
  const [closed] = await portal.lettersTo(awa.email);
  expect(closed).toMatchObject({ template: "draft_closed", data: { reference, callTitle: "Appel 2026" } });
  expect(closed?.data).toMatchObject({ content: expect.stringContaining("letter.pdf") });
  expect((await letters()).filter((t) => t === "draft_closed")).toHaveLength(1);
  expect(await portal.lettersTo("rita@93010.example")).toEqual([]);

  const until = fromParis("2026-06-18", "12:00");
  const more = { reference: "2026", townId: "93010", until, reason: "Panne de réseau en mairie." };
  await must(portal.act(await portal.sofia(), extendCall, more, fromParis("2026-06-15", "14:00")));
  expect(await tick(fromParis("2026-06-16", "12:00"))).toEqual([]);
  expect(await tick(fromParis("2026-06-17", "08:00"))).toEqual(["day"]);

  const { version } = await portal.read.proposal.findUniqueOrThrow({ where: { reference } });
  const beside = await portal.whole(awa).catch(() => null);
  await must(
    portal.act(
      await portal.mayor(),
      submitProposal,
      { reference, seenVersion: version, certified: true },
      fromParis("2026-06-18", "11:00"),
    ),
  );
  expect(beside).not.toBe(null);
  expect(await tick(until)).toEqual([]);
});

test("nobody but the portal recalls, and never twice", async () => {
  const { reference } = await portal.whole(await portal.neighbour(), "93008");
  const draft = { reference, step: "week" as const, key: "draft:x" };
  expect(await reasonOf(portal.act(await portal.awa(), recallDraft, draft))).toBe("wrong-role");
  await must(portal.act(system, recallDraft, draft));
  expect(await reasonOf(portal.act(system, recallDraft, draft))).toBe("not-found");
});
