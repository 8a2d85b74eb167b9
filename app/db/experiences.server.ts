import type { Reader, Tx } from "~/db/database.server";
import type { Prisma } from "~/db/generated/sqlite/client";
import { removeSearchEntry, saveSearchEntry } from "~/db/search.server";
import type { Experience, ExperienceStatus } from "~/domain/board/experience";
import {
  type Audience,
  type ExperienceDraft,
  experienceDraft,
  freeSlug,
  searchedText,
  slugOf,
} from "~/domain/board/experience-form";
import { canonical } from "~/domain/shared/canonical";

const shape = {
  id: true,
  slug: true,
  townId: true,
  town: { select: { name: true, slug: true, linking: true } },
  proposal: { select: { reference: true, title: true, award: { select: { status: true } } } },
  title: true,
  summary: true,
  content: true,
  obstacles: true,
  sector: true,
  status: true,
  audience: true,
  authorId: true,
  publishedAt: true,
  usefulCount: true,
  commentsCount: true,
  version: true,
  updatedAt: true,
} as const satisfies Prisma.ExperienceReportSelect;

type Row = Prisma.ExperienceReportGetPayload<{ select: typeof shape }>;

/** A report with everything that its rules are asked about. */
export type ExperienceFile = Pick<
  Row,
  "id" | "slug" | "town" | "authorId" | "publishedAt" | "usefulCount" | "commentsCount" | "version" | "updatedAt"
> & {
  experience: Experience;
  draft: ExperienceDraft;
  /** The funded project it tells about; none once the town has declined the award. */
  project: { reference: string; title: string } | null;
};

export async function findExperience(db: Reader | Tx, slug: string): Promise<ExperienceFile | null> {
  const row = await db.experienceReport.findUnique({ where: { slug }, select: shape });
  return row && fileOf(row);
}

function fileOf({
  proposal,
  townId,
  title,
  summary,
  content,
  obstacles,
  sector,
  status,
  audience,
  ...row
}: Row): ExperienceFile {
  const award = proposal?.award;
  return {
    ...row,
    project:
      proposal && award && award.status !== "declined"
        ? { reference: proposal.reference, title: proposal.title }
        : null,
    experience: { townId, status: status as ExperienceStatus, audience: audience as Audience },
    draft: experienceDraft.parse({
      ...(JSON.parse(content) as object),
      title,
      summary,
      sector,
      obstacles: JSON.parse(obstacles) as string[],
    }),
  };
}

/** The columns that a text fills. */
export const experienceColumns = ({ title, summary, sector, obstacles, ...content }: ExperienceDraft) => ({
  title: title.trim(),
  summary: summary.trim(),
  sector,
  obstacles: JSON.stringify(obstacles),
  content: canonical(content),
});

/** The address that a title gets; `own` is the report that may keep the one it has. */
export async function slugFor(tx: Tx, title: string, own?: string): Promise<string> {
  const base = slugOf(title);
  const others = await tx.experienceReport.findMany({
    where: { slug: { startsWith: base }, ...(own ? { id: { not: own } } : {}) },
    select: { slug: true },
  });
  return freeSlug(
    base,
    others.map((o) => o.slug),
  );
}

/** An awarded dossier of the town that a report may tell about. */
export const findAwardedDossier = (db: Reader | Tx, townId: string, reference: string) =>
  db.proposal.findFirst({
    where: { reference, townId, award: { status: { not: "declined" } } },
    select: { id: true },
  });

type Published = {
  id: string;
  slug: string;
  audience: Audience;
  draft: ExperienceDraft;
  town: { name: string };
};

/** A published report is found by its words, by those whom it is for. */
export const makeFindable = (tx: Tx, { id, slug, audience, draft, town }: Published, now: Date) =>
  saveSearchEntry(
    tx,
    {
      kind: "experience",
      subjectId: id,
      audience,
      url: `/experiences/${slug}`,
      title: draft.title,
      text: `${searchedText({ ...draft, title: "" })}\n${town.name}`,
    },
    now,
  );

export const makeUnfindable = (tx: Tx, id: string) => removeSearchEntry(tx, "experience", id);
