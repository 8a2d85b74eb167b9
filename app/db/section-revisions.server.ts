import type { Reader, Tx } from "~/db/database.server";
import type { Revision } from "~/domain/proposals/history";
import { DRAFT_SCHEMAS } from "~/domain/proposals/section-schemas";
import type { SectionId } from "~/domain/proposals/sections";

const shape = {
  section: true,
  version: true,
  savedById: true,
  savedAt: true,
  writtenOver: true,
  restoredFrom: true,
} as const;

export type WrittenRevision = Revision & { content: unknown };
/** As the form asks today, in its order; what an earlier edition of it asked stays as it was written. */
function written(section: SectionId, { content, ...rest }: Revision & { content: string }): WrittenRevision {
  const kept: unknown = JSON.parse(content);
  const read = DRAFT_SCHEMAS[section].safeParse(kept);
  return { ...rest, content: read.success ? read.data : kept };
}

/** Some saves of a section, whole, by their versions. */
export async function revisionsOf(
  from: Reader,
  proposalId: string,
  section: SectionId,
  versions: readonly number[],
): Promise<Map<number, WrittenRevision>> {
  const rows = await from.sectionRevision.findMany({
    where: { proposalId, section, version: { in: [...versions] } },
    select: { ...shape, content: true },
  });
  return new Map(rows.map((row) => [row.version, written(section, row)]));
}

/** The saves of a dossier, or of one section of it, the latest first, without what they say. */
export const latestRevisions = (
  from: Reader,
  proposalId: string,
  section: SectionId | null,
  take: number,
): Promise<Revision[]> =>
  from.sectionRevision.findMany({
    where: { proposalId, ...(section ? { section } : {}) },
    orderBy: [{ savedAt: "desc" }, { version: "desc" }],
    take,
    select: shape,
  });

/** The last save of one person in a section. */
export const lastRevisionBy = (
  from: Reader,
  proposalId: string,
  section: SectionId,
  personId: string,
): Promise<Revision | null> =>
  from.sectionRevision.findFirst({
    where: { proposalId, section, savedById: personId },
    orderBy: { version: "desc" },
    select: shape,
  });

/** Whether some save of a section after a version says exactly this. */
export const hasSaidSince = async (
  from: Reader,
  proposalId: string,
  section: SectionId,
  version: number,
  content: string,
): Promise<boolean> =>
  (await from.sectionRevision.findFirst({
    where: { proposalId, section, version: { gt: version }, content },
    select: { version: true },
  })) !== null;

type SectionSave = {
  proposalId: string;
  section: SectionId;
  content: string;
  version: number;
  done: boolean;
  by: string;
  at: Date;
  restoredFrom?: number | undefined;
};

/** Keeps a section and adds what it now says to its history. */
export async function saveSectionRow(tx: Tx, { proposalId, section, done, restoredFrom, ...save }: SectionSave) {
  const { content, version, by, at } = save;
  const row = { content, version, done, updatedById: by, updatedAt: at };
  await tx.proposalSection.upsert({
    where: { proposalId_section: { proposalId, section } },
    create: { proposalId, section, ...row },
    update: row,
  });
  await tx.sectionRevision.create({
    data: { proposalId, section, version, content, savedById: by, savedAt: at, restoredFrom: restoredFrom ?? null },
  });
}

type Aside = { proposalId: string; section: SectionId; version: number; content: string; by: string; at: Date };

/** Keeps a text that was written while somebody else saved, beside what the section says. */
export const setAside = (tx: Tx, { by, at, ...text }: Aside, writtenOver: number) =>
  tx.sectionRevision.create({ data: { ...text, savedById: by, savedAt: at, writtenOver } });
