import type { ReactNode } from "react";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import type { DueInstalment } from "~/features/fund/payments-page.server";
import { awardsTerms } from "~/words/awards-terms";
import { day } from "~/words/format";
import { fundWords } from "~/words/fund";
import { refusalSentence } from "~/words/refusals";

type Props = {
  rows: readonly DueInstalment[];
  caption: string;
  openDossier: boolean;
  withReason?: boolean;
  empty?: ReactNode;
};

/** Instalments that are due; `withReason` says of each why it cannot be paid. */
export function DueTable({ rows, caption, openDossier, withReason = false, empty }: Props) {
  const words = useWords(fundWords).payments;
  const kinds = useWords(awardsTerms).instalmentKinds;
  const reason = { key: "reason", header: words.reason, cell: (r: DueInstalment) => <WhyNot due={r} /> };
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(r) => r.instalmentId}
      empty={empty}
      columns={[
        {
          key: "dossier",
          header: words.dossier,
          rowHeader: true,
          cell: (r) => <DossierRef reference={r.reference} open={openDossier} />,
        },
        { key: "town", header: words.town, cell: (r) => r.townName },
        { key: "instalment", header: words.instalment, cell: (r) => words.kind(kinds[r.kind], r.position) },
        { key: "year", header: words.year, cell: (r) => r.year },
        ...(withReason ? [reason] : []),
        { key: "amount", header: words.amount, align: "right", cell: (r) => <Euros cents={r.amountCents} exact /> },
      ]}
    />
  );
}

function WhyNot({ due: { reason, bankFrom } }: { due: DueInstalment }) {
  const words = useWords(fundWords).payments;
  const locale = useLocale();
  if (!reason) return null;
  return (
    <>
      {refusalSentence(locale, reason)}
      {bankFrom ? <div className="hint">{words.bankFrom(day(locale, new Date(bankFrom)))}</div> : null}
    </>
  );
}

export const DossierRef = ({ reference, open }: { reference: string; open: boolean }) =>
  open ? (
    <A className="nowrap" to={`/gestion/dossiers/${reference}`}>
      {reference}
    </A>
  ) : (
    <span className="nowrap">{reference}</span>
  );
