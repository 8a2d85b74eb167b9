import { NotificationBanner, WarningNote } from "~/components/banner";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { Checkbox } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { SECTION_SLUGS, type SectionId } from "~/domain/proposals/sections";
import type { DossierCheck } from "~/features/proposals/check-dossier.server";
import { DeadlineLine, DossierTop } from "~/features/proposals/dossier-top";
import { FileList } from "~/features/proposals/file-list";
import { SectionReading } from "~/features/proposals/section-reading";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";

const sectionPath = (reference: string, section: SectionId) => `/dossiers/${reference}/${SECTION_SLUGS[section]}`;

/** Everything to read once more, what is missing on top, and the one act that files. */
export function DossierCheckPage({ page }: { page: DossierCheck }) {
  const words = useWords(proposalsWords).check;
  const terms = useWords(proposalsTerms);
  const { reference } = page.header;
  const isDraft = page.header.status === "draft";
  return (
    <div className="stack">
      <DossierTop header={page.header} title={isDraft ? words.title : words.titleFiled} lead={isDraft ? words.lead : undefined} here={isDraft ? words.title : words.titleFiled} />
      <DeadlineLine header={page.header} />
      {page.obstacle ? <NotificationBanner tone="warning">{page.obstacle}</NotificationBanner> : null}
      {isDraft ? <Gaps page={page} /> : null}
      {page.sections.map((section) => (
        <Card key={section.section} title={terms.sections[section.section]}>
          <SectionReading section={section} />
          {isDraft ? (
            <p>
              <A to={sectionPath(reference, section.section)}>{words.changeSection(terms.sections[section.section])}</A>
            </p>
          ) : null}
        </Card>
      ))}
      <FileList reference={reference} files={page.files} />
      {isDraft ? <Filing page={page} /> : null}
    </div>
  );
}

function Gaps({ page }: { page: DossierCheck }) {
  const words = useWords(proposalsWords).check;
  if (page.gaps.length === 0) return <NotificationBanner tone="success">{words.complete}</NotificationBanner>;
  return (
    <NotificationBanner tone="warning" title={words.missing(page.gaps.length)}>
      <ul>
        {page.gaps.map((gap) => (
          <li key={`${gap.section} ${gap.field} ${gap.text}`}>
            <A to={sectionPath(page.header.reference, gap.section)}>{gap.label}</A> {gap.text}
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}

function Filing({ page }: { page: DossierCheck }) {
  const words = useWords(proposalsWords).check;
  if (!page.isSignatory)
    return page.signatories.length > 0 ? (
      <WarningNote>
        {words.whoCan} {page.signatories.join("\u00a0; ")}
      </WarningNote>
    ) : (
      <p>
        {words.nobodyCan} <A to="/espace/membres">{words.toMembers}</A>
      </p>
    );
  return (
    <CommandForm action={`/dossiers/${page.header.reference}/depot`} className="form">
      <input type="hidden" name="seenVersion" value={page.version} />
      <Checkbox name="certified" label={words.certify} hint={words.certifyHint} />
      <div>
        <Button>{words.submit}</Button>
      </div>
    </CommandForm>
  );
}
