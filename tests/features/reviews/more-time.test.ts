import { beforeAll, expect, test } from "vitest";
import { admitProposal } from "~/features/desk/decide-admissibility.server";
import { deskCallPage } from "~/features/desk/desk-call.server";
import { abstainReview } from "~/features/reviews/abstain-review.server";
import { activatePhase } from "~/features/reviews/activate-phase.server";
import { addReader } from "~/features/reviews/assign-reviews.server";
import { declareNoInterest } from "~/features/reviews/declare-interest.server";
import { endReopening, reopenReviews } from "~/features/reviews/reopen-reviews.server";
import { reviseScore } from "~/features/reviews/revise-score.server";
import { saveReview } from "~/features/reviews/save-review.server";
import { submitReview } from "~/features/reviews/submit-review.server";
import { workbenchPage } from "~/features/reviews/workbench-page.server";
import { must, reasonOf } from "../proposals/edition";
import { jury, AFTER_CLOSING as NOW } from "./jury";

const { portal, filed, person, settle, review } = jury();
const HOUR = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const REASON = "Arrêt de maladie de trois jours.";
const readersOf = (reference: string) =>
  portal.read.assignment.findMany({ where: { proposal: { reference }, removedAt: null }, include: { reviewer: true } });

beforeAll(async () => {
  const sofia = await portal.sofia();
  await portal.hire("Hélène", "helene@seinesaintdenis.fr", "reviewer");
  for (const reference of [filed.bondy, filed.bobigny]) {
    await must(settle(reference));
    await must(portal.act(sofia, admitProposal, { reference }, NOW));
    for (const name of ["claire", "idriss"]) {
      const { id: reviewerId } = await person(name);
      await must(portal.act(sofia, addReader, { callReference: "2026", reference, reviewerId }, NOW));
      await must(portal.act(await person(name), declareNoInterest, { reference }, NOW));
    }
  }
  const scoring = { callReference: "2026", kind: "scoring" as const, reason: "", closesAt: later(2) };
  await must(portal.act(sofia, activatePhase, scoring, NOW));
});

test("two reviews at once that lie far apart call one third reader, in no conflict, who is not told why", async () => {
  const [claire, idriss] = [await person("claire"), await person("idriss")];
  const [low, high] = [await review(2), await review(4)];
  await Promise.all([
    portal.act(claire, submitReview, { reference: filed.bondy, ...high }, NOW),
    portal.act(idriss, submitReview, { reference: filed.bondy, ...low }, NOW),
  ]);
  const readers = await readersOf(filed.bondy);
  // Marc has more room, and is elected in Bondy.
  expect(readers.map((r) => r.reviewer.name).sort()).toEqual(["Claire", "Hélène", "Idriss"]);
  expect(await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bondy } })).toMatchObject({
    reviewsExpected: 3,
    thirdReadingAt: NOW,
  });
  const [letter] = await portal.lettersTo("helene@seinesaintdenis.fr");
  expect(letter).toMatchObject({ template: "reviews_assigned", data: { count: 1 } });
  expect((await portal.lettersTo("sofia@seinesaintdenis.fr"))[0]).toMatchObject({
    template: "third_reading_called",
    data: { readerName: "Hélène" },
  });
  const entries = await portal.read.journalEntry.findMany({ where: { event: "review.submitted" } });
  expect(entries).toHaveLength(2);
  expect(JSON.stringify(entries)).not.toMatch(/8000|4000/);
});

test("a third reader who abstains is replaced, and when nobody is left the manager hears it", async () => {
  const helene = await person("helene");
  await must(portal.act(helene, declareNoInterest, { reference: filed.bondy }, NOW));
  const reason = "Je connais mal ce domaine.";
  await must(portal.act(helene, abstainReview, { reference: filed.bondy, reason }, NOW));
  const letters = await portal.lettersTo("sofia@seinesaintdenis.fr");
  expect(letters.map((l) => l.template)).toContain("review_abstained");
  const hole = letters.find((l) => l.template === "third_reading_called" && !("readerName" in (l.data as object)));
  expect(hole).toBeDefined();
  const page = await must(portal.look(await portal.sofia(), deskCallPage, { reference: "2026" }, NOW));
  expect(page.thirds).toMatchObject([{ reference: filed.bondy, isGiven: false }]);
});

