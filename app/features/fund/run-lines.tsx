import { DataTable } from "~/components/data-table";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { DossierRef } from "~/features/fund/due-table";
import { LineTag } from "~/features/fund/fund-tags";
import type { RunLineView, RunPage } from "~/features/fund/run-page.server";
import { awardsTerms } from "~/words/awards-terms";
import { shortDay } from "~/words/format";
import { fundWords } from "~/words/fund";

/** The lines of a run with their sum. */
export function RunLines({ page }: { page: RunPage }) {
  const words = useWords(fundWords);
  const kinds = useWords(awardsTerms).instalmentKinds;
  return (
    <DataTable
      caption={words.run.caption}
      rows={page.lines}
      rowKey={(l) => l.id}
      columns={[
        { key: "position", header: words.run.line, rowHeader: true, cell: (l) => l.position },
        {
          key: "beneficiary",
          header: words.run.beneficiary,
          cell: (l) => (
            <>
              {l.townName}
              <div className="hint">
                <DossierRef reference={l.reference} open={page.can.openDossier} /> {l.title}
              </div>
            </>
          ),
        },
        { key: "agreement", header: words.run.agreement, cell: (l) => <span className="nowrap">{l.agreement}</span> },
        {
          key: "instalment",
          header: words.payments.instalment,
          cell: (l) => words.payments.kind(kinds[l.kind], l.instalment),
        },
        {
          key: "account",
          header: words.run.account,
          cell: (l) => (
            <>
              {l.holder}
              <div className="hint figures">{l.iban}</div>
            </>
          ),
        },
        { key: "state", header: words.payments.state, cell: (l) => <LineState line={l} /> },
        {
          key: "amount",
          header: words.payments.amount,
          align: "right",
          cell: (l) => <Euros cents={l.amountCents} exact />,
        },
      ]}
      footer={[
        words.run.total,
        "",
        "",
        "",
        "",
        "",
        <Euros key="total" cents={page.lines.reduce((sum, l) => sum + l.amountCents, 0)} exact />,
      ]}
    />
  );
}

function LineState({ line }: { line: RunLineView }) {
  const words = useWords(fundWords).run;
  const locale = useLocale();
  return (
    <>
      <LineTag status={line.status} />
      {line.returnedAt ? (
        <div className="hint">{words.returned(shortDay(locale, new Date(line.returnedAt)))}</div>
      ) : null}
      {line.rejectReason ? <div className="hint">{line.rejectReason}</div> : null}
    </>
  );
}
