import { useWords } from "~/components/locale";
import type { WholeDossier } from "~/features/proposals/check-dossier.server";
import { DossierTop } from "~/features/proposals/dossier-top";
import { FiledFiles } from "~/features/proposals/filed-files";
import { SectionReading } from "~/features/proposals/section-reading";
import { proposalsWords } from "~/words/proposals";

/** The whole dossier on one page, to read and to print. */
export function DossierPreview({ page: { header, sections, files } }: { page: WholeDossier }) {
  const words = useWords(proposalsWords);
  return (
    <article className="stack">
      <DossierTop
        header={header}
        title={header.title || words.untitled}
        here={words.preview.title}
        lead={words.preview.print}
      />
      {sections.map((section) => (
        <section key={section.section} className="stack">
          <h2>{section.title}</h2>
          <SectionReading section={section} />
          {section.section === "documents" ? <FiledFiles files={files} reference={header.reference} /> : null}
        </section>
      ))}
    </article>
  );
}
