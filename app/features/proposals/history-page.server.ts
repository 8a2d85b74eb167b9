import type { Reader } from "~/db/database.server";
import { namesOf } from "~/db/dossier-standing.server";
import { findTownDossier } from "~/db/proposals.server";
import { changes } from "~/domain/proposals/changes";
import type { DocumentKind } from "~/domain/proposals/documents";
import { isSectionId, type SectionId } from "~/domain/proposals/sections";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type DossierHeader, headerOf } from "~/features/proposals/dossier-header.server";
import type { Visit } from "~/features/visit.server";
import type { Locale } from "~/words/locale";
import { fieldLabel, fieldText } from "~/words/proposals-reading";

export type Past =
  | { kind: "section"; at: Date; by: string; section: SectionId; version: number }
  | { kind: "document"; at: Date; by: string; document: DocumentKind; fileName: string }
  | { kind: "filing"; at: Date; by: string; receipt: string };
export type Difference = { label: string; before: string; after: string };
export type HistoryPage = {
  header: DossierHeader;
  past: Past[];
  shown: { section: SectionId; version: number; by: string; at: Date; differences: Difference[] } | null;
};

const ENTRIES = 100;

type Entry = Past & { byId: string };

/** Saves, files and filings, the latest first; whose they are is still an id. */
async function entriesOf(read: Reader, proposalId: string): Promise<Entry[]> {
  const [revisions, documents, filings] = await Promise.all([
    read.sectionRevision.findMany({
      where: { proposalId },
      orderBy: { savedAt: "desc" },
      take: ENTRIES,
      omit: { content: true },
    }),
    read.document.findMany({ where: { proposalId }, orderBy: { uploadedAt: "desc" }, take: ENTRIES }),
    read.proposalVersion.findMany({
      where: { proposalId },
      orderBy: { number: "desc" },
      take: ENTRIES,
      omit: { content: true },
    }),
  ]);
  const entries: Entry[] = [
    ...revisions.flatMap(({ section, version, savedAt, savedById }): Entry[] =>
      isSectionId(section) ? [{ kind: "section", at: savedAt, by: "", byId: savedById, section, version }] : [],
    ),
    ...documents.map(
      (d): Entry => ({
        kind: "document",
        at: d.uploadedAt,
        by: "",
        byId: d.uploadedById,
        document: d.kind as DocumentKind,
        fileName: d.fileName,
      }),
    ),
    ...filings.map(
      (f): Entry => ({ kind: "filing", at: f.filedAt, by: "", byId: f.filedById, receipt: f.receiptNumber }),
    ),
  ];
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, ENTRIES);
}

/** One save, and what stood there before it; null when there is none such. */
async function saveOf(read: Reader, proposalId: string, section: string, version: number) {
  if (!isSectionId(section)) return null;
  const pair = await read.sectionRevision.findMany({
    where: { proposalId, section, version: { in: [version, version - 1] } },
  });
  const after = pair.find((r) => r.version === version);
  if (!after) return null;
  return {
    section,
    version,
    at: after.savedAt,
    byId: after.savedById,
    after: after.content,
    before: pair.find((r) => r !== after)?.content ?? "{}",
  };
}

const differencesOf = (locale: Locale, section: SectionId, before: string, after: string): Difference[] =>
  changes(JSON.parse(before), JSON.parse(after)).map((c) => {
    const field = c.path.replace(/\.\d+\./, ".");
    return {
      label: fieldLabel(locale, section, c.path),
      before: fieldText(locale, section, field, c.before),
      after: fieldText(locale, section, field, c.after),
    };
  });

type Asked = { reference: string; section: string; version: number };

/** Who changed what and when; of one save, each field before and after. */
export async function historyPage({ actor, now, locale, read }: Visit, { reference, section, version }: Asked) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, reference);
  if (!file) return refuse("not-found");

  const entries = await entriesOf(read, file.proposal.id);
  const save = await saveOf(read, file.proposal.id, section, version);
  const nameOf = await namesOf(read, [...entries.map((e) => e.byId), save?.byId ?? null]);
  return grant<HistoryPage>({
    header: await headerOf(read, file, now, locale),
    past: entries.map(({ byId, ...entry }) => ({ ...entry, by: nameOf(byId) })),
    shown: save
      ? {
          section: save.section,
          version,
          at: save.at,
          by: nameOf(save.byId),
          differences: differencesOf(locale, save.section, save.before, save.after),
        }
      : null,
  });
}
