import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import type { DossierPage } from "~/features/proposals/dossier-page.server";
import { proposalsWords } from "~/words/proposals";
import { rolesWords } from "~/words/roles";

/** Who of the town works on the dossier. */
export function DossierPeople({ page: { people } }: { page: DossierPage }) {
  const words = useWords(proposalsWords).tasks;
  const { seats } = useWords(rolesWords);
  return (
    <section className="stack">
      <h2>{words.people}</h2>
      <DataTable
        caption={words.peopleCaption}
        captionHidden
        rows={people}
        rowKey={(p) => p.name}
        columns={[
          {
            key: "name",
            header: words.name,
            cell: (p) => (p.function ? `${p.name}, ${p.function}` : p.name),
            rowHeader: true,
          },
          { key: "role", header: words.role, cell: (p) => seats[p.role] },
        ]}
      />
      <p>
        <A to="/espace/membres">{words.manage}</A>
      </p>
    </section>
  );
}
