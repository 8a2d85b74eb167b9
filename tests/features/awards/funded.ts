import { beforeAll } from "vitest";
import type { DatabaseKind } from "~/db/database.server";
import type { Actor } from "~/domain/shared/actor";
import { answerAwardOf } from "~/features/awards/answer-award.server";
import { approveDecisionList } from "~/features/awards/approve-decision.server";
import { prepareAgreementOf } from "~/features/awards/prepare-agreement.server";
import { type LineProposed, prepareDecisionList } from "~/features/awards/prepare-decision.server";
import { publishDecisionList } from "~/features/awards/publish-decision.server";
import { recordDeliberationOf } from "~/features/awards/record-deliberation.server";
import { signAgreementForDepartment, signAgreementForTown } from "~/features/awards/sign-agreement.server";
import { admitProposal } from "~/features/desk/decide-admissibility.server";
import { activatePhase } from "~/features/reviews/activate-phase.server";
import { addReader } from "~/features/reviews/assign-reviews.server";
import { computeRanking } from "~/features/reviews/compute-ranking.server";
import { declareNoInterest } from "~/features/reviews/declare-interest.server";
import { submitReview } from "~/features/reviews/submit-review.server";
import { must } from "../proposals/edition";
import { AFTER_CLOSING, jury } from "../reviews/jury";

export { must, reasonOf } from "../proposals/edition";

export const PREPARED = new Date("2026-07-01T08:00:00Z");
export const PUBLISHED = new Date("2026-07-10T08:00:00Z");
export const ANSWERED = new Date("2026-07-13T08:00:00Z");
export const IN_FORCE = new Date("2026-07-17T08:00:00Z");

/** Both dossiers admitted and scored: Bondy 80, Bobigny 60. Hélène approves. The review is closed and its ranking kept. */
export function judged(kind: DatabaseKind = "sqlite") {
  const world = jury(kind);
  const { portal, filed, person, settle, review } = world;
  const call = { callReference: "2026" };
  const helene = () => person("helene");

  beforeAll(async () => {
    const sofia = await portal.sofia();
    await portal.hire("Hélène", "helene@seinesaintdenis.fr", "approver");
    const readers = [await person("claire"), await person("idriss")];
    for (const reference of [filed.bondy, filed.bobigny]) {
      await must(settle(reference));
      await must(portal.act(sofia, admitProposal, { reference }, AFTER_CLOSING));
      for (const { id } of readers)
        await must(portal.act(sofia, addReader, { ...call, reference, reviewerId: id }, AFTER_CLOSING));
    }
    await must(portal.act(sofia, activatePhase, { ...call, kind: "scoring", reason: "" }, AFTER_CLOSING));
    for (const reader of readers) {
      await read(reader, filed.bondy, 4);
      await read(reader, filed.bobigny, 3);
    }
    const shared = new Date(AFTER_CLOSING.getTime() + 60_000);
    await must(portal.act(sofia, activatePhase, { ...call, kind: "reveal", reason: "" }, shared));
    await must(portal.act(sofia, computeRanking, call, shared));
  });

  async function read(reader: Actor, reference: string, mark: number) {
    await must(portal.act(reader, declareNoInterest, { reference }, AFTER_CLOSING));
    await must(portal.act(reader, submitReview, { reference, ...(await review(mark)) }, AFTER_CLOSING));
  }

  const requestedOf = async (reference: string) =>
    (await portal.read.proposal.findUniqueOrThrow({ where: { reference } })).requestedCents;
  /** Bondy in full, Bobigny on the reserve list. */
  const lines = async (): Promise<LineProposed[]> => [
    {
      reference: filed.bondy,
      outcome: "awarded",
      amountCents: await requestedOf(filed.bondy),
      reasons: "",
      exceptionReason: "",
    },
    {
      reference: filed.bobigny,
      outcome: "reserved",
      amountCents: 0,
      reasons: "L’aide suit le classement du comité.",
      exceptionReason: "",
    },
  ];
  const list = async (proposed?: LineProposed[]) => ({
    ...call,
    decisionReference: null,
    version: null,
    lines: proposed ?? (await lines()),
  });

  /** Prepared by Sofia, approved by Hélène, with its deliberation, published; answers its reference. */
  async function decide(proposed?: LineProposed[], number = "07-01") {
    const sofia = await portal.sofia();
    const { reference } = await must(portal.act(sofia, prepareDecisionList, await list(proposed), PREPARED));
    const { version } = await portal.read.decision.findUniqueOrThrow({ where: { reference } });
    await must(portal.act(await helene(), approveDecisionList, { reference, version }, PREPARED));
    await must(portal.act(sofia, recordDeliberationOf, { reference, number, on: "2026-07-09" }, PUBLISHED));
    await must(portal.act(sofia, publishDecisionList, { reference }, PUBLISHED));
    return reference;
  }
  return { ...world, helene, requestedOf, lines, list, decide };
}

/** Bondy's award published and accepted, its agreement signed by the mayor and by Hélène: in force, the advance due. */
export function funded() {
  const world = judged();
  const { portal, filed, helene, decide } = world;

  beforeAll(async () => {
    await decide();
    const reference = filed.bondy;
    const mayor = await portal.mayor();
    await must(portal.act(mayor, answerAwardOf, { reference, answer: "accepted", reason: "" }, ANSWERED));
    await must(portal.act(await portal.sofia(), prepareAgreementOf, { reference }, ANSWERED));
    const { contentHash: readHash } = await portal.read.agreementVersion.findFirstOrThrow();
    const mayorSigns = { reference, readHash, signerFunction: "Maire" };
    await must(portal.act(mayor, signAgreementForTown, mayorSigns, ANSWERED));
    const department = { reference, readHash, signerFunction: "Directrice" };
    await must(portal.act(await helene(), signAgreementForDepartment, department, IN_FORCE));
  });

  /** The agreement in force, as the database has it, with its instalments and reports. */
  const agreement = () =>
    portal.read.agreement.findFirstOrThrow({
      include: { instalments: { orderBy: { position: "asc" } }, reports: { orderBy: { dueOn: "asc" } } },
    });
  return { ...world, agreement };
}
