import type { Reader } from "~/db/database.server";
import type { DossierFile } from "~/db/proposals.server";
import { inVainOf, type RejectionFacts } from "~/domain/proposals/rejection";

/** Why a dossier is not admissible, and since when; null when it is not so. */
export async function findRejection(from: Reader, file: DossierFile): Promise<RejectionFacts | null> {
  const { id, reference, status, submittedAt } = file.proposal;
  if (status !== "inadmissible") return null;
  const decision = await from.admissibilityDecision.findFirst({
    where: { proposalId: id, outcome: "inadmissible" },
    orderBy: { decidedAt: "desc" },
    select: { reasons: true, decidedAt: true },
  });
  if (!decision) return null;
  // The decision closes what was still open: a request closed at its very instant was never answered.
  const ignored = file.requests.find((r) => r.closedAt?.getTime() === decision.decidedAt.getTime() && !r.answeredAt);
  return {
    reference,
    title: file.title,
    callTitle: file.call.title,
    ofTown: `${file.town.linking}${file.town.name}`,
    filedAt: submittedAt,
    ...decision,
    inVain: ignored ? inVainOf(ignored) : null,
  };
}
