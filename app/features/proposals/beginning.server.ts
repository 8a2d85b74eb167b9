import { type Citation, citationOf } from "~/db/citations.server";
import type { DossierFile } from "~/db/proposals.server";
import { noAnswers, type SelfCheckFinding, selfCheck, selfCheckForm } from "~/domain/calls/self-check";
import type { Visit } from "~/features/visit.server";

/** What a dossier remembers of the day it began: the rules it was said not to meet, and what it was made of. */
export type Beginning = {
  failing: SelfCheckFinding[];
  citation: Citation | null;
  clonedFrom: string | null;
};

export async function beginningOf({ read, actor }: Visit, { proposal, call }: DossierFile): Promise<Beginning> {
  const row = await read.proposal.findUniqueOrThrow({
    where: { id: proposal.id },
    select: { selfCheck: true, clonedFromId: true },
  });
  const answers = selfCheckForm.catch(noAnswers).parse(row.selfCheck ? JSON.parse(row.selfCheck) : {});
  const [citation, source] = await Promise.all([
    citationOf(read, actor, proposal.id),
    row.clonedFromId
      ? read.proposal.findUnique({ where: { id: row.clonedFromId }, select: { reference: true } })
      : null,
  ]);
  return {
    failing: proposal.status === "draft" ? selfCheck(answers, call.rules).failing : [],
    citation,
    clonedFrom: source?.reference ?? null,
  };
}
