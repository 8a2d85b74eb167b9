import type { Reader } from "~/db/database.server";
import { type ConflictKind, type ConflictSource, factsOf, inConflict } from "~/domain/reviews/conflicts";
import { openDossier } from "~/domain/reviews/interest";
import type { Actor } from "~/domain/shared/actor";
import { refuse } from "~/domain/shared/outcome";

/** Whether somebody of the Département is let into a dossier: by assignment or by role, and never in a conflict of interest. */
export async function openToDepartment(read: Reader, actor: Actor, proposal: { id: string; townId: string }) {
  if (actor.kind !== "person") return refuse("not-found");
  const [conflicts, domains, assignment] = await Promise.all([
    read.conflict.findMany({ where: { personId: actor.id, OR: [{ townId: proposal.townId }, { proposalId: proposal.id }] } }),
    read.townDomain.findMany({ where: { townId: proposal.townId }, select: { domain: true } }),
    read.assignment.findUnique({ where: { proposalId_reviewerId: { proposalId: proposal.id, reviewerId: actor.id } } }),
  ]);
  const facts = factsOf(actor, conflicts.map((c) => ({ ...c, kind: c.kind as ConflictKind, source: c.source as ConflictSource })));
  const conflicted = inConflict(facts, { id: proposal.id, townId: proposal.townId, townDomains: domains.map((d) => d.domain) });
  return openDossier(actor, { assignment, conflicted });
}
