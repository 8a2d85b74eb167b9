import { expect, test } from "vitest";
import { planForm } from "~/domain/reviews/plan-form";
import { callDossiers } from "~/features/desk/call-dossiers.server";
import { admitProposal } from "~/features/desk/decide-admissibility.server";
import { abstainReview } from "~/features/reviews/abstain-review.server";
import { activatePhase } from "~/features/reviews/activate-phase.server";
import { addReader, assignReviews, removeReader } from "~/features/reviews/assign-reviews.server";
import { assignmentPage } from "~/features/reviews/assignment-page.server";
import { computeRanking } from "~/features/reviews/compute-ranking.server";
import { declareInterest, declareNoInterest } from "~/features/reviews/declare-interest.server";
import { keptRanking } from "~/features/reviews/kept-ranking.server";
import { liftConflict } from "~/features/reviews/lift-conflict.server";
import { pinReader } from "~/features/reviews/pin-reader.server";
import { queuePage } from "~/features/reviews/queue-page.server";
import { rankingPage, rankingRows } from "~/features/reviews/ranking-page.server";
import { reviseScore } from "~/features/reviews/revise-score.server";
import { saveReview } from "~/features/reviews/save-review.server";
import { setMaximum } from "~/features/reviews/set-maximum.server";
import { submitReview } from "~/features/reviews/submit-review.server";
import { interestPage, workbenchPage } from "~/features/reviews/workbench-page.server";
import { solve } from "~/integrations/solver/live.server";
import { verifyRankingFile } from "~/web/verify-ranking.server";
import { must, reasonOf } from "../proposals/edition";
import { jury, AFTER_CLOSING as NOW } from "./jury";

const { portal, filed, person, settle, review } = jury();
const phase = (kind: "preparation" | "scoring" | "reveal" | "closed", reason = "") => ({
  callReference: "2026",
  kind,
  reason,
});
const everything = { reference: "2026", status: "", town: "", q: "", after: "", before: "" };
const ranking = { reference: "2026", list: "", after: "" };

test("a dossier is admitted once every rule is settled, by the fund manager only", async () => {
  const sofia = await portal.sofia();
  expect(await reasonOf(portal.act(sofia, admitProposal, { reference: filed.bondy }, NOW))).toMatch(/checks-/);
  expect(await reasonOf(portal.act(await person("claire"), admitProposal, { reference: filed.bondy }, NOW))).toBe(
    "wrong-role",
  );
  for (const reference of [filed.bondy, filed.bobigny]) {
    await must(settle(reference));
    await must(portal.act(sofia, admitProposal, { reference }, NOW));
  }
  expect((await portal.lettersTo("awa@93010.example"))[0]).toMatchObject({ template: "proposal_admitted" });
});

test("scoring opens after the closing and once somebody is assigned", async () => {
  const sofia = await portal.sofia();
  expect(await reasonOf(portal.act(sofia, activatePhase, phase("scoring"), new Date("2026-06-01T08:00:00Z")))).toBe(
    "call-not-closed",
  );
  expect(await reasonOf(portal.act(sofia, activatePhase, phase("scoring"), NOW))).toBe("nothing-assigned");
});

test("the proposal of readers leaves out who is in conflict, names what is short and the least that would do", async () => {
  const sofia = await portal.sofia();
  const asked = { reference: "2026", after: "", plan: { perDossier: 3, max: null, solve } };
  const page = await must(portal.look(sofia, assignmentPage, asked, NOW));
  expect(page.preview).toMatchObject({
    given: 5,
    taken: 0,
    shortages: [{ reference: filed.bondy, missing: 1, able: 2, of: 3, why: "conflicts" }],
    newcomers: [{ reference: filed.bondy, readings: 1 }],
    raises: [],
  });
  const readersOfBondy = page.lines.find((l) => l.reference === filed.bondy)?.readers.map((r) => r.name);
  expect(readersOfBondy?.sort()).toEqual(["Claire", "Idriss"]);

  const marc = await person("marc");
  expect(
    await reasonOf(
      portal.act(sofia, addReader, { callReference: "2026", reference: filed.bondy, reviewerId: marc.id }, NOW),
    ),
  ).toBe("reviewer-in-conflict");
  const { id } = await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bondy } });
  const pair = { proposalId: id, reviewerId: marc.id };
  expect(await reasonOf(portal.act(sofia, assignReviews, { callReference: "2026", given: [pair] }, NOW))).toBe(
    "reviewer-in-conflict",
  );
  expect(
    await reasonOf(portal.act(sofia, assignReviews, { callReference: "2026", given: [], taken: [pair] }, NOW)),
  ).toBe("plan-out-of-date");
  const plan = planForm.parse({ plan: page.preview?.text });
  await must(portal.act(sofia, assignReviews, { callReference: "2026", ...plan }, NOW));
  expect(await reasonOf(portal.act(sofia, assignReviews, { callReference: "2026", ...plan }, NOW))).toBe(
    "already-assigned",
  );
  expect((await portal.lettersTo("claire@seinesaintdenis.fr"))[0]).toMatchObject({
    template: "reviews_assigned",
    data: { count: 2 },
  });
});

