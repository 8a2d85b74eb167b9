import { activePhase, mayWriteReviews, type PhaseKind } from "~/domain/reviews/phases";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import { isToDo, type Queued, queueOf } from "~/features/reviews/queue-order.server";
import type { Visit } from "~/features/visit.server";

export type QueueCall = {
  reference: string;
  title: string;
  phase: PhaseKind;
  closesAt: Date | null;
  isWritable: boolean;
  done: number;
  toDo: number;
  lines: Omit<Queued, "callId" | "proposalId">[];
};
export type QueuePage = { calls: QueueCall[] };

/** What I am to read, by call, in an order of my own. */
export async function queuePage({ actor, now, locale, read }: Visit) {
  const stopped = gate(actor, "reviewer");
  if (stopped) return stopped;
  const queue = await queueOf(read, actor, now);
  const calls = await read.call.findMany({
    where: { id: { in: [...new Set(queue.map((q) => q.callId))] } },
    orderBy: { opensAt: "desc" },
    select: {
      id: true,
      reference: true,
      title: true,
      titleEn: true,
      phases: true,
      reopenings: {
        where: { personId: personId(actor) ?? "", revokedAt: null, until: { gt: now } },
        select: { until: true, revokedAt: true },
      },
    },
  });
  return grant<QueuePage>({
    calls: calls.map((c) => {
      const phase = activePhase(c.phases.map((p) => ({ ...p, kind: p.kind as PhaseKind })));
      const mine = queue.filter((q) => q.callId === c.id);
      return {
        reference: c.reference,
        title: locale === "en" ? c.titleEn : c.title,
        phase: phase.kind,
        closesAt: c.reopenings.reduce<Date | null>(
          (last, r) => (!last || r.until > last ? r.until : last),
          phase.closesAt,
        ),
        isWritable: mayWriteReviews(phase, now, c.reopenings),
        done: mine.filter((q) => q.state === "done").length,
        toDo: mine.filter(isToDo).length,
        lines: mine.map(({ callId: _call, proposalId: _id, ...line }) => line),
      };
    }),
  });
}
