import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Stat, Stats } from "~/components/stat";
import type { Awaited } from "~/domain/fund/instalments";
import { InstalmentTag } from "~/features/fund/fund-tags";
import type { TownInstalment, TownPayments } from "~/features/fund/town-payments.server";
import { awardsTerms } from "~/words/awards-terms";
import { day } from "~/words/format";
import { fundWords } from "~/words/fund";

/** What the town is paid, when, and what the next instalment waits for. */
export function TownPaymentsView({ page }: { page: TownPayments }) {
  const words = useWords(fundWords).town;
  const dossier = words.dossier(page.reference);
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          { label: words.crumbs, to: "/dossiers" },
          { label: dossier, to: `/dossiers/${page.reference}` },
          { label: words.title },
        ]}
      />
      <PageHeading
        title={words.title}
        caption={`${dossier}, ${page.townName}`}
        lead={words.lead(page.agreement.reference)}
      />
      <Stats>
        <Stat label={words.total} value={<Euros cents={page.amountCents} exact />} />
        <Stat label={words.paid} value={<Euros cents={page.paidCents} exact />} />
        <Stat label={words.left} value={<Euros cents={page.leftCents} exact />} />
      </Stats>
      <Next page={page} />
      <Schedule rows={page.instalments} />
      <BankCard bank={page.bank} />
    </div>
  );
}

function Next({ page }: { page: TownPayments }) {
  const words = useWords(fundWords).town;
  const kinds = useWords(awardsTerms).instalmentKinds;
  const { next, agreement } = page;
  const ended = agreement.status === "closed" || agreement.status === "cancelled";
  const way = next && wayOf(next.awaited, page, words);
  return (
    <section className="stack" aria-labelledby="la-suite">
      <h2 id="la-suite">{words.nextTitle}</h2>
      {next ? (
        <InsetNote>
          <p>
            <strong>{words.next(kinds[next.kind], next.position)}</strong> {words.awaited[next.awaited]}
          </p>
          {way ? (
            <p>
              <A to={way.to}>{way.label}</A>
            </p>
          ) : null}
        </InsetNote>
      ) : (
        <p>{ended && page.leftCents > 0 ? words.ended : words.nothingLeft}</p>
      )}
    </section>
  );
}

/** Where the town can make the next instalment come sooner; null when it is not up to the town. */
function wayOf(awaited: Awaited, page: TownPayments, words: (typeof fundWords)["fr"]["town"]) {
  const root = `/dossiers/${page.reference}`;
  if (awaited === "agreement") return { to: `${root}/convention`, label: words.seeAgreement };
  if (awaited === "interim_report" || awaited === "final_report")
    return { to: `${root}/bilan`, label: words.seeReport };
  return awaited === "bank_details" || awaited === "bank_change"
    ? { to: bankAddress(page.bank), label: words.seeBank }
    : null;
}

const bankAddress = ({ townSlug }: TownPayments["bank"]) => `/espace/commune/coordonnees-bancaires?commune=${townSlug}`;

function Schedule({ rows }: { rows: readonly TownInstalment[] }) {
  const words = useWords(fundWords).town;
  const terms = useWords(awardsTerms);
  const locale = useLocale();
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={(i) => String(i.position)}
      columns={[
        {
          key: "instalment",
          header: words.instalment,
          rowHeader: true,
          cell: (i) => words.kind(terms.instalmentKinds[i.kind], i.position),
        },
        { key: "condition", header: words.condition, cell: (i) => terms.instalmentConditions[i.condition] },
        {
          key: "state",
          header: words.state,
          cell: (i) => (
            <>
              <InstalmentTag status={i.status} />
              {i.rejected ? (
                <div className="hint">{words.rejected(day(locale, new Date(i.rejected.at)), i.rejected.reason)}</div>
              ) : null}
            </>
          ),
        },
        { key: "date", header: words.date, cell: (i) => (i.paidAt ? <Day at={i.paidAt} form="short" /> : "–") },
        { key: "amount", header: words.amount, align: "right", cell: (i) => <Euros cents={i.amountCents} exact /> },
      ]}
    />
  );
}

function BankCard({ bank }: { bank: TownPayments["bank"] }) {
  const words = useWords(fundWords).town;
  const locale = useLocale();
  return (
    <Card title={words.bankTitle}>
      <p>
        {words.bank[bank.state]} {bank.activeFrom ? words.bankFrom(day(locale, new Date(bank.activeFrom))) : null}
      </p>
      {bank.iban ? <p className="figures">{bank.iban}</p> : null}
      <p>
        <A to={bankAddress(bank)}>{words.seeBank}</A>
      </p>
    </Card>
  );
}
