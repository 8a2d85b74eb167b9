import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import type { TownPage } from "~/features/network/town-page.server";
import { day, integer } from "~/words/format";
import { networkWords } from "~/words/network";

export function TownSheet({ page }: { page: TownPage }) {
  const words = useWords(networkWords);
  const locale = useLocale();
  const { merged } = page;
  const when = (at: Date) => day(locale, at);
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.towns.title, to: "/communes" }, { label: page.name }]} />
      <PageHeading title={page.name} lead={words.town.lead(page.territorialBody)} />
      {merged ? (
        <InsetNote>
          {merged.intoName
            ? words.town.merged(page.name, merged.intoName, when(merged.until))
            : words.town.mergedAlone(page.name, when(merged.until))}{" "}
          {merged.intoName && merged.intoSlug ? (
            <A to={`/communes/${merged.intoSlug}`}>{words.town.seeHeir(merged.intoName)}</A>
          ) : null}
        </InsetNote>
      ) : null}
      {page.predecessors.map((p) => (
        <InsetNote key={p.slug}>{words.town.predecessor(p.name, when(p.until))}</InsetNote>
      ))}
      <Identity page={page} />
      <Years page={page} />
      <Projects page={page} />
      <section className="stack">
        <h2>{words.town.experiences}</h2>
        {page.experiences.length === 0 ? <EmptyState>{words.town.noExperiences}</EmptyState> : null}
        {page.experiences.map((e) => (
          <Card key={e.slug} level={3} title={<A to={`/experiences/${e.slug}`}>{e.title}</A>}>
            <p>{e.summary}</p>
            {e.publishedAt ? <p className="hint">{when(e.publishedAt)}</p> : null}
          </Card>
        ))}
      </section>
    </div>
  );
}

function Identity({ page }: { page: TownPage }) {
  const words = useWords(networkWords);
  const locale = useLocale();
  const { charter } = page;
  return (
    <section className="stack">
      <h2>{words.town.facts}</h2>
      <SummaryList
        rows={[
          { key: "code", label: words.register.code, value: page.id },
          ...(page.siren
            ? [{ key: "siren", label: words.facts.siren, value: <span className="nowrap">{page.siren}</span> }]
            : []),
          ...(page.population && page.populationYear
            ? [
                {
                  key: "population",
                  label: words.town.population,
                  value: words.town.populationOf(integer(locale, page.population), page.populationYear),
                },
              ]
            : []),
          { key: "arrondissement", label: words.town.arrondissement, value: page.arrondissement },
          {
            key: "charter",
            label: words.town.charter,
            value: charter ? (
              <>
                {words.town.charterSigned(charter.signerName, charter.signerFunction, day(locale, charter.signedAt))}{" "}
                <A to={`/reseau/signatures/${charter.id}/charte.pdf`}>PDF</A>
              </>
            ) : (
              words.town.charterNone
            ),
          },
        ]}
      />
    </section>
  );
}

const total = <R,>(rows: readonly R[], of: (row: R) => number) => rows.reduce((sum, row) => sum + of(row), 0);

function Years({ page: { years, name } }: { page: TownPage }) {
  const words = useWords(networkWords).town;
  const several = years.some((y) => y.townName !== name);
  const footer = [
    words.total,
    ...(several ? [""] : []),
    total(years, (y) => y.projects),
    <Euros key="a" cents={total(years, (y) => y.awardedCents)} />,
    <Euros key="p" cents={total(years, (y) => y.paidCents)} />,
    "",
  ];
  return (
    <section className="stack">
      <h2>{words.years}</h2>
      <DataTable
        caption={words.yearsCaption}
        rows={years}
        rowKey={(y) => `${y.year} ${y.townName}`}
        empty={<EmptyState>{words.noYears}</EmptyState>}
        columns={[
          { key: "year", header: words.year, rowHeader: true, cell: (y) => y.year },
          ...(several ? [{ key: "town", header: words.for, cell: (y: TownPage["years"][number]) => y.townName }] : []),
          { key: "projects", header: words.projects, align: "right", cell: (y) => y.projects },
          { key: "awarded", header: words.awarded, align: "right", cell: (y) => <Euros cents={y.awardedCents} /> },
          { key: "paid", header: words.paid, align: "right", cell: (y) => <Euros cents={y.paidCents} /> },
          {
            key: "each",
            header: words.perInhabitant,
            align: "right",
            cell: (y) => (y.perInhabitantCents === null ? "–" : <Euros cents={y.perInhabitantCents} exact />),
          },
        ]}
        {...(years.length > 1 ? { footer } : {})}
      />
    </section>
  );
}

function Projects({ page: { projects } }: { page: TownPage }) {
  const words = useWords(networkWords).town;
  return (
    <section className="stack">
      <h2>{words.projectsTitle}</h2>
      <DataTable
        caption={words.projectsCaption}
        captionHidden
        rows={projects}
        rowKey={(p) => p.reference}
        empty={<EmptyState>{words.noProjects}</EmptyState>}
        columns={[
          {
            key: "title",
            header: words.project,
            rowHeader: true,
            cell: (p) => <A to={`/projets/${p.reference}`}>{p.title}</A>,
          },
          { key: "year", header: words.year, cell: (p) => p.year },
          { key: "awarded", header: words.awarded, align: "right", cell: (p) => <Euros cents={p.awardedCents} /> },
          { key: "paid", header: words.paid, align: "right", cell: (p) => <Euros cents={p.paidCents} /> },
        ]}
      />
    </section>
  );
}
