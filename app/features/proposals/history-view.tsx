import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { SECTION_SLUGS } from "~/domain/proposals/sections";
import { DossierTop } from "~/features/proposals/dossier-top";
import type { HistoryPage, Past } from "~/features/proposals/history-page.server";
import { shortInstant } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";

/** Who changed what and when; what one save changed, when asked. */
export function HistoryView({ page }: { page: HistoryPage }) {
  const words = useWords(proposalsWords).history;
  const rows = page.past.map((past, i) => ({ ...past, id: String(i) }));
  return (
    <div className="stack">
      <DossierTop header={page.header} title={words.title} here={words.title} lead={words.lead} />
      <Shown page={page} />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={rows}
        rowKey={(r) => r.id}
        empty={<p>{words.empty}</p>}
        columns={[
          { key: "when", header: words.when, cell: (r) => <Instant at={r.at} /> },
          { key: "who", header: words.who, cell: (r) => r.by },
          { key: "what", header: words.what, cell: (r) => <What past={r} />, rowHeader: true },
        ]}
      />
    </div>
  );
}

function What({ past }: { past: Past }) {
  const words = useWords(proposalsWords).history;
  const terms = useWords(proposalsTerms);
  if (past.kind === "filing") return <>{words.filing(past.receipt)}</>;
  if (past.kind === "document") return <>{words.document(terms.documentKinds[past.document], past.fileName)}</>;
  return (
    <A to={`?partie=${SECTION_SLUGS[past.section]}&version=${past.version}`}>
      {words.section(terms.sections[past.section], past.version)}
    </A>
  );
}

function Shown({ page: { shown } }: { page: HistoryPage }) {
  const words = useWords(proposalsWords);
  const terms = useWords(proposalsTerms);
  const locale = useLocale();
  if (!shown) return null;
  const rows = shown.differences.map((d, i) => ({ ...d, id: String(i) }));
  const said = (text: string) => <span className="prewrap">{text || words.section.empty}</span>;
  const title = words.history.differences(terms.sections[shown.section], shown.version);
  return (
    <Card title={title}>
      <p className="hint">{words.history.by(shown.by, shortInstant(locale, new Date(shown.at)))}</p>
      <DataTable
        caption={title}
        captionHidden
        rows={rows}
        rowKey={(r) => r.id}
        empty={<p>{words.history.same}</p>}
        columns={[
          { key: "field", header: words.history.field, cell: (r) => r.label, rowHeader: true },
          { key: "before", header: words.history.before, cell: (r) => said(r.before) },
          { key: "after", header: words.history.after, cell: (r) => said(r.after) },
        ]}
      />
    </Card>
  );
}
