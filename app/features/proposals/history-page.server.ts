import { findTownDossier, namesOf } from "~/db/proposals.server";
import { changes } from "~/domain/proposals/changes";
import type { DocumentKind } from "~/domain/proposals/documents";
import { isSectionId, type SectionId } from "~/domain/proposals/sections";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type DossierHeader, headerOf } from "~/features/proposals/dossier-header.server";
import type { Visit } from "~/features/visit.server";
import { fieldLabel, fieldText } from "~/words/proposals-reading";

export type Past =
  | { kind: "section"; at: Date; by: string; section: SectionId; version: number }
  | { kind: "document"; at: Date; by: string; document: DocumentKind; fileName: string }
  | { kind: "filing"; at: Date; by: string; receipt: string };
export type Difference = { label: string; before: string; after: string };
export type HistoryPage = { header: DossierHeader; past: Past[]; shown: { section: SectionId; version: number; by: string; at: Date; differences: Difference[] } | null };

const ENTRIES = 100;

/** Who changed what and when; of one save, each field before and after. */
export async function historyPage({ actor, now, locale, read }: Visit, { reference, section, version }: { reference: string; section: string; version: number }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, reference);
  if (!file) return refuse("not-found");

  const proposalId = file.proposal.id;
  const [revisions, documents, filings, pair] = await Promise.all([
    read.sectionRevision.findMany({ where: { proposalId }, orderBy: { savedAt: "desc" }, take: ENTRIES, select: { section: true, version: true, savedById: true, savedAt: true } }),
    read.document.findMany({ where: { proposalId }, orderBy: { uploadedAt: "desc" }, take: ENTRIES, select: { kind: true, fileName: true, uploadedAt: true, uploadedById: true } }),
    read.proposalVersion.findMany({ where: { proposalId }, orderBy: { number: "desc" }, take: ENTRIES, select: { receiptNumber: true, filedAt: true, filedById: true } }),
    isSectionId(section) ? read.sectionRevision.findMany({ where: { proposalId, section, version: { in: [version, version - 1] } } }) : [],
  ]);
  const [after, before] = [pair.find((r) => r.version === version), pair.find((r) => r.version === version - 1)];
  const nameOf = await namesOf(read, [...revisions.map((r) => r.savedById), ...documents.map((d) => d.uploadedById), ...filings.map((f) => f.filedById), after?.savedById ?? null]);
  const past: Past[] = [
    ...revisions.flatMap((r): Past[] => (isSectionId(r.section) ? [{ kind: "section", at: r.savedAt, by: nameOf(r.savedById), section: r.section, version: r.version }] : [])),
    ...documents.map((d): Past => ({ kind: "document", at: d.uploadedAt, by: nameOf(d.uploadedById), document: d.kind as DocumentKind, fileName: d.fileName })),
    ...filings.map((f): Past => ({ kind: "filing", at: f.filedAt, by: nameOf(f.filedById), receipt: f.receiptNumber })),
  ];
  const differences = (id: SectionId, was: string, is: string): Difference[] =>
    changes(JSON.parse(was), JSON.parse(is)).map((c) => {
      const field = c.path.replace(/\.\d+\./, ".");
      return { label: fieldLabel(locale, id, c.path), before: fieldText(locale, id, field, c.before), after: fieldText(locale, id, field, c.after) };
    });
  return grant<HistoryPage>({
    header: await headerOf(read, file, now, locale),
    past: past.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, ENTRIES),
    shown: after && isSectionId(section) ? { section, version, by: nameOf(after.savedById), at: after.savedAt, differences: differences(section, before?.content ?? "{}", after.content) } : null,
  });
}
