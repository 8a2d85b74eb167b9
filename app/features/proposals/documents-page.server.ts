import type { FileFacts } from "~/components/stored-file";
import { namesOf } from "~/db/dossier-standing.server";
import { completenessOf, editingOf, findTownDossier } from "~/db/proposals.server";
import { safeOf } from "~/db/safe.server";
import { requiredDocumentsOf } from "~/domain/proposals/completeness";
import { DOCUMENT_KINDS, DOCUMENTS_MAX, type DocumentKind, type DocumentVerdict } from "~/domain/proposals/documents";
import { mayEdit } from "~/domain/proposals/editing";
import { keepFromDossier, mayReuse, SERVES_AS } from "~/domain/proposals/safe";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type SectionPage, sectionPage } from "~/features/proposals/section-page.server";
import type { Visit } from "~/features/visit.server";
import { gapText } from "~/words/refusals/proposals";

export type FileRow = FileFacts & { id: string; safe: "may_keep" | "kept" | null };
/** A paper of the town's safe that may be attached with one click. */
export type SafePaper = { id: string; fileName: string; lastDay: Date | null };
export type KindRow = {
  kind: DocumentKind;
  isRequired: boolean;
  max: number;
  isOpen: boolean;
  files: FileRow[];
  fromSafe: SafePaper[];
  gap: string | null;
};
export type PastFile = {
  id: string;
  kind: DocumentKind;
  fileName: string;
  uploadedAt: Date;
  until: Date;
  replaced: boolean;
  isReadable: boolean;
};
export type DocumentsPage = SectionPage & { kinds: KindRow[]; past: PastFile[] };

const offered = ({ id, fileName, validUntil }: Awaited<ReturnType<typeof safeOf>>["held"][number]): SafePaper => ({
  id,
  fileName,
  lastDay: validUntil && new Date(validUntil.getTime() - 1),
});

/** What was there: replaced or taken out. */
async function pastFiles(read: Visit["read"], proposalId: string): Promise<PastFile[]> {
  const rows = await read.document.findMany({
    where: { proposalId, OR: [{ NOT: { replacedAt: null } }, { NOT: { removedAt: null } }] },
    orderBy: { uploadedAt: "desc" },
    take: 100,
    select: {
      id: true,
      kind: true,
      fileName: true,
      uploadedAt: true,
      replacedAt: true,
      removedAt: true,
      verdict: true,
    },
  });
  return rows.map(({ kind, verdict, replacedAt, removedAt, ...row }) => ({
    ...row,
    kind: kind as DocumentKind,
    until: replacedAt ?? removedAt ?? row.uploadedAt,
    replaced: replacedAt !== null,
    isReadable: verdict === "accepted",
  }));
}

/** The files of a dossier, kind by kind: what is asked for, what is there, what was there. */
export async function documentsPage(visit: Visit, { reference }: { reference: string }) {
  const { actor, now, locale, read } = visit;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const section = await sectionPage(visit, { reference, slug: "pieces" });
  const file = await findTownDossier(read, actor, reference);
  if (!section.ok || !file) return refuse("not-found");

  const nameOf = await namesOf(
    read,
    file.documents.map((d) => d.uploadedById),
  );
  const { townId } = file.proposal;
  const { held } = await safeOf(read, townId);
  const papers = held.filter((p) => mayReuse(p, now).ok && !file.documents.some((d) => d.sha256 === p.sha256));
  const safe = (document: { sha256: string; verdict: DocumentVerdict }) => {
    if (held.some((p) => p.sha256 === document.sha256)) return "kept";
    const current = { ...document, replacedAt: null, removedAt: null };
    return keepFromDossier(held, current, actor, townId).ok ? "may_keep" : null;
  };
  const required = requiredDocumentsOf(file.dossier);
  const gaps = completenessOf(file).gaps.filter((g) => g.section === "documents");
  const kinds = DOCUMENT_KINDS.map((kind): KindRow => {
    const gap = gaps.find((g) => g.field === kind);
    return {
      kind,
      isRequired: required.includes(kind),
      max: DOCUMENTS_MAX[kind],
      isOpen: mayEdit(editingOf(file), { documentKind: kind }, actor, now).ok,
      files: file.documents
        .filter((d) => d.kind === kind)
        .map(({ id, fileName, sizeBytes, sha256, verdict, verdictNote, uploadedAt, uploadedById }) => ({
          id,
          fileName,
          sizeBytes,
          sha256,
          verdict,
          wasScanned: verdictNote !== "not scanned",
          uploadedAt,
          uploadedBy: nameOf(uploadedById),
          safe: safe({ sha256, verdict }),
        })),
      fromSafe: papers.filter((p) => SERVES_AS[p.kind] === kind).map(offered),
      gap: gap ? gapText(locale, gap) : null,
    };
  });
  return grant<DocumentsPage>({ ...section.value, kinds, past: await pastFiles(read, file.proposal.id) });
}
