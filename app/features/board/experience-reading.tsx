import { DataTable } from "~/components/data-table";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { SummaryList } from "~/components/summary-list";
import type { ExperienceText } from "~/features/board/experience-page.server";
import { boardWords } from "~/words/board";
import { boardTerms } from "~/words/board-terms";
import { proposalsTerms } from "~/words/proposals-terms";

/** The text of a report, as its readers see it; the preview before publication is the same. */
export function ExperienceReading({ text, level = 2 }: { text: ExperienceText; level?: 2 | 3 }) {
  const { fields } = useWords(boardTerms);
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="stack">
      <Facts text={text} />
      {text.parts.map(({ field, text: said }) => (
        <section key={field} className="stack">
          <Heading>{fields[field]}</Heading>
          <p className="said">{said}</p>
        </section>
      ))}
      <Costs text={text} heading={Heading} />
    </div>
  );
}

function Facts({ text }: { text: ExperienceText }) {
  const { fields } = useWords(boardTerms);
  const terms = useWords(proposalsTerms);
  const locale = useLocale();
  const obstacles = new Intl.ListFormat(locale, { type: "conjunction" }).format(
    text.obstacles.map((o) => terms.obstacles[o]),
  );
  const rows = [
    { key: "sector", label: fields.sector, value: text.sector ? terms.sectors[text.sector] : "" },
    { key: "obstacles", label: fields.obstacles, value: obstacles },
    { key: "contact", label: fields.contact, value: text.contact },
  ];
  const said = rows.filter((row) => row.value !== "");
  return said.length > 0 ? <SummaryList rows={said} /> : null;
}

function Costs({ text, heading: Heading }: { text: ExperienceText; heading: "h2" | "h3" }) {
  const words = useWords(boardWords).page;
  const { fields } = useWords(boardTerms);
  const { plannedCents: planned, actualCents: actual } = text;
  if (planned === null && actual === null) return null;
  const rows = [
    { key: "planned", label: fields.planned, cents: planned },
    { key: "actual", label: fields.actual, cents: actual },
    {
      key: "difference",
      label: words.difference,
      cents: planned === null || actual === null ? null : actual - planned,
    },
  ].filter((row) => row.cents !== null);
  return (
    <section className="stack">
      <Heading>{words.costs}</Heading>
      <DataTable
        caption={words.costsCaption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: "cost", header: words.cost, rowHeader: true, cell: (row) => row.label },
          { key: "amount", header: words.amount, align: "right", cell: (row) => <Euros cents={row.cents ?? 0} /> },
        ]}
      />
    </section>
  );
}
