import { Card } from "~/components/card";
import { useWords } from "~/components/locale";
import type { WholeDossier } from "~/features/proposals/check-dossier.server";
import { DossierTop } from "~/features/proposals/dossier-top";
import { FileList } from "~/features/proposals/file-list";
import { SectionReading } from "~/features/proposals/section-reading";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";

/** The whole dossier on one page, to read or to print. */
export function DossierPreview({ page }: { page: WholeDossier }) {
  const words = useWords(proposalsWords).preview;
  const terms = useWords(proposalsTerms);
  return (
    <div className="stack">
      <DossierTop header={page.header} title={words.title} lead={words.print} here={words.title} />
      {page.sections.map((section) => (
        <Card key={section.section} title={terms.sections[section.section]}>
          <SectionReading section={section} />
        </Card>
      ))}
      <FileList reference={page.header.reference} files={page.files} />
    </div>
  );
}
