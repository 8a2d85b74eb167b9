import { completenessOf, findTownDossier } from "~/db/proposals.server";
import { draftOf } from "~/domain/proposals/completeness";
import type { DocumentKind } from "~/domain/proposals/documents";
import { SECTION_IDS, type SectionId, type SectionStatus } from "~/domain/proposals/sections";
import { maySubmit, submit } from "~/domain/proposals/submission";
import { signsFor } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type DossierHeader, headerOf } from "~/features/proposals/dossier-header.server";
import { type SignOffState, signatoriesOf, signOffState } from "~/features/proposals/sign-off-state.server";
import { filingOf } from "~/features/proposals/submit-proposal.server";
import type { Visit } from "~/features/visit.server";
import { gapLabel, type ReadSection, readSection } from "~/words/proposals-reading";
import { refusalSentence } from "~/words/refusals";
import { gapText } from "~/words/refusals/proposals";

export type GapLine = { section: SectionId; field: string | null; label: string; text: string };
export type ReadFile = { id: string; kind: DocumentKind; fileName: string; sizeBytes: number; sha256: string };
export type WholeDossier = {
  header: DossierHeader;
  sections: (ReadSection & { status: SectionStatus })[];
  files: ReadFile[];
  version: number;
};
export type DossierCheck = WholeDossier & {
  gaps: GapLine[];
  /** Besides the gaps: why it cannot be filed now, by this person or by anyone. */
  obstacle: string | null;
  charterSigned: boolean;
  isSignatory: boolean;
  signatories: string[];
  signOff: SignOffState;
  can: { submit: boolean };
};

/** The whole dossier to read: the answers as they are saved, and the files. */
export async function wholeDossier({ actor, now, locale, read }: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, reference);
  if (!file) return refuse("not-found");
  const { statuses } = completenessOf(file);
  return grant<WholeDossier>({
    header: await headerOf(read, file, now, locale),
    sections: SECTION_IDS.map((id) => ({
      ...readSection(locale, id, draftOf(file.dossier, id)),
      status: statuses[id],
    })),
    files: file.documents.map(({ id, kind, fileName, sizeBytes, sha256 }) => ({
      id,
      kind,
      fileName,
      sizeBytes,
      sha256,
    })),
    version: file.proposal.version,
  });
}

/** Check your answers: the dossier, what is missing, and who may file it. Every member may look. */
export async function checkDossier(visit: Visit, { reference }: { reference: string }) {
  const { actor, now, locale, read } = visit;
  const whole = await wholeDossier(visit, { reference });
  if (!whole.ok) return whole;
  const file = await findTownDossier(read, actor, reference);
  if (!file) return refuse("not-found");

  const filing = await filingOf(read, file, now);
  const answer = submit({ ...filing, seenVersion: file.proposal.version }, actor, now);
  const seats = await signatoriesOf(read, file.proposal.townId);
  return grant<DossierCheck>({
    ...whole.value,
    gaps: completenessOf(file).gaps.map((g) => ({
      section: g.section,
      field: g.field,
      label: gapLabel(locale, g),
      text: gapText(locale, g),
    })),
    obstacle:
      answer.ok || answer.reason === "incomplete" || answer.reason === "only-signatory-files"
        ? null
        : refusalSentence(locale, answer.reason, answer.detail),
    charterSigned: filing.charterSigned,
    isSignatory: signsFor(actor, file.proposal.townId),
    signatories: seats.map((s) => (s.function ? `${s.person.name}, ${s.function}` : s.person.name)),
    signOff: await signOffState(read, file, { actor, now, signatories: seats.length }),
    can: { submit: maySubmit(filing, actor, now) },
  });
}
