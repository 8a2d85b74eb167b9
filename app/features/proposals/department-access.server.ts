import { conflictFacts, conflictShape, isConflicted } from "~/db/conflicts.server";
import type { Reader } from "~/db/database.server";
import { openDossier } from "~/domain/reviews/interest";
import type { Actor } from "~/domain/shared/actor";
import { refuse } from "~/domain/shared/outcome";

/** Whether somebody of the Département is let into a dossier: by assignment or by role, and never in a conflict of interest. */
export async function openToDepartment(read: Reader, actor: Actor, proposalId: string, now: Date) {
  if (actor.kind !== "person") return refuse("not-found");
  const [facts, dossier, assignment] = await Promise.all([
    conflictFacts(read, actor, now),
    read.proposal.findUnique({ where: { id: proposalId }, select: conflictShape }),
    read.assignment.findUnique({ where: { proposalId_reviewerId: { proposalId, reviewerId: actor.id } } }),
  ]);
  return dossier ? openDossier(actor, { assignment, conflicted: isConflicted(facts, dossier) }) : refuse("not-found");
}