test("what Sofia does by hand is fixed: no proposal undoes it until she releases it", async () => {
  const sofia = await portal.sofia();
  const idriss = await person("idriss");
  const here = { callReference: "2026", reference: filed.bobigny, reviewerId: idriss.id };
  const proposed = async () => {
    const asked = { reference: "2026", after: "", plan: { perDossier: 3, max: null, solve } };
    const { preview, lines } = await must(portal.look(sofia, assignmentPage, asked, NOW));
    const line = lines.find((l) => l.reference === filed.bobigny);
    return { given: preview?.given, idriss: line?.readers.filter((r) => r.name === "Idriss").map((r) => r.state) };
  };
  expect(await proposed()).toEqual({ given: 0, idriss: ["stays"] });
  await must(portal.act(sofia, removeReader, here, NOW));
  expect(await proposed()).toEqual({ given: 0, idriss: ["barred"] });
  await must(portal.act(sofia, pinReader, { ...here, pinned: false }, NOW));
  expect(await proposed()).toEqual({ given: 1, idriss: ["comes"] });
  expect(await reasonOf(portal.act(sofia, pinReader, { ...here, pinned: false }, NOW))).toBe("not-found");
  await must(portal.act(sofia, activatePhase, phase("scoring"), NOW));
});

test("a reader's maximum is the fund manager's to set, and the next reader added by hand respects it", async () => {
  const sofia = await portal.sofia();
  const reviewerId = (await person("idriss")).id;
  const add = () =>
    reasonOf(portal.act(sofia, addReader, { callReference: "2026", reference: filed.bobigny, reviewerId }, NOW));
  expect(await reasonOf(portal.act(await person("idriss"), setMaximum, { reviewerId, most: 9 }, NOW))).toBe(
    "wrong-role",
  );
  await must(portal.act(sofia, setMaximum, { reviewerId, most: 1 }, NOW));
  expect(await add()).toBe("reviewer-full");
  await must(portal.act(sofia, setMaximum, { reviewerId, most: 20 }, NOW));
});

test("the dossier opens after the question about interests, and never for Marc", async () => {
  const claire = await person("claire");
  const marc = await person("marc");
  expect(await reasonOf(portal.look(claire, workbenchPage, { reference: filed.bondy }, NOW))).toBe(
    "interest-not-declared",
  );
  expect(await reasonOf(portal.act(claire, saveReview, { reference: filed.bondy, ...(await review(3)) }, NOW))).toBe(
    "interest-not-declared",
  );
  for (const reference of [filed.bondy, filed.bobigny])
    await must(portal.act(claire, declareNoInterest, { reference }, NOW));
  expect(await reasonOf(portal.act(claire, declareNoInterest, { reference: filed.bondy }, NOW))).toBe(
    "already-declared",
  );

  expect(await reasonOf(portal.look(marc, workbenchPage, { reference: filed.bondy }, NOW))).toBe("not-found");
  expect(await reasonOf(portal.look(marc, interestPage, { reference: filed.bondy }, NOW))).toBe("not-found");
  expect((await must(portal.look(marc, queuePage, {}, NOW))).calls[0]?.lines.map((l) => l.reference)).toEqual([
    filed.bobigny,
  ]);
});

test("Claire keeps a draft, cannot hand in a hole, hands in once, and goes on to the next", async () => {
  const claire = await person("claire");
  await must(portal.act(claire, saveReview, { reference: filed.bondy, ...(await review(null, { need: 4 })) }, NOW));
  expect(
    await reasonOf(
      portal.act(claire, submitReview, { reference: filed.bondy, ...(await review(null, { need: 4 })) }, NOW),
    ),
  ).toBe("review-incomplete");
  expect((await must(portal.look(claire, workbenchPage, { reference: filed.bondy }, NOW))).others).toBeNull();

  const handed = await must(portal.act(claire, submitReview, { reference: filed.bondy, ...(await review(4)) }, NOW));
  expect(handed).toMatchObject({ totalHundredths: 8000, next: filed.bobigny });
  expect(await reasonOf(portal.act(claire, submitReview, { reference: filed.bondy, ...(await review(5)) }, NOW))).toBe(
    "review-already-submitted",
  );
  expect(await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bondy } })).toMatchObject({
    reviewsSubmitted: 1,
    reviewsExpected: 2,
    meanHundredths: 8000,
    rankKey: null,
  });
});

