import type { Reader, Tx } from "~/db/database.server";
import {
  type Conflict,
  type ConflictKind,
  type ConflictSource,
  factsOf,
  inConflict,
  type PersonFacts,
} from "~/domain/reviews/conflicts";
import type { Actor } from "~/domain/shared/actor";

/** What the rules of conflict ask about the person who looks or acts; null for the portal itself, which is in none. */
export async function conflictFacts(db: Reader | Tx, actor: Actor): Promise<PersonFacts | null> {
  if (actor.kind !== "person") return null;
  const rows = await db.conflict.findMany({
    where: { personId: actor.id },
    select: { townId: true, proposalId: true, kind: true, source: true, liftedAt: true },
  });
  return factsOf(
    actor,
    rows.map((r): Conflict => ({ ...r, kind: r.kind as ConflictKind, source: r.source as ConflictSource })),
  );
}

type Dossier = { id: string; townId: string; town: { domains: { domain: string }[] } };
/** For a select: what `isConflicted` needs of a dossier. */
export const conflictShape = {
  id: true,
  townId: true,
  town: { select: { domains: { select: { domain: true } } } },
} as const;

export const isConflicted = (facts: PersonFacts | null, dossier: Dossier) =>
  facts !== null &&
  inConflict(facts, { id: dossier.id, townId: dossier.townId, townDomains: dossier.town.domains.map((d) => d.domain) });
