import { InsetNote, NotificationBanner, WarningNote } from "~/components/banner";
import { Button } from "~/components/button";
import { Checkbox } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { fieldId } from "~/components/field";
import { Fieldset } from "~/components/fieldset";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { TextArea } from "~/components/text-area";
import { SECTION_SLUGS, type SectionId } from "~/domain/proposals/sections";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { DossierCheck, GapLine } from "~/features/proposals/check-dossier.server";
import { DeadlineLine, DossierTop } from "~/features/proposals/dossier-top";
import { FiledFiles } from "~/features/proposals/filed-files";
import { SectionReading } from "~/features/proposals/section-reading";
import { SignOffNote } from "~/features/proposals/sign-off-note";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";
import { signOffWords } from "~/words/sign-off";

/** Where a section is written, at the field in question. */
const placeOf = (reference: string, section: SectionId, field: string | null) =>
  `/dossiers/${reference}/${SECTION_SLUGS[section]}${field === null ? "" : `#${fieldId(field)}`}`;

/** Check your answers: what is missing on top, everything to read again, and the act of filing at the end. */
export function DossierCheckPage({ page }: { page: DossierCheck }) {
  const words = useWords(proposalsWords).check;
  const { header, gaps } = page;
  const isDraft = header.status === "draft";
  const title = isDraft ? words.title : words.titleFiled;
  return (
    <div className="stack">
      <DossierTop header={header} title={title} here={title} lead={isDraft ? words.lead : undefined} />
      {isDraft ? (
        <>
          <DeadlineLine header={header} />
          <SignOffNote state={page.signOff} reference={header.reference} />
          {gaps.length > 0 ? (
            <Missing page={page} />
          ) : (
            <NotificationBanner tone="success">{words.complete}</NotificationBanner>
          )}
          {page.obstacle ? <Obstacle page={page} /> : null}
        </>
      ) : null}
      <Answers page={page} />
      {isDraft ? <Filing page={page} /> : null}
    </div>
  );
}

function Missing({ page: { header, gaps } }: { page: DossierCheck }) {
  const words = useWords(proposalsWords).check;
  const { sections } = useWords(proposalsTerms);
  const text = (gap: GapLine) => [sections[gap.section], gap.label, gap.text].filter(Boolean).join(" – ");
  return (
    <section className="stack" aria-labelledby="manques">
      <h2 id="manques">{words.missing(gaps.length)}</h2>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.section} ${gap.field} ${gap.text}`}>
            <A to={placeOf(header.reference, gap.section, gap.field)}>{text(gap)}</A>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Obstacle({ page: { obstacle, charterSigned } }: { page: DossierCheck }) {
  const words = useWords(proposalsWords).start;
  return (
    <WarningNote>
      {obstacle} {charterSigned ? null : <A to="/reseau/charte">{words.signCharter}</A>}
    </WarningNote>
  );
}

function Answers({ page: { header, sections, files, gaps } }: { page: DossierCheck }) {
  const words = useWords(proposalsWords).check;
  const isDraft = header.status === "draft";
  return (
    <>
      {sections.map((section) => (
        <section key={section.section} className="stack" aria-labelledby={`partie-${section.section}`}>
          <h2 id={`partie-${section.section}`}>{section.title}</h2>
          {isDraft ? (
            <p>
              <A to={placeOf(header.reference, section.section, null)}>
                {gaps.some((g) => g.section === section.section) ? words.fill : words.change}
                <span className="vh"> {section.title}</span>
              </A>
            </p>
          ) : null}
          <SectionReading
            section={section}
            fillTo={isDraft ? (field) => placeOf(header.reference, section.section, field) : undefined}
          />
          {section.section === "documents" ? <FiledFiles files={files} reference={header.reference} /> : null}
        </section>
      ))}
    </>
  );
}

function Filing({ page }: { page: DossierCheck }) {
  const { header, can, isSignatory, version } = page;
  const words = useWords(proposalsWords).check;
  if (!isSignatory)
    return page.signOff.can.ask ? (
      <AskSignOff page={page} />
    ) : page.signOff.awaited ? null : (
      <WhoFiles signatories={page.signatories} />
    );
  return (
    <CommandForm action={`/dossiers/${header.reference}/depot`} className="form">
      <input type="hidden" name="seenVersion" value={version} />
      <Fieldset legend={words.certifyLegend} hint={words.certifyHint} size="m" id="certification">
        <Checkbox name="certified" label={words.certify} />
      </Fieldset>
      <div>
        <Button variant={can.submit ? "primary" : "secondary"}>{words.submit}</Button>
      </div>
    </CommandForm>
  );
}

function AskSignOff({ page: { header, signatories } }: { page: DossierCheck }) {
  const words = useWords(signOffWords);
  return (
    <CommandForm action={`/dossiers/${header.reference}/signature`} className="form">
      <h2>{words.askTitle}</h2>
      <p>{words.askLead}</p>
      <ul>
        {signatories.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <TextArea name="message" label={words.message} limit={REASON_CHARS_MAX} rows={3} optional />
      <div>
        <Button>{words.ask}</Button>
      </div>
    </CommandForm>
  );
}

function WhoFiles({ signatories }: { signatories: string[] }) {
  const words = useWords(proposalsWords).check;
  return (
    <InsetNote>
      <p>{signatories.length > 0 ? words.whoCan : words.nobodyCan}</p>
      {signatories.length > 0 ? (
        <ul>
          {signatories.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      ) : (
        <p>
          <A to="/espace/membres">{words.toMembers}</A>
        </p>
      )}
    </InsetNote>
  );
}
