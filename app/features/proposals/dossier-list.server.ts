import type { Beginner } from "~/components/no-dossier";
import { callsToRead } from "~/db/call-heads.server";
import { charterOf } from "~/db/charter.server";
import type { Reader } from "~/db/database.server";
import { deadlineFor } from "~/domain/calls/call";
import { type CallNow, callNow } from "~/domain/calls/call-now";
import { charterState, isMember } from "~/domain/network/charter";
import { type ProposalStatus, seenByTown, type TownStatus } from "~/domain/proposals/proposal";
import { type SeatOf, writesFor } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const ROWS = 50;

export type DossierRow = {
  reference: string;
  title: string;
  townName: string;
  callReference: string;
  status: TownStatus;
  requestedCents: number;
  updatedAt: Date;
  deadline: Date | null;
};
export type DossierList = {
  towns: { id: string; name: string }[];
  rows: DossierRow[];
  /** Where the next page begins. */
  after: string | null;
  /** The open call for which this person may start one. */
  startFor: string | null;
  /** What comes first, for whoever has a town and no dossier. */
  beginning: { call: CallNow; who: Beginner } | null;
};

const shape = {
  reference: true,
  title: true,
  status: true,
  requestedCents: true,
  updatedAt: true,
  createdAt: true,
  townId: true,
  town: { select: { name: true } },
  call: { select: { reference: true, closesAt: true, extensions: { select: { townId: true, until: true } } } },
  decisionLines: { where: { decision: { status: "published" } }, select: { id: true }, take: 1 },
} as const;

const ofTowns = (read: Reader, townIds: string[], after: string | null) =>
  read.proposal.findMany({
    where: { townId: { in: townIds }, ...(after ? { createdAt: { lt: new Date(Number(after) || 0) } } : {}) },
    orderBy: { createdAt: "desc" },
    take: ROWS + 1,
    select: shape,
  });

const rowOf = (p: Awaited<ReturnType<typeof ofTowns>>[number]): DossierRow => ({
  reference: p.reference,
  title: p.title,
  townName: p.town.name,
  callReference: p.call.reference,
  requestedCents: p.requestedCents,
  updatedAt: p.updatedAt,
  status: seenByTown(p.status as ProposalStatus, p.decisionLines.length > 0),
  deadline: p.status === "draft" ? deadlineFor(p.call, p.townId, p.call.extensions) : null,
});

/** The dossiers of the towns that this person belongs to, the latest first. */
export async function dossierList({ actor, now, locale, read }: Visit, { after }: { after: string | null }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seats = actor.kind === "person" ? actor.seats : [];
  const [found, calls] = await Promise.all([
    ofTowns(
      read,
      seats.map((s) => s.townId),
      after,
    ),
    callsToRead(read, now),
  ]);
  // Whoever belongs to several towns begins where they may write.
  const seat = seats.find((s) => writesFor(actor, s.townId)) ?? seats[0];
  const call = callNow(calls, { townId: seat?.townId ?? "", now, locale });
  const isEmpty = found.length === 0 && !after;
  return grant<DossierList>({
    towns: seats.map((s) => ({ id: s.townId, name: s.townName })),
    rows: found.slice(0, ROWS).map(rowOf),
    after: found.length > ROWS ? String(found[ROWS - 1]?.createdAt.getTime()) : null,
    startFor: seat && writesFor(actor, seat.townId) ? (call.open?.reference ?? null) : null,
    beginning: seat && isEmpty ? { call, who: await beginnerOf(read, seat, now) } : null,
  });
}

async function beginnerOf(read: Reader, { townId, townSlug, role }: SeatOf, now: Date): Promise<Beginner> {
  const { versions, signatures } = await charterOf(read, townId);
  return { townSlug, role, mayFile: isMember(charterState(signatures, versions, now)) };
}
