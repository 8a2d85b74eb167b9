import type { CallFile } from "~/db/calls.server";
import { namesOf } from "~/db/dossier-standing.server";
import { deadlineFor } from "~/domain/calls/call";
import { lateStanding } from "~/domain/proposals/late-filing";
import type { ProposalStatus } from "~/domain/proposals/proposal";
import type { Visit } from "~/features/visit.server";

export type LateDossier = {
  reference: string;
  townId: string;
  townName: string;
  /** The newest first. */
  attempts: { reference: string; arrivedAt: Date; secondsLate: number; by: string }[];
  standing: ReturnType<typeof lateStanding>;
  deadline: Date;
};

/** The filings of a call that came too late, by dossier; not those of towns that this person must not know of. */
export async function lateDossiers(
  { read, now }: Visit,
  call: CallFile,
  extensions: readonly { townId: string; until: Date }[],
  hidden: string[],
): Promise<LateDossier[]> {
  const rows = await read.proposal.findMany({
    where: { callId: call.id, id: { notIn: hidden }, lateFilings: { some: {} } },
    orderBy: { reference: "asc" },
    take: 100,
    select: {
      reference: true,
      townId: true,
      status: true,
      submittedAt: true,
      town: { select: { name: true } },
      lateFilings: { orderBy: { arrivedAt: "desc" }, take: 20 },
    },
  });
  const tries = rows.flatMap((r) => r.lateFilings.map((t) => t.personId));
  const nameOf = await namesOf(read, tries);
  return rows.map(({ reference, townId, town, status, submittedAt, lateFilings }) => ({
    reference,
    townId,
    townName: town.name,
    attempts: lateFilings.map((t) => ({
      reference: t.reference,
      arrivedAt: t.arrivedAt,
      secondsLate: Math.floor((t.arrivedAt.getTime() - t.deadline.getTime()) / 1000),
      by: nameOf(t.personId),
    })),
    standing: lateStanding({ townId, status: status as ProposalStatus, submittedAt }, call, extensions, now),
    deadline: deadlineFor(call, townId, extensions),
  }));
}