test("nobody sees another's marks while scoring; two reviews rank a dossier", async () => {
  const idriss = await person("idriss");
  await must(portal.act(idriss, declareNoInterest, { reference: filed.bondy }, NOW));
  const before = await must(portal.look(idriss, workbenchPage, { reference: filed.bondy }, NOW));
  expect(before.others).toBeNull();
  expect(JSON.stringify(before)).not.toContain("8000");
  await must(portal.act(idriss, submitReview, { reference: filed.bondy, ...(await review(3)) }, NOW));
  expect((await must(portal.look(idriss, workbenchPage, { reference: filed.bondy }, NOW))).others).toBeNull();

  const row = await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bondy } });
  expect(row).toMatchObject({ reviewsSubmitted: 2, meanHundredths: 7000, spreadHundredths: 2000, eliminated: null });
  expect(row.rankKey).not.toBeNull();
  expect(await reasonOf(portal.look(idriss, rankingPage, ranking, NOW))).toBe("not-found");
});

test("before the reveal a mean is for the fund manager, and not on a dossier that they have still to score", async () => {
  const sofia = await portal.sofia();
  await portal.hire("Hélène", "helene@seinesaintdenis.fr", "approver");
  const means = async (actor: typeof sofia) =>
    (await must(portal.look(actor, callDossiers, everything, NOW))).rows.map((r) => r.meanHundredths);
  expect(await means(sofia)).toEqual([7000, null]);
  expect(await means(await person("helene"))).toEqual([null, null]);
  expect(await reasonOf(portal.look(await person("helene"), rankingPage, ranking, NOW))).toBe("not-found");

  const { id } = await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bondy } });
  const own = { proposalId: id, reviewerId: sofia.id };
  await portal.write((tx) => tx.assignment.create({ data: { ...own, assignedById: sofia.id, assignedAt: NOW } }));
  expect(await means(sofia)).toEqual([null, null]);
  expect((await must(portal.look(sofia, rankingPage, ranking, NOW))).counts.ranked).toBe(0);
  await portal.write((tx) => tx.assignment.update({ where: { proposalId_reviewerId: own }, data: { removedAt: NOW } }));
  expect(await means(sofia)).toEqual([7000, null]);
});

test("whoever abstains is no longer awaited; whoever declares an interest loses the dossier until it is lifted", async () => {
  const marc = await person("marc");
  const sofia = await portal.sofia();
  await must(portal.act(marc, declareInterest, { reference: filed.bobigny, kind: "supplier", detail: "" }, NOW));
  expect(await reasonOf(portal.look(marc, workbenchPage, { reference: filed.bobigny }, NOW))).toBe("not-found");
  expect((await portal.lettersTo("sofia@seinesaintdenis.fr"))[0]).toMatchObject({ template: "interest_declared" });
  const conflict = await portal.read.conflict.findFirstOrThrow({ where: { source: "declared" } });
  expect(
    await reasonOf(portal.act(marc, liftConflict, { conflictId: conflict.id, reason: "C’était une erreur." }, NOW)),
  ).toBe("wrong-role");
  await must(portal.act(sofia, liftConflict, { conflictId: conflict.id, reason: "Homonyme d’un fournisseur." }, NOW));
  await must(
    portal.act(sofia, addReader, { callReference: "2026", reference: filed.bobigny, reviewerId: marc.id }, NOW),
  );
  await must(portal.act(marc, declareNoInterest, { reference: filed.bobigny }, NOW));
  await must(portal.act(marc, submitReview, { reference: filed.bobigny, ...(await review(2)) }, NOW));
  const claire = await person("claire");
  expect(await reasonOf(portal.act(claire, abstainReview, { reference: filed.bobigny, reason: "non" }, NOW))).toBe(
    "abstain-reason-missing",
  );
  await must(
    portal.act(claire, abstainReview, { reference: filed.bobigny, reason: "Je connais mal ce domaine." }, NOW),
  );
  expect(await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bobigny } })).toMatchObject({
    reviewsExpected: 1,
    reviewsSubmitted: 1,
  });
  await must(
    portal.act(
      sofia,
      addReader,
      { callReference: "2026", reference: filed.bobigny, reviewerId: (await person("idriss")).id },
      NOW,
    ),
  );
});

test("sharing waits for the reviews that are missing, or says why it does not", async () => {
  const sofia = await portal.sofia();
  expect(await reasonOf(portal.act(sofia, activatePhase, phase("reveal"), NOW))).toBe("reviews-missing");
  const idriss = await person("idriss");
  await must(portal.act(idriss, declareNoInterest, { reference: filed.bobigny }, NOW));
  await must(portal.act(idriss, submitReview, { reference: filed.bobigny, ...(await review(2)) }, NOW));
  await must(portal.act(sofia, activatePhase, phase("reveal"), new Date(NOW.getTime() + 1000)));
});

