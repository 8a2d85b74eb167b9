import { findCall } from "~/db/calls.server";
import { mayAssign } from "~/domain/reviews/assigning";
import { assignReviewers, type Pair, type Shortage } from "~/domain/reviews/assignment";
import { type ConflictKind, type ConflictSource, inConflict } from "~/domain/reviews/conflicts";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import { newPairs } from "~/features/reviews/assign-reviews.server";
import {
  type AssignmentDesk,
  assignmentDesk,
  loadsOf,
  type NamedDossier,
} from "~/features/reviews/assignment-desk.server";
import type { Visit } from "~/features/visit.server";

const PER_DOSSIER_MAX = 5;
const PAGE = 50;

export type ReaderOf = { reviewerId: string; name: string; pinned: boolean; isNew: boolean; done: boolean };
export type AssignmentLine = { reference: string; title: string; town: string; readers: ReaderOf[] };
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
export type AssignmentPage = {
  reference: string;
  title: string;
  perDossier: number;
  rulesPerDossier: number;
  preview: { planned: number; shortages: Shortage[] } | null;
  lines: AssignmentLine[];
  dossiers: number;
  next: string | null;
  reviewers: { id: string; name: string; load: number; planned: number; max: number }[];
  conflicts: ConflictLine[];
};
type Asked = { reference: string; perDossier: number | null; after: string };

/** Who reads what: the assignments as they are or, with a number of readers, as the portal proposes them. */
export async function assignmentPage(visit: Visit, { reference, perDossier, after }: Asked) {
  const { actor, locale, read } = visit;
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call) return refuse("not-found");
  const desk = await assignmentDesk(read, actor, call);
  const wanted = perDossier === null ? null : Math.min(PER_DOSSIER_MAX, Math.max(1, perDossier));
  const plan =
    wanted === null
      ? null
      : assignReviewers({ dossiers: desk.dossiers, reviewers: desk.reviewers, perDossier: wanted, kept: desk.kept });
  const added = plan ? newPairs(desk, plan.pairs) : [];
  const loads = loadsOf(desk.kept);
  const rest = desk.dossiers.filter((d) => d.reference > after);
  const lines = rest.slice(0, PAGE).map((dossier) => lineOf(desk, added, dossier));
  return grant<AssignmentPage>({
    reference,
    title: locale === "en" ? call.titleEn : call.title,
    perDossier: wanted ?? call.rules.reviewsPerProposal,
    rulesPerDossier: call.rules.reviewsPerProposal,
    preview: plan ? { planned: added.length, shortages: plan.shortages.slice(0, PAGE) } : null,
    lines,
    dossiers: desk.dossiers.length,
    next: rest.length > PAGE ? (lines.at(-1)?.reference ?? null) : null,
    reviewers: desk.reviewers.map((r) => ({
      id: r.personId,
      name: r.name,
      load: loads.get(r.personId) ?? 0,
      planned: (loads.get(r.personId) ?? 0) + added.filter((p) => p.reviewerId === r.personId).length,
      max: r.reviewsMax,
    })),
    conflicts: await conflictLines(visit, call.id),
  });
}

/** A dossier with its readers, those proposed last. */
function lineOf(desk: AssignmentDesk, added: readonly Pair[], dossier: NamedDossier): AssignmentLine {
  const nameOf = (id: string) => desk.reviewers.find((r) => r.personId === id)?.name ?? "";
  const of = (p: Pair) => p.proposalId === dossier.id;
  const reader = ({ reviewerId }: Pair, more: Omit<ReaderOf, "reviewerId" | "name">) => ({
    reviewerId,
    name: nameOf(reviewerId),
    ...more,
  });
  return {
    reference: dossier.reference,
    title: dossier.title,
    town: dossier.townName,
    readers: [
      ...desk.kept
        .filter(of)
        .map((k) => reader(k, { pinned: k.pinned, isNew: false, done: k.reviewStatus === "submitted" })),
      ...added.filter(of).map((p) => reader(p, { pinned: false, isNew: true, done: false })),
    ],
  };
}

/** The conflicts on record that bear on this call. One's own are in it for oneself only as far as one may know the dossier. */
async function conflictLines({ actor, read }: Visit, callId: string): Promise<ConflictLine[]> {
  const rows = await read.conflict.findMany({
    where: { personId: { not: personId(actor) ?? "" }, OR: [{ proposalId: null }, { proposal: { callId } }] },
    orderBy: { declaredAt: "desc" },
    take: 100,
    include: {
      person: { select: { name: true } },
      proposal: {
        select: {
          id: true,
          reference: true,
          townId: true,
          town: { select: { name: true, domains: { select: { domain: true } } } },
        },
      },
    },
  });
  const own = await read.conflict.findMany({ where: { personId: personId(actor) ?? "" } });
  const me = {
    personId: personId(actor) ?? "",
    email: actor.kind === "person" ? actor.email : "",
    seatTownIds: actor.kind === "person" ? actor.seats.map((s) => s.townId) : [],
    conflicts: own.map((c) => ({ ...c, kind: c.kind as ConflictKind, source: c.source as ConflictSource })),
  };
  const towns = await read.town.findMany({
    where: { id: { in: rows.flatMap((r) => (r.townId ? [r.townId] : [])) } },
    select: { id: true, name: true },
  });
  return rows
    .filter(
      (r) =>
        !r.proposal ||
        !inConflict(me, {
          id: r.proposal.id,
          townId: r.proposal.townId,
          townDomains: r.proposal.town.domains.map((d) => d.domain),
        }),
    )
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
