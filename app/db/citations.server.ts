import type { Reader, Tx } from "~/db/database.server";
import { PUBLISHED } from "~/db/published-awards.server";
import { type Experience, maySeeExperience } from "~/domain/board/experience";
import { maySeeProposal, type ProposalStatus } from "~/domain/proposals/proposal";
import { type Actor, belongsTo } from "~/domain/shared/actor";

/** The report that a dossier takes up. `report` is null where this reader may not see it (any more). */
export type Citation = { townName: string; report: { slug: string; title: string } | null };

/** What a dossier takes up, as this reader may know it; null when it takes up nothing. */
export async function citationOf(read: Reader | Tx, actor: Actor, proposalId: string): Promise<Citation | null> {
  const proposal = await read.proposal.findUnique({ where: { id: proposalId }, select: { citedReportId: true } });
  if (!proposal?.citedReportId) return null;
  const row = await read.experienceReport.findUnique({
    where: { id: proposal.citedReportId },
    select: { slug: true, title: true, townId: true, status: true, audience: true, town: { select: { name: true } } },
  });
  if (!row) return null;
  const { slug, title, town, ...experience } = row;
  return {
    townName: town.name,
    report: maySeeExperience(actor, experience as Experience) ? { slug, title } : null,
  };
}

const CITING_MAX = 50;
/** A dossier that took up a report: `project` where anybody may read of it, else what only its readers know. */
export type TakenUpBy = { reference: string; title: string; townName: string; state: "project" | "filed" };

/** The dossiers that took up a report: those that were awarded and published, and those filed ones that this reader may see. */
export async function takenUpBy(
  read: Reader,
  actor: Actor,
  reportId: string,
  hidden: readonly string[],
): Promise<TakenUpBy[]> {
  const rows = await read.proposal.findMany({
    where: { citedReportId: reportId, NOT: { status: { in: ["draft", "withdrawn"] } } },
    orderBy: { createdAt: "desc" },
    take: CITING_MAX,
    select: {
      id: true,
      reference: true,
      title: true,
      townId: true,
      status: true,
      submittedAt: true,
      town: { select: { name: true } },
      award: { where: PUBLISHED, select: { id: true } },
    },
  });
  return rows.flatMap(({ id, reference, title, town, award, ...proposal }): TakenUpBy[] => {
    const line = { reference, title, townName: town.name };
    if (award) return [{ ...line, state: "project" }];
    const status = proposal.status as ProposalStatus;
    const seen =
      belongsTo(actor, proposal.townId) || (!hidden.includes(id) && maySeeProposal(actor, { ...proposal, status }));
    return seen ? [{ ...line, state: "filed" }] : [];
  });
}
