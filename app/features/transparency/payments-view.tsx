import { Breadcrumb } from "~/components/breadcrumb";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { FilterForm } from "~/components/filter-form";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { SelectField } from "~/components/select-field";
import { paymentName } from "~/features/transparency/payments-file";
import type { PublicPayments } from "~/features/transparency/payments-list.server";
import { euros } from "~/words/format";
import { transparencyWords } from "~/words/transparency";

const searchOf = ({ year }: PublicPayments, more: Record<string, string> = {}) => {
  const given = Object.entries({ annee: year === null ? "" : String(year), ...more }).filter(([, v]) => v !== "");
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : "";
};

/** What the Département paid to towns, and what came back. */
export function PublicPaymentsView({ page }: { page: PublicPayments }) {
  const words = useWords(transparencyWords);
  const locale = useLocale();
  const said = words.payments;
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.overview.title, to: "/transparence" }, { label: said.title }]} />
      <PageHeading title={said.title} lead={said.lead} />
      <FilterForm
        clearTo="/transparence/versements"
        active={page.year === null ? [] : [{ label: String(page.year), without: "" }]}
      >
        <SelectField
          name="annee"
          label={said.year}
          placeholder={said.allYears}
          width="s"
          defaultValue={page.year === null ? "" : String(page.year)}
          options={page.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </FilterForm>
      <p>
        {said.total(euros(locale, page.paidCents, { exact: true }))}{" "}
        <A to={`/transparence/versements.csv${searchOf(page)}`}>{said.file}</A>
      </p>
      <PaymentTable page={page} />
      <Pagination
        previous={page.previous === null ? null : searchOf(page, { avant: page.previous })}
        next={page.next === null ? null : searchOf(page, { apres: page.next })}
      />
    </div>
  );
}

function PaymentTable({ page: { rows, year } }: { page: PublicPayments }) {
  const words = useWords(transparencyWords).payments;
  const locale = useLocale();
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      rows={rows}
      rowKey={(p) => String(p.id)}
      empty={
        year === null ? (
          <EmptyState action={<A to="/projets">{words.seeProjects}</A>}>{words.none}</EmptyState>
        ) : (
          <EmptyState action={<A to="/transparence/versements">{words.seeAll}</A>}>
            {words.noneFor(String(year))}
          </EmptyState>
        )
      }
      columns={[
        { key: "date", header: words.date, cell: (p) => <Day at={p.at} form="short" /> },
        { key: "town", header: words.town, cell: (p) => <A to={`/communes/${p.townSlug}`}>{p.townName}</A> },
        {
          key: "project",
          header: words.project,
          rowHeader: true,
          cell: (p) => <A to={`/projets/${p.reference}`}>{p.title}</A>,
        },
        { key: "what", header: words.what, cell: (p) => paymentName(locale, p) },
        { key: "amount", header: words.amount, align: "right", cell: (p) => <Euros cents={p.amountCents} exact /> },
      ]}
    />
  );
}