test("a mark changes while scoring with a reason, and the first one stays", async () => {
  const claire = await person("claire");
  const change = { reference: filed.bondy, code: "need", toMark: 3, reason: "J’avais mal lu le diagnostic." };
  await must(portal.act(claire, reviseScore, change, NOW));
  expect(await portal.read.scoreRevision.findMany()).toMatchObject([{ fromMark: 4, toMark: 3 }]);
  const page = await must(portal.look(claire, workbenchPage, { reference: filed.bondy }, NOW));
  expect(page.others).toBeNull();
});

test("who is late is sent to the fund manager, who gives them time: on record, told, and ending by itself", async () => {
  const [sofia, claire] = [await portal.sofia(), await person("claire")];
  const draft = { reference: filed.bobigny, ...(await review(3)) };
  expect(await reasonOf(portal.act(claire, saveReview, draft, later(3)))).toBe("phase-closed");

  const asked = { callReference: "2026", reviewerId: claire.id, until: later(6), reason: REASON };
  expect(await reasonOf(portal.act(claire, reopenReviews, asked, later(3)))).toBe("wrong-role");
  expect(await reasonOf(portal.act(sofia, reopenReviews, { ...asked, until: later(1) }, NOW))).toBe(
    "reopening-not-needed",
  );
  expect(await reasonOf(portal.act(sofia, reopenReviews, { ...asked, reason: "non" }, later(3)))).toBe(
    "reopening-reason-missing",
  );
  await must(portal.act(sofia, reopenReviews, asked, later(3)));
  expect((await portal.lettersTo("claire@seinesaintdenis.fr"))[0]).toMatchObject({ template: "reviews_reopened" });
  await must(portal.act(claire, saveReview, draft, later(4)));
  expect(await reasonOf(portal.act(claire, saveReview, draft, later(6)))).toBe("phase-closed");
  const idriss = await person("idriss");
  expect(await reasonOf(portal.act(idriss, saveReview, draft, later(4)))).toBe("phase-closed");
});

test("time given is taken back with a reason", async () => {
  const [sofia, claire] = [await portal.sofia(), await person("claire")];
  const { id } = await portal.read.reviewReopening.findFirstOrThrow();
  const taken = { callReference: "2026", id, reason: "Une collègue a repris le dossier." };
  expect(await reasonOf(portal.act(sofia, endReopening, { ...taken, callReference: "2025" }, later(4)))).toBe(
    "not-found",
  );
  await must(portal.act(sofia, endReopening, taken, later(4)));
  expect(await reasonOf(portal.act(sofia, endReopening, taken, later(4)))).toBe("reopening-over");
  const draft = { reference: filed.bobigny, ...(await review(3)) };
  expect(await reasonOf(portal.act(claire, saveReview, draft, later(5)))).toBe("phase-closed");
});

test("after the reveal, whoever is given time still sees nobody’s marks on what they have to score", async () => {
  const [sofia, claire, idriss] = [await portal.sofia(), await person("claire"), await person("idriss")];
  const asked = { callReference: "2026", until: later(9), reason: REASON };
  await must(portal.act(sofia, reopenReviews, { ...asked, reviewerId: idriss.id }, later(5)));
  const theirs = { reference: filed.bobigny, ...(await review(5)) };
  await must(portal.act(idriss, submitReview, theirs, later(5)));
  const reveal = { callReference: "2026", kind: "reveal" as const, reason: "Un avis manque encore.", closesAt: null };
  await must(portal.act(sofia, activatePhase, reveal, later(6)));
  await must(portal.act(sofia, reopenReviews, { ...asked, reviewerId: claire.id }, later(6)));
  const before = await must(portal.look(claire, workbenchPage, { reference: filed.bobigny }, later(7)));
  expect(before).toMatchObject({ others: null, can: { write: true } });
  await must(portal.act(claire, submitReview, { ...theirs, ...(await review(5)) }, later(7)));
  const after = await must(portal.look(claire, workbenchPage, { reference: filed.bobigny }, later(7)));
  expect(after.others).toMatchObject([{ reviewer: "Idriss", totalHundredths: 10_000 }]);
});