test("after the reveal everybody sees the marks; one moves with a reason and the first stays", async () => {
  const claire = await person("claire");
  const later = new Date(NOW.getTime() + 60_000);
  const page = await must(portal.look(claire, workbenchPage, { reference: filed.bondy }, later));
  expect(page.others).toMatchObject([{ reviewer: "Idriss", totalHundredths: 6000 }]);
  expect(page.disagreement).toBe(true);
  expect(JSON.stringify(page.others)).not.toContain("À revoir avec Idriss");
  expect(
    await reasonOf(
      portal.act(claire, reviseScore, { reference: filed.bondy, code: "need", toMark: 5, reason: "" }, later),
    ),
  ).toBe("revision-reason-missing");
  await must(
    portal.act(
      claire,
      reviseScore,
      { reference: filed.bondy, code: "need", toMark: 5, reason: "La lettre du CCAS le montre." },
      later,
    ),
  );
  expect(await portal.read.scoreRevision.findMany()).toMatchObject([{ fromMark: 4, toMark: 5 }]);
  expect(
    (await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bondy } })).meanHundredths,
  ).toBeGreaterThan(7000);
});

test("for Marc the list, the ranking, its counts and its file are without Bondy", async () => {
  const sofia = await portal.sofia();
  const marc = await person("marc");
  const later = new Date(NOW.getTime() + 60_000);
  const whole = await must(portal.look(sofia, rankingPage, ranking, later));
  expect(whole.rows.map((r) => [r.place, r.reference])).toEqual([[1, filed.bondy]]);
  expect(whole.counts).toEqual({ ranked: 1, eliminated: 1, unscored: 0 });

  expect((await must(portal.look(marc, rankingPage, ranking, later))).counts).toEqual({
    ranked: 0,
    eliminated: 1,
    unscored: 0,
  });
  const file = await must(portal.look(marc, rankingRows, { reference: "2026", list: "eliminated" }, later));
  expect(file.rows.map((r) => r.reference)).toEqual([filed.bobigny]);

  await portal.write((tx) =>
    tx.roleGrant.create({ data: { personId: marc.id, role: "fund_manager", grantedAt: NOW } }),
  );
  const promoted = await person("marc");
  const known = await must(portal.look(promoted, callDossiers, everything, later));
  expect(known.rows.map((r) => r.reference)).toEqual([filed.bobigny]);
  expect((await must(portal.look(sofia, callDossiers, everything, later))).rows).toHaveLength(2);
});

test("the mark of a reader who steps back leaves the ranking, its mean and its dots alike", async () => {
  const sofia = await portal.sofia();
  const later = new Date(NOW.getTime() + 80_000);
  const recuse = (recusedAt: Date | null) =>
    portal.write(async (tx) => {
      const idriss = await tx.person.findFirstOrThrow({ where: { name: "Idriss" } });
      await tx.assignment.updateMany({
        where: { reviewerId: idriss.id, proposal: { reference: filed.bondy } },
        data: { recusedAt },
      });
    });
  const totals = async () => (await must(portal.look(sofia, rankingPage, ranking, later))).rows[0]?.totals;
  expect(await totals()).toHaveLength(2);
  await recuse(later);
  expect(await totals()).toHaveLength(1);
  await recuse(null);
});

test("the ranking is kept under a hash that any change would change", async () => {
  const sofia = await portal.sofia();
  const later = new Date(NOW.getTime() + 90_000);
  const { hash } = await must(portal.act(sofia, computeRanking, { callReference: "2026" }, later));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const kept = await must(portal.look(sofia, keptRanking, { reference: "2026" }, later));
  expect(verifyRankingFile(kept.content)).toEqual([
    expect.stringContaining("holds to the last digit"),
    expect.stringContaining(hash),
  ]);
  expect(kept.content).not.toMatch(/Claire|Idriss/);
  const { results } = JSON.parse(kept.content);
  const whole = await must(portal.look(sofia, rankingPage, ranking, later));
  expect(results.ranked.map((r: { reference: string }) => r.reference)).toEqual(whole.rows.map((r) => r.reference));
  expect(results.ranked[0].meanHundredths).toBe(whole.rows[0]?.meanHundredths);
  expect(await reasonOf(portal.look(await person("marc"), keptRanking, { reference: "2026" }, later))).toBe(
    "not-found",
  );
  expect((await must(portal.look(sofia, rankingPage, ranking, later))).last).toMatchObject({ hash });
  expect(await reasonOf(portal.act(await person("claire"), computeRanking, { callReference: "2026" }, later))).toBe(
    "wrong-role",
  );
});
