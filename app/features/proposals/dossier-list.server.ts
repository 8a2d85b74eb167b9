import type { Reader } from "~/db/database.server";
import { callState, deadlineFor } from "~/domain/calls/call";
import { type ProposalStatus, seenByTown, type TownStatus } from "~/domain/proposals/proposal";
import { writesFor } from "~/domain/shared/actor";
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
  towns: { id: string; name: string; writes: boolean }[];
  rows: DossierRow[];
  /** Where the next page begins. */
  after: string | null;
  call: { reference: string; title: string; isOpen: boolean; closesAt: Date } | null;
  upcoming: { title: string; opensAt: Date } | null;
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
    read.call.findMany({
      where: { NOT: { frozenAt: null } },
      orderBy: { opensAt: "desc" },
      take: 3,
      select: { reference: true, title: true, titleEn: true, opensAt: true, closesAt: true, frozenAt: true },
    }),
  ]);
  const title = (call: { title: string; titleEn: string }) => (locale === "en" ? call.titleEn : call.title);
  const latest = calls.find((c) => ["open", "closed"].includes(callState(c, now)));
  const upcoming = calls.findLast((c) => callState(c, now) === "upcoming");
  return grant<DossierList>({
    towns: seats.map((s) => ({ id: s.townId, name: s.townName, writes: writesFor(actor, s.townId) })),
    rows: found.slice(0, ROWS).map(rowOf),
    after: found.length > ROWS ? String(found[ROWS - 1]?.createdAt.getTime()) : null,
    call: latest
      ? {
          reference: latest.reference,
          title: title(latest),
          isOpen: callState(latest, now) === "open",
          closesAt: latest.closesAt,
        }
      : null,
    upcoming: upcoming ? { title: title(upcoming), opensAt: upcoming.opensAt } : null,
  });
}
