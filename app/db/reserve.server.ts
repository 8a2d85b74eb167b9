import type { CallFile } from "~/db/calls.server";
import type { Reader, Tx } from "~/db/database.server";
import { openDecisions } from "~/db/decisions.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { envelopeSums } from "~/db/ledger.server";
import { nextOnReserve, type Reserved, reserveList } from "~/domain/awards/reserve";
import type { Actor } from "~/domain/shared/actor";

const RESERVE_MAX = 500;

export type ReservedFile = Reserved & { title: string; townName: string };

/** The dossiers of a call that wait on the reserve list, as the last decision on each says, without those that a conflict hides. */
export async function reservedOf(
  db: Reader | Tx,
  callId: string,
  hidden: readonly string[] = [],
): Promise<ReservedFile[]> {
  const lines = await db.decisionLine.findMany({
    where: {
      outcome: "reserved",
      decision: { callId, status: "published" },
      proposal: { status: "reserved", id: { notIn: [...hidden] } },
    },
    orderBy: { decision: { publishedAt: "desc" } },
    take: RESERVE_MAX,
    select: {
      proposalId: true,
      place: true,
      decision: { select: { reserveValidUntil: true } },
      proposal: { select: { reference: true, title: true, requestedCents: true, town: { select: { name: true } } } },
    },
  });
  const latest = new Map<string, ReservedFile>();
  for (const { proposalId, place, decision, proposal } of lines)
    if (!latest.has(proposalId)) {
      const { town, ...dossier } = proposal;
      latest.set(proposalId, {
        proposalId,
        place,
        validUntil: decision.reserveValidUntil,
        townName: town.name,
        ...dossier,
      });
    }
  return [...latest.values()];
}

/** The reserve list of a call, and who on it comes next for what is left of the envelope. */
export async function reserveOf(
  db: Reader | Tx,
  { actor, now }: { actor: Actor; now: Date },
  call: Pick<CallFile, "id" | "envelopeId" | "rules">,
) {
  const hidden = await hiddenProposalIds(db, actor, now, call.id);
  const [reserved, open, sums] = await Promise.all([
    reservedOf(db, call.id, hidden),
    openDecisions(db, call.id),
    envelopeSums(db, call.envelopeId),
  ]);
  const takenUp = new Map(open.flatMap((d) => d.lines.map((l) => [l.proposalId, d.reference] as const)));
  const rules = { availableCents: sums.availableCents, capCents: call.rules.ceilingCents, at: now };
  const list = reserveList(reserved, rules).map((r) => ({ ...r, takenUpBy: takenUp.get(r.proposalId) ?? null }));
  // What an open list takes is not free any more: nobody is proposed before it is published or changed.
  const next = open.length > 0 ? null : nextOnReserve(list);
  return { list, next, availableCents: sums.availableCents, hidden };
}
