import { Breadcrumb } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { type Column, DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Day, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { Tabs } from "~/components/tabs";
import { AgreementState } from "~/features/awards/agreement-view";
import type { AgreementsPage, AmendmentRow, AwardRow } from "~/features/awards/agreements-page.server";
import { AmendmentState } from "~/features/awards/amendment-changes";
import { amendmentsWords } from "~/words/amendments";
import { awardsWords } from "~/words/awards";
import { awardsTerms } from "~/words/awards-terms";
import { deskWords } from "~/words/desk";
import { signedPaperWords } from "~/words/signed-papers";

const ROOT = "/gestion/conventions";

/** What is to be prepared, then every agreement by state. */
export function AgreementTable({ page }: { page: AgreementsPage }) {
  const words = useWords(awardsWords).agreements;
  const states = useWords(awardsTerms).agreementStates;
  const papers = useWords(signedPaperWords);
  const home = useWords(deskWords).home;
  const total = page.counts.reduce((sum, c) => sum + c.count, 0);
  const tab = (label: string, count: number, status: string) => ({
    label: `${label} (${count})`,
    to: status ? `${ROOT}?statut=${status}` : ROOT,
    current: page.status === status,
  });
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: home.title, to: "/gestion" }, { label: words.title }]} />
      <PageHeading title={words.title} lead={words.lead} />
      <ToPrepare page={page} />
      {page.can.prepare ? (
        <p>
          <A to="/gestion/conventions/numerisations">{papers.link}</A>
        </p>
      ) : null}
      {page.amendments.length > 0 ? <AmendmentsUnderWay rows={page.amendments} /> : null}
      <h2>{words.link}</h2>
      <Tabs
        label={words.tabs}
        tabs={[tab(words.all, total, ""), ...page.counts.map((c) => tab(states[c.status], c.count, c.status))]}
      />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={page.rows}
        rowKey={(a) => a.number}
        empty={<EmptyState>{total === 0 ? words.emptyAll : words.empty}</EmptyState>}
        columns={[
          {
            key: "number",
            header: words.number,
            rowHeader: true,
            cell: (a) => (
              <A to={`${ROOT}/${a.reference}`} className="nowrap">
                {a.number}
              </A>
            ),
          },
          { key: "town", header: words.town, cell: (a) => a.townName },
          { key: "project", header: words.project, cell: (a) => a.title },
          { key: "amount", header: words.amount, align: "right", cell: (a) => <Euros cents={a.amountCents} /> },
          { key: "status", header: words.status, cell: (a) => <AgreementState status={a.status} /> },
          { key: "lapses", header: words.lapses, cell: (a) => <Day at={a.lapsesOn} form="short" /> },
        ]}
      />
      <Pagination next={page.next === null ? null : nextPage(page)} />
    </div>
  );
}

const nextPage = ({ status, next }: AgreementsPage) =>
  `?${new URLSearchParams({ ...(status ? { statut: status } : {}), apres: next ?? "" }).toString()}`;

function ToPrepare({ page }: { page: AgreementsPage }) {
  const words = useWords(awardsWords).agreements;
  const columns: Column<AwardRow>[] = [
    {
      key: "project",
      header: words.project,
      rowHeader: true,
      cell: (a) => (
        <A to={`/gestion/dossiers/${a.reference}`}>
          <span className="nowrap">{a.reference}</span> {a.title}
        </A>
      ),
    },
    { key: "town", header: words.town, cell: (a) => a.townName },
    { key: "amount", header: words.amount, align: "right", cell: (a) => <Euros cents={a.amountCents} /> },
    {
      key: "accepted",
      header: words.acceptedOn,
      cell: (a) => (a.acceptedAt ? <Day at={a.acceptedAt} form="short" /> : "–"),
    },
  ];
  const button: Column<AwardRow> = {
    key: "prepare",
    header: words.toPrepare,
    cell: (a) => (
      <CommandForm action={`${ROOT}/${a.reference}/preparation`}>
        <Button variant="secondary">
          {words.prepare} <span className="vh">{words.prepareOf(a.reference)}</span>
        </Button>
      </CommandForm>
    ),
  };
  return (
    <section className="stack" aria-labelledby="a-preparer">
      <h2 id="a-preparer">{words.toPrepare}</h2>
      <DataTable
        caption={words.toPrepareCaption}
        captionHidden
        rows={page.toPrepare}
        rowKey={(a) => a.reference}
        empty={<p>{words.nothingToPrepare}</p>}
        columns={page.can.prepare ? [...columns, button] : columns}
      />
    </section>
  );
}

function AmendmentsUnderWay({ rows }: { rows: readonly AmendmentRow[] }) {
  const words = useWords(awardsWords).agreements;
  const amendments = useWords(amendmentsWords);
  const terms = useWords(awardsTerms);
  return (
    <section className="stack" aria-labelledby="avenants">
      <h2 id="avenants">{amendments.underWay}</h2>
      <DataTable
        caption={amendments.underWay}
        captionHidden
        rows={rows}
        rowKey={(a) => a.reference}
        columns={[
          {
            key: "project",
            header: words.project,
            rowHeader: true,
            cell: (a) => <A to={`${ROOT}/${a.reference}/avenants`}>{`${a.reference} ${a.title}`}</A>,
          },
          { key: "town", header: words.town, cell: (a) => a.townName },
          { key: "kind", header: amendments.kind, cell: (a) => terms.amendmentKinds[a.kind] },
          { key: "day", header: amendments.day, cell: (a) => <Day at={a.preparedAt} form="short" /> },
          { key: "state", header: words.status, cell: (a) => <AmendmentState status={a.status} /> },
        ]}
      />
    </section>
  );
}
