import type { ComponentType } from "react";
import { InsetNote, NotificationBanner } from "~/components/banner";
import { useFormKey } from "~/components/command-form";
import { useLocale, useWords } from "~/components/locale";
import type { SectionId } from "~/domain/proposals/sections";
import { ApplicantSection } from "~/features/proposals/applicant-section";
import { BudgetBalance } from "~/features/proposals/budget-balance";
import { BudgetSection } from "~/features/proposals/budget-section";
import { DeadlineLine, DossierTop } from "~/features/proposals/dossier-top";
import { LockedDrafts } from "~/features/proposals/found-drafts";
import { InitiativeSection } from "~/features/proposals/initiative-section";
import { PartlyLocked } from "~/features/proposals/partly-locked";
import { PresenceLine } from "~/features/proposals/presence-line";
import { CalendarSection, IndicatorsSection, PartnersSection } from "~/features/proposals/row-sections";
import { SectionComments } from "~/features/proposals/section-comments";
import type { SectionFormProps } from "~/features/proposals/section-fields";
import { withLocked } from "~/features/proposals/section-post";
import { SectionReading } from "~/features/proposals/section-reading";
import { SectionRemark } from "~/features/proposals/sign-off-note";
import { SimilarActions } from "~/features/proposals/similar-actions";
import { TakenDraft } from "~/features/proposals/taken-draft";
import {
  AudienceSection,
  CommitmentsSection,
  DocumentsNoteSection,
  PathwaySection,
} from "~/features/proposals/text-sections";
import { WaitingChoice } from "~/features/proposals/waiting-choice";
import { shortInstant } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { readSection } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";

const FORMS: Record<SectionId, ComponentType<SectionFormProps>> = {
  applicant: ApplicantSection,
  initiative: InitiativeSection,
  audience: AudienceSection,
  pathway: PathwaySection,
  partners: PartnersSection,
  calendar: CalendarSection,
  budget: BudgetSection,
  indicators: IndicatorsSection,
  documents: DocumentsNoteSection,
  commitments: CommitmentsSection,
};

/** One part of the dossier a page. Where nothing can be written now, it says why and shows what is there. */
export function SectionEditor({ page, answer }: SectionFormProps) {
  const words = useWords(proposalsWords).section;
  const terms = useWords(proposalsTerms);
  const { header, section } = page;
  return (
    <div className="narrow stack">
      <DossierTop
        header={header}
        title={terms.sections[section]}
        here={terms.sections[section]}
        caption={words.position(page.position, page.total)}
        lead={terms.sectionHints[section]}
      />
      {header.status === "draft" ? <DeadlineLine header={header} /> : null}
      {page.similar ? <SimilarActions reference={header.reference} saved={page.similar} /> : null}
      <SectionBody page={page} answer={answer} />
    </div>
  );
}

/** The form of a section with all that stands around it, or its reading: drawn anew with each answer of the server. */
export function SectionBody({ page, answer }: SectionFormProps) {
  const { list } = page.together.comments;
  return (
    <>
      <TakenDraft key={useFormKey()}>{(taken) => <Body page={page} answer={taken ?? answer} />}</TakenDraft>
      {/* What is being written to a colleague stays, until it has come among the others. */}
      <SectionComments
        key={list.length}
        reference={page.header.reference}
        section={page.section}
        comments={page.together.comments}
        isBesideForm={!isReadOnly({ page, answer })}
      />
    </>
  );
}

const isReadOnly = ({ page, answer }: SectionFormProps) => page.locked !== null && !answer;

function Body({ page, answer: given }: SectionFormProps) {
  const answer = given?.values ? { ...given, values: withLocked(page, given.values) } : given;
  const words = useWords(proposalsWords).section;
  const locale = useLocale();
  const { section, saved } = page;
  const Fields = FORMS[section];
  const isReading = isReadOnly({ page, answer });
  const savedLine = saved
    ? words.lastSaved(shortInstant(locale, new Date(saved.at)), saved.by)
    : section === "applicant"
      ? words.proposed
      : words.neverSaved;
  return (
    <>
      <p className="secondary">{savedLine}</p>
      <SectionRemark remark={page.remark} />
      <PresenceLine page={page} />
      {isReading ? (
        <>
          <NotificationBanner title={words.locked}>{page.locked}</NotificationBanner>
          <LockedDrafts page={page} />
          <SectionReading section={readSection(locale, section, page.content)} />
          {section === "budget" ? <BudgetBalance drawn={page.content} page={page} /> : null}
        </>
      ) : (
        <>
          <WaitingChoice page={page} />
          {page.findings.length > 0 && !answer ? (
            <InsetNote>
              <h2>{words.findings}</h2>
              <ul>
                {page.findings.map((finding) => (
                  <li key={finding}>{finding}</li>
                ))}
              </ul>
            </InsetNote>
          ) : null}
          <PartlyLocked page={page}>
            <Fields page={page} answer={answer} />
          </PartlyLocked>
        </>
      )}
    </>
  );
}
