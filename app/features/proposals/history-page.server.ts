import type { Reader } from "~/db/database.server";
import { namesOf } from "~/db/dossier-standing.server";
import { editingOf, findTownDossier } from "~/db/proposals.server";
import { latestRevisions, revisionsOf } from "~/db/section-revisions.server";
import type { DocumentKind } from "~/domain/proposals/documents";
import { mayEdit } from "~/domain/proposals/editing";
import { comparedWith, type Revision, sittings } from "~/domain/proposals/history";
import type { Content } from "~/domain/proposals/merge";
import { isSectionId, type SectionId } from "~/domain/proposals/sections";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type DossierHeader, headerOf } from "~/features/proposals/dossier-header.server";
import { type SectionDifference, sectionDifference } from "~/features/proposals/section-differences.server";
import type { Visit } from "~/features/visit.server";

type At = { at: Date; by: string };
/** What one person saved of a section in one sitting. */
type Saved = {
  kind: "section";
  section: SectionId;
  version: number;
  /** The first save of the sitting, and when it was. */
  first: number;
  since: Date;
  saves: number;
  /** Written while somebody else saved, and kept beside. */
  isAside: boolean;
  restoredFrom: number | null;
};
export type Past = At &
  (Saved | { kind: "document"; document: DocumentKind; fileName: string } | { kind: "filing"; receipt: string });
export type Shown = {
  section: SectionId;
  version: number;
  since: number;
  by: string;
  at: Date;
  /** An earlier text than the one that stands, which may be taken up again. */
  canRestore: boolean;
  isAside: boolean;
  difference: SectionDifference;
};
export type HistoryPage = {
  header: DossierHeader;
  past: Past[];
  /** The parts whose history is shown: all, or one. */
  section: SectionId | null;
  shown: Shown | null;
  /** Where the older entries begin. */
  older: string | null;
};

/** More than anybody saves of one dossier in a year of writing: sittings are told from all saves, without their texts. */
const REVISIONS = 5000;
const FILES = 500;
const ENTRIES = 60;
type Entry = Past & { byId: string };

const sittingsOf = (revisions: readonly Revision[]): Entry[] =>
  sittings(revisions).flatMap(({ from, to, saves }): Entry[] =>
    isSectionId(to.section)
      ? [
          {
            kind: "section",
            at: to.savedAt,
            by: "",
            byId: to.savedById,
            section: to.section,
            version: to.version,
            first: from.version,
            since: from.savedAt,
            saves,
            isAside: to.writtenOver !== null,
            restoredFrom: to.restoredFrom,
          },
        ]
      : [],
  );

/** Saves by sittings, files and filings, the latest first; whose they are is still an id. */
async function entriesOf(read: Reader, proposalId: string, section: SectionId | null): Promise<Entry[]> {
  const revisions = await latestRevisions(read, proposalId, section, REVISIONS);
  if (section) return sittingsOf(revisions);
  const [documents, filings] = await Promise.all([
    read.document.findMany({
      where: { proposalId },
      orderBy: { uploadedAt: "desc" },
      take: FILES,
      select: { uploadedAt: true, uploadedById: true, kind: true, fileName: true },
    }),
    read.proposalVersion.findMany({
      where: { proposalId },
      orderBy: { number: "desc" },
      take: FILES,
      select: { filedAt: true, filedById: true, receiptNumber: true },
    }),
  ]);
  const files = documents.map(
    ({ uploadedAt, uploadedById, kind, fileName }): Entry => ({
      kind: "document",
      at: uploadedAt,
      by: "",
      byId: uploadedById,
      document: kind as DocumentKind,
      fileName,
    }),
  );
  const receipts = filings.map(
    ({ filedAt, filedById, receiptNumber: receipt }): Entry => ({
      kind: "filing",
      at: filedAt,
      by: "",
      byId: filedById,
      receipt,
    }),
  );
  return [...sittingsOf(revisions), ...files, ...receipts].sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** A page of them. What happened at one instant is not torn apart. */
function pageOf(entries: readonly Entry[], before: Date | null) {
  const left = before ? entries.filter((e) => e.at < before) : entries;
  const last = left[ENTRIES - 1];
  const shown = last ? left.filter((e) => e.at >= last.at) : left;
  return { shown, older: last && shown.length < left.length ? last.at.toISOString() : null };
}

type Save = { section: SectionId; version: number; since: number };
type Found = Omit<Shown, "by" | "difference" | "canRestore"> & { byId: string; before: Content; after: Content };

/** What was saved from one version to another, and what stood there before; null when there is none such. */
async function saveOf(read: Reader, proposalId: string, { section, version, since }: Save): Promise<Found | null> {
  const first = since > 0 && since <= version ? since : version;
  const around = await revisionsOf(read, proposalId, section, [version, first, first - 1]);
  const [after, from] = [around.get(version), around.get(first)];
  if (!after || !from) return null;
  const base = comparedWith(from, around.get(first - 1));
  const before = around.get(base) ?? (await revisionsOf(read, proposalId, section, [base])).get(base);
  return {
    section,
    version,
    since: first,
    at: after.savedAt,
    byId: after.savedById,
    isAside: after.writtenOver !== null,
    before: (before?.content ?? {}) as Content,
    after: after.content as Content,
  };
}

type Asked = {
  reference: string;
  section: SectionId | null;
  version: number;
  /** The first save of the sitting that is shown. */
  since?: number;
  before?: Date | null;
};

/** Who changed what and when; of one save, or of one sitting, what it changed. */
export async function historyPage({ actor, now, locale, read }: Visit, asked: Asked) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, asked.reference);
  if (!file) return refuse("not-found");

  const { section, version, since = 0, before = null } = asked;
  const only = version > 0 ? null : section;
  const { shown: entries, older } = pageOf(await entriesOf(read, file.proposal.id, only), before);
  const save = section && version > 0 ? await saveOf(read, file.proposal.id, { section, version, since }) : null;
  const nameOf = await namesOf(read, [...entries.map((e) => e.byId), save?.byId ?? null]);
  return grant<HistoryPage>({
    header: await headerOf(read, file, now, locale),
    past: entries.map(({ byId, ...entry }) => ({ ...entry, by: nameOf(byId) })),
    section: only,
    shown: save && {
      section: save.section,
      version,
      since: save.since,
      at: save.at,
      by: nameOf(save.byId),
      isAside: save.isAside,
      canRestore:
        version !== file.sections[save.section]?.version &&
        mayEdit(editingOf(file), { section: save.section }, actor, now).ok,
      difference: sectionDifference(locale, save.section, save.before, save.after),
    },
    older,
  });
}
