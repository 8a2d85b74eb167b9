import { conflictFacts, isConflicted } from "~/db/conflicts.server";
import type { ConflictKind, ConflictSource } from "~/domain/reviews/conflicts";
import { personId } from "~/domain/shared/actor";
import type { Visit } from "~/features/visit.server";

const LINES_MAX = 100;

export type ConflictLine = {
  id: string;
  personName: string;
  reference: string | null;
  townName: string | null;
  kind: ConflictKind;
  source: ConflictSource;
  detail: string;
  declaredAt: Date;
  liftedAt: Date | null;
  liftReason: string;
};

/** The conflicts on record that bear on a call. One's own are not listed, nor those with a dossier hidden from oneself. */
export async function conflictLines({ actor, now, read }: Visit, callId: string): Promise<ConflictLine[]> {
  const [rows, own] = await Promise.all([
    read.conflict.findMany({
      where: { personId: { not: personId(actor) ?? "" }, OR: [{ proposalId: null }, { proposal: { callId } }] },
      orderBy: { declaredAt: "desc" },
      take: LINES_MAX,
      include: {
        person: { select: { name: true } },
        proposal: { select: { id: true, reference: true, townId: true, town: { select: { name: true } } } },
      },
    }),
    conflictFacts(read, actor, now),
  ]);
  const towns = await read.town.findMany({
    where: { id: { in: rows.flatMap((r) => (r.townId ? [r.townId] : [])) } },
    select: { id: true, name: true },
  });
  return rows
    .filter((r) => !r.proposal || !isConflicted(own, r.proposal))
    .map((r) => ({
      id: r.id,
      personName: r.person.name,
      reference: r.proposal?.reference ?? null,
      townName: r.proposal?.town.name ?? towns.find((t) => t.id === r.townId)?.name ?? null,
      kind: r.kind as ConflictKind,
      source: r.source as ConflictSource,
      detail: r.detail,
      declaredAt: r.declaredAt,
      liftedAt: r.liftedAt,
      liftReason: r.liftReason,
    }));
}
