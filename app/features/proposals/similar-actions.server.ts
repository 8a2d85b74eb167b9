import { findTownDossier } from "~/db/proposals.server";
import { PUBLISHED, publishedAwards } from "~/db/published-awards.server";
import { similarEntries } from "~/db/search.server";
import { type Experience, maySeeExperience } from "~/domain/board/experience";
import { isMember } from "~/domain/shared/actor";
import { inParis } from "~/domain/shared/calendar";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type SimilarAction = {
  kind: "project" | "experience";
  url: string;
  title: string;
  townName: string;
  year: number;
  amountCents: number | null;
};
const SHOWN = 5;
const TEXT_CHARS_MAX = 1000;

type About = { proposalId: string; title: string; summary: string };

/** What other towns, or this one, have already done that is like what is being written: only what this reader may find. */
export async function similarTo(
  { actor, read }: Visit,
  { proposalId, title, summary }: About,
): Promise<SimilarAction[]> {
  const found = await similarEntries(read, {
    words: `${title} ${summary}`.slice(0, TEXT_CHARS_MAX),
    audience: isMember(actor) ? "network" : "public",
    kinds: ["project", "experience"],
    limit: SHOWN + 1,
  });
  const idsOf = (kind: string) => found.filter((f) => f.kind === kind).map((f) => f.subjectId);
  const [awards, reports] = await Promise.all([
    publishedAwards(
      read,
      { ...PUBLISHED, proposalId: { in: idsOf("project") } },
      "recent",
      { after: "", before: "" },
      SHOWN + 1,
    ),
    read.experienceReport.findMany({
      where: { id: { in: idsOf("experience") } },
      select: {
        id: true,
        townId: true,
        status: true,
        audience: true,
        publishedAt: true,
        town: { select: { name: true } },
        proposal: { select: { award: { where: PUBLISHED, select: { amountCents: true } } } },
      },
    }),
  ]);
  return found
    .flatMap(({ kind, subjectId, url, title: name }): SimilarAction[] => {
      if (subjectId === proposalId) return [];
      const award = awards.find((a) => a.proposalId === subjectId);
      if (award)
        return [{ kind: "project", url, title: name, ...pick(award.townName, award.year, award.decidedCents) }];
      const report = kind === "experience" ? reports.find((r) => r.id === subjectId) : undefined;
      if (!report?.publishedAt || !maySeeExperience(actor, report as Experience)) return [];
      const year = Number(inParis(report.publishedAt).date.slice(0, 4));
      const amount = report.proposal?.award?.amountCents ?? null;
      return [{ kind: "experience", url, title: name, ...pick(report.town.name, year, amount) }];
    })
    .slice(0, SHOWN);
}

const pick = (townName: string, year: number, amountCents: number | null) => ({ townName, year, amountCents });

type Typed = { reference: string; title: string; summary: string };

/** The same for what stands in the form and is not saved yet. */
export async function similarActions(visit: Visit, { reference, title, summary }: Typed) {
  const stranger = signedIn(visit.actor);
  if (stranger) return stranger;
  const file = await findTownDossier(visit.read, visit.actor, reference);
  if (!file) return refuse("not-found");
  return grant({ actions: await similarTo(visit, { proposalId: file.proposal.id, title, summary }) });
}
