import { StatusTag } from "~/components/badge";
import { Button, ButtonLink } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import type { BankDesk, BankDeskRow } from "~/features/network/bank-desk.server";
import { day, shortInstant } from "~/words/format";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

const TONES = { proposed: "wait", active: "ok", replaced: "neutral", declined: "bad" } as const;

export function BankDeskView({ page }: { page: BankDesk }) {
  const words = useWords(networkWords).bankDesk;
  return (
    <div className="stack">
      <PageHeading title={words.title} lead={words.lead} />
      <DataTable
        caption={words.caption}
        rows={page.waiting}
        rowKey={(r) => r.id}
        empty={<EmptyState>{words.none}</EmptyState>}
        columns={[
          {
            key: "town",
            header: words.town,
            rowHeader: true,
            cell: (r) => <A to={`/communes/${r.townSlug}`}>{r.townName}</A>,
          },
          { key: "account", header: words.account, cell: (r) => <AccountCell row={r} /> },
          { key: "proposed", header: words.proposed, cell: (r) => <Proposed row={r} /> },
          { key: "decision", header: words.decision, cell: (r) => <Decision row={r} /> },
        ]}
      />
      {page.settled.length > 0 ? (
        <section className="stack">
          <h2>{words.settled}</h2>
          <DataTable
            caption={words.settledCaption}
            captionHidden
            rows={page.settled}
            rowKey={(r) => r.id}
            columns={[
              { key: "town", header: words.town, rowHeader: true, cell: (r) => r.townName },
              { key: "account", header: words.account, cell: (r) => <AccountCell row={r} /> },
              { key: "proposed", header: words.proposed, cell: (r) => <Proposed row={r} /> },
              { key: "state", header: words.state, cell: (r) => <State row={r} /> },
            ]}
          />
        </section>
      ) : null}
    </div>
  );
}

function Proposed({ row }: { row: BankDeskRow }) {
  const words = useWords(networkWords).bankDesk;
  return words.by(row.proposedBy, shortInstant(useLocale(), row.proposedAt));
}

function AccountCell({ row }: { row: BankDeskRow }) {
  const words = useWords(networkWords);
  const locale = useLocale();
  return (
    <>
      {row.holder}
      {row.holderKind === "public_accountant" ? (
        <div className="hint">
          {words.bankDesk.accountant} {row.isOddBank ? words.bankDesk.oddBank : null}
        </div>
      ) : (
        <br />
      )}
      <span className="nowrap">{row.iban}</span>
      <br />
      {row.bic}
      {row.status === "proposed" ? (
        <div className="hint">{row.replaces ? words.bankDesk.replaces(row.replaces) : words.bankDesk.first}</div>
      ) : null}
      {row.status === "active" && row.activeFrom ? (
        <div className="hint">
          {row.inDelay ? words.facts.activeSoon : words.facts.activeFrom} {day(locale, row.activeFrom)}
        </div>
      ) : null}
    </>
  );
}

function State({ row: { id, status, can, setAside, townName } }: { row: BankDeskRow }) {
  const words = useWords(networkWords).bank;
  const states = useWords(networkTerms).bankDetailsStates;
  return (
    <>
      <StatusTag tone={TONES[status]}>{states[status]}</StatusTag>
      {setAside?.by ? (
        <div className="hint prewrap">{[setAside.by, setAside.reason].filter(Boolean).join(", ")}</div>
      ) : null}
      {can.stop ? (
        <div>
          <A to={`/espace/commune/coordonnees-bancaires/${id}/arret`} aria-label={words.stopFor(townName)}>
            {words.stop}
          </A>
        </div>
      ) : null}
    </>
  );
}

function Decision({ row }: { row: BankDeskRow }) {
  const words = useWords(networkWords).bankDesk;
  if (!row.can.confirm) return <span className="hint">{words.notYou}</span>;
  return (
    <div className="button-row">
      <CommandForm action={`/gestion/coordonnees-bancaires/${row.id}/confirmation`}>
        <Button aria-label={words.confirmFor(row.townName)}>{words.confirm}</Button>
      </CommandForm>
      <ButtonLink
        to={`/gestion/coordonnees-bancaires/${row.id}/refus`}
        variant="quiet"
        aria-label={words.declineFor(row.townName)}
      >
        {words.decline}
      </ButtonLink>
    </div>
  );
}
