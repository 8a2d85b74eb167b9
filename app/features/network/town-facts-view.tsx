import { InsetNote } from "~/components/banner";
import { ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import { spacedSiret } from "~/domain/network/siret";
import type { Account } from "~/features/network/account-shown.server";
import { bankPage } from "~/features/network/chosen-seat";
import type { TownFactsPage } from "~/features/network/town-facts.server";
import { TownSwitcher } from "~/features/network/town-switcher";
import { day, integer } from "~/words/format";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";
import { safeWords } from "~/words/safe";

type Identity = TownFactsPage["identities"][number];

export function TownFactsView({ page }: { page: TownFactsPage }) {
  const words = useWords(networkWords).facts;
  const safe = useWords(safeWords);
  const { town } = page;
  return (
    <div className="stack">
      <TownSwitcher towns={page.towns} path="/espace/commune" />
      <PageHeading title={words.title} caption={town.name} />
      <section className="stack">
        <h2>{words.identity}</h2>
        <SummaryList
          rows={[
            { key: "territory", label: words.territory, value: town.territorialBody },
            { key: "arrondissement", label: words.arrondissement, value: town.arrondissement },
          ]}
        />
        <IdentityTable rows={page.identities} />
        <InsetNote>{words.register}</InsetNote>
      </section>
      <Bank page={page} />
      <section className="stack">
        <h2>{safe.title}</h2>
        <p>
          <A to={`/espace/commune/documents?commune=${town.slug}`}>{safe.toSafe}</A>
        </p>
      </section>
      <section className="stack">
        <h2>{words.domains}</h2>
        <p className="hint">{words.domainsHint}</p>
        {page.domains.length === 0 ? (
          <p>{words.noDomains}</p>
        ) : (
          <ul>
            {page.domains.map((d) => (
              <li key={d}>{d}</li>
            ))}
          </ul>
        )}
      </section>
      <section className="stack">
        <h2>{words.sirets}</h2>
        {page.sirets.length === 0 ? <p>{words.noSirets}</p> : null}
        <SummaryList
          rows={page.sirets.map((s) => ({
            key: s.siret,
            label: s.label,
            value: <span className="nowrap">{spacedSiret(s.siret)}</span>,
          }))}
        />
      </section>
    </div>
  );
}

/** SIREN and population, from when to when. */
export function IdentityTable({ rows }: { rows: readonly Omit<Identity, "current">[] }) {
  const words = useWords(networkWords).facts;
  const locale = useLocale();
  return (
    <DataTable
      caption={words.identityCaption}
      rows={rows}
      rowKey={(r) => r.siren}
      columns={[
        { key: "siren", header: words.siren, rowHeader: true, cell: (r) => <span className="nowrap">{r.siren}</span> },
        {
          key: "population",
          header: words.population,
          align: "right",
          cell: (r) => `${integer(locale, r.population)} (${r.populationYear})`,
        },
        { key: "from", header: words.from, cell: (r) => <Day at={r.validFrom} /> },
        {
          key: "until",
          header: words.until,
          cell: (r) => (r.validTo ? <Day at={new Date(r.validTo.getTime() - 1)} /> : words.current),
        },
      ]}
    />
  );
}

function Bank({ page }: { page: TownFactsPage }) {
  const words = useWords(networkWords).facts;
  const { active, waiting } = page.bank;
  return (
    <section className="stack" id="compte">
      <h2>{words.bank}</h2>
      {active || waiting ? null : <p>{words.noBank}</p>}
      {active ? <AccountCard title={words.active} account={active} /> : null}
      {waiting ? <AccountCard title={words.waiting} account={waiting} proposed /> : null}
      <p>
        <ButtonLink to={bankPage(page.town.slug)} variant="secondary">
          {page.can.propose ? words.giveBank : words.seeBank}
        </ButtonLink>
      </p>
    </section>
  );
}

export function AccountCard({
  title,
  account,
  proposed = false,
  level = 3,
}: {
  title: string;
  account: Account;
  proposed?: boolean;
  level?: 2 | 3;
}) {
  const words = useWords(networkWords).facts;
  const terms = useWords(networkTerms);
  const locale = useLocale();
  return (
    <Card title={title} level={level}>
      <SummaryList
        rows={[
          { key: "holder", label: words.holder, value: account.holder },
          ...(account.holderKind === "public_accountant"
            ? [{ key: "kind", label: words.holderKind, value: terms.holderKinds[account.holderKind] }]
            : []),
          { key: "iban", label: words.iban, value: <span className="nowrap">{account.iban}</span> },
          { key: "bic", label: words.bic, value: account.bic },
          ...(account.activeFrom
            ? [
                {
                  key: "from",
                  label: account.inDelay ? words.activeSoon : words.activeFrom,
                  value: day(locale, account.activeFrom),
                },
              ]
            : []),
        ]}
      />
      {proposed ? <p className="hint">{words.proposed(account.proposedBy, day(locale, account.proposedAt))}</p> : null}
    </Card>
  );
}
