import { beforeAll, expect, test } from "vitest";
import type { KeptDecision } from "~/domain/awards/kept-decision";
import { canonical } from "~/domain/shared/canonical";
import { answerAwardOf } from "~/features/awards/answer-award.server";
import { decisionPage } from "~/features/awards/decision-page.server";
import { keptDecisionFile } from "~/features/awards/kept-decision.server";
import { verifyDecisionFile } from "~/web/verify-decision.server";
import { ANSWERED, judged, must, PREPARED, PUBLISHED, reasonOf } from "./funded";

const { portal, filed, person, helene, decide } = judged();
let reference: string;
let file: string;

beforeAll(async () => {
  reference = await decide();
  file = (await must(portal.look(await helene(), keptDecisionFile, { reference }, PUBLISHED))).content;
});

/** The file after somebody has changed something in it. */
function tampered(change: (kept: KeptDecision) => void): string {
  const kept = JSON.parse(file) as KeptDecision;
  change(kept);
  return canonical(kept);
}
const lineOf = (kept: KeptDecision, of: string) => {
  const line = kept.decision.lines.find((l) => l.reference === of);
  if (!line) throw new Error(`no line of ${of}`);
  return line;
};
const complaint = (text: string) => {
  try {
    return verifyDecisionFile(text).join("\n");
  } catch (error) {
    return (error as Error).message;
  }
};

test("a published decision is computed again from its file alone, whatever its towns do afterwards", async () => {
  expect(complaint(file)).toContain(`Decision ${reference} holds to the last digit. Dossiers: 2`);
  expect(complaint(file)).toContain("The ranking that it cites was computed again.");
  const declined = { reference: filed.bondy, answer: "declined" as const, reason: "Le conseil a renoncé au projet." };
  await must(portal.act(await portal.mayor(), answerAwardOf, declined, ANSWERED));
  const later = await must(portal.look(await helene(), keptDecisionFile, { reference }, ANSWERED));
  expect(later.content).toBe(file);
  expect(file).not.toMatch(/Claire|Idriss/);
});

test.each([
  [
    "one cent more for a town",
    (k: KeptDecision) => {
      lineOf(k, filed.bondy).amountCents += 1;
      k.decision.awardedCents += 1;
    },
    /amount-above-request[\s\S]*decision\.contentHash/,
  ],
  [
    "one cent less, unsaid",
    (k: KeptDecision) => {
      lineOf(k, filed.bondy).amountCents -= 1;
    },
    /reasons-missing/,
  ],
  [
    "another total",
    (k: KeptDecision) => {
      k.decision.awardedCents -= 1;
    },
    /decision\.awardedCents/,
  ],
  [
    "another place",
    (k: KeptDecision) => {
      lineOf(k, filed.bobigny).place = 1;
    },
    /\.place is 1 in the file and 2/,
  ],
  [
    "other reasons",
    (k: KeptDecision) => {
      lineOf(k, filed.bobigny).reasons += ".";
    },
    /decision\.contentHash/,
  ],
  [
    "a smaller envelope",
    (k: KeptDecision) => {
      k.limits.availableCents = 1;
    },
    /over-envelope/,
  ],
  [
    "a mark in the ranking",
    (k: KeptDecision) => {
      k.ranking = (k.ranking ?? "").replace('"need":4', '"need":5');
    },
    /decision\.rankingHash[\s\S]*ranking\.results/,
  ],
  [
    "no ranking",
    (k: KeptDecision) => {
      k.ranking = null;
    },
    /ranking is [0-9a-f]{64} in the file and null/,
  ],
  [
    "a dossier taken away",
    (k: KeptDecision) => {
      k.decision.lines.pop();
    },
    /decision\.contentHash/,
  ],
] as const)("a file that was changed does not hold, and says where: %s", (_case, change, expected) => {
  const text = tampered(change);
  expect(text).not.toBe(file);
  expect(complaint(text)).toMatch(expected);
});

test("whoever makes a list of their own that is right in itself still contradicts the journal", async () => {
  const entry = await portal.read.journalEntry.findFirstOrThrow({ where: { event: "decision.approved" } });
  const { contentHash } = (JSON.parse(file) as KeptDecision).decision;
  expect(entry.data).toContain(contentHash);
});

test("only a published decision has a file, and only for those who may know every dossier of it", async () => {
  const look = async (who: Parameters<typeof portal.look>[0], of = reference) =>
    reasonOf(portal.look(who, keptDecisionFile, { reference: of }, PREPARED));
  expect(await look(await portal.mayor())).toBe("wrong-role");
  expect(await look(await portal.sofia(), "D2026-99")).toBe("not-found");
  expect(await look(await person("claire"))).toBe("wrong-role");
  const page = await must(portal.look(await portal.sofia(), decisionPage, { reference }, PUBLISHED));
  expect(page.can.verify).toBe(true);
  expect(complaint("{}")).toContain("not a published decision");
});
