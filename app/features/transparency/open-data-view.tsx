import { Breadcrumb } from "~/components/breadcrumb";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { SUBSIDY_FIELDS, SUBSIDY_SCHEMA_URL } from "~/domain/awards/subsidy-fields";
import type { OpenDataPage } from "~/features/transparency/open-data.server";
import { euros } from "~/words/format";
import { transparencyWords } from "~/words/transparency";

const LICENCE_URL = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

/** The files, what they hold, and under which terms. */
export function OpenDataView({ page }: { page: OpenDataPage }) {
  const words = useWords(transparencyWords);
  const said = words.data;
  const files = [
    {
      to: "/transparence/subventions.csv",
      name: said.subsidies,
      holds: said.subsidiesText,
      format: said.comma,
    },
    { to: "/projets.csv", name: said.projects, holds: said.projectsText, format: said.spreadsheet },
    {
      to: "/transparence/versements.csv",
      name: said.payments,
      holds: said.paymentsText,
      format: said.spreadsheet,
    },
  ];
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.overview.title, to: "/transparence" }, { label: said.title }]} />
      <PageHeading title={said.title} lead={said.lead} />
      <DataTable
        caption={said.caption}
        captionHidden
        rows={files}
        rowKey={(f) => f.to}
        columns={[
          { key: "file", header: said.file, rowHeader: true, cell: (f) => <A to={f.to}>{f.name}</A> },
          { key: "holds", header: said.holds, cell: (f) => f.holds },
          { key: "format", header: said.format, cell: (f) => f.format },
        ]}
      />
      <Checked page={page} />
      <section className="stack">
        <h2>{said.fieldsTitle}</h2>
        <p>
          <A to={SUBSIDY_SCHEMA_URL}>{said.schema}</A>
        </p>
        <DataTable
          caption={said.fieldsCaption}
          captionHidden
          rows={SUBSIDY_FIELDS}
          rowKey={(field) => field}
          columns={[
            { key: "field", header: said.field, rowHeader: true, cell: (field) => <code>{field}</code> },
            { key: "meaning", header: said.meaning, cell: (field) => said.fields[field] },
          ]}
        />
      </section>
      <section className="stack">
        <h2>{said.licence}</h2>
        <p>
          {said.licenceText} <A to={LICENCE_URL}>{said.licenceLink}</A>
        </p>
      </section>
    </div>
  );
}

function Checked({ page: { inFile, leftOut, unsigned } }: { page: OpenDataPage }) {
  const words = useWords(transparencyWords).data;
  const locale = useLocale();
  return (
    <Card title={words.checkTitle} tone="well">
      <p>{words.inFile(inFile.count, euros(locale, inFile.cents, { exact: true }))}</p>
      {unsigned.count > 0 ? <p>{words.unsigned(unsigned.count, euros(locale, unsigned.cents))}</p> : null}
      {leftOut.map(({ reference, fields }) => (
        <p key={reference}>{words.leftOut(reference, fields.join(", "))}</p>
      ))}
      {unsigned.count === 0 && leftOut.length === 0 ? <p>{words.complete}</p> : null}
    </Card>
  );
}
