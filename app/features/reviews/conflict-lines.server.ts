import { addressDetections, conflictFacts, isConflicted } from "~/db/conflicts.server";
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
  endedOn: Date | null;
  declaredAt: Date;
  liftedAt: Date | null;
  liftReason: string;
};

/** The conflicts on record that bear on a call. One's own are not listed, nor those with a dossier hidden from oneself. */
export async function conflictLines(
  { actor, now, read }: Visit,
  callId: string,
  towns: readonly Named[],
): Promise<ConflictLine[]> {
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
      endedOn: r.endedOn,
      declaredAt: r.declaredAt,
      liftedAt: r.liftedAt,
      liftReason: r.liftReason,
    }));
}

/** A tie that the portal reads off the address of somebody who reads. */
export type Detection = { personId: string; personName: string; townId: string; townName: string };
export type Named = { id: string; name: string };

/** The towns that a tie can be with: those of before a merger too, for people were elected there. */
export const townsToTie = (read: Visit["read"]): Promise<Named[]> =>
  read.town.findMany({ orderBy: { sortName: "asc" }, select: { id: true, name: true } });

/** What the portal reads off the addresses of these people, one's own left out. */
export async function detectionsOf(
  { actor, read }: Visit,
  people: readonly { personId: string; email: string; name: string }[],
  towns: readonly Named[],
): Promise<Detection[]> {
  const others = people.filter((p) => p.personId !== personId(actor));
  return (await addressDetections(read, others)).map(({ personId: id, townId }) => ({
    personId: id,
    personName: others.find((p) => p.personId === id)?.name ?? "",
    townId,
    townName: towns.find((t) => t.id === townId)?.name ?? "",
  }));
}
