import { DataTable } from "~/components/data-table";
import { Details } from "~/components/details";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import type { TransparencyPage } from "~/features/transparency/overview.server";
import { day } from "~/words/format";
import { transparencyWords } from "~/words/transparency";

/** The way into everything that is public about the fund. */
export function TransparencyView({ page }: { page: TransparencyPage }) {
  const words = useWords(transparencyWords).overview;
  const links = [
    { to: "/transparence/versements", label: words.toPayments },
    { to: "/transparence/donnees", label: words.toData },
    { to: "/projets", label: words.toProjects },
    { to: "/communes", label: words.toTowns },
    { to: "/reseau/charte", label: words.toCharter },
  ];
  return (
    <div className="stack">
      <PageHeading title={words.title} lead={words.lead} />
      <Envelopes page={page} />
      <Decisions page={page} />
      <section className="stack">
        <h2>{words.rules}</h2>
        <p>
          {words.rulesText} <A to="/appels">{words.seeCalls}</A>
        </p>
      </section>
      <section className="stack">
        <h2>{words.conflicts}</h2>
        {words.conflictsText.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <section className="stack">
        <h2>{words.more}</h2>
        <ul>
          {links.map(({ to, label }) => (
            <li key={to}>
              <A to={to}>{label}</A>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Envelopes({ page: { envelopes } }: { page: TransparencyPage }) {
  const words = useWords(transparencyWords).overview;
  const money = (
    key: "votedCents" | "awardedCents" | "paidCents" | "recoveredCents" | "leftCents",
    header: string,
  ) => ({
    key,
    header,
    align: "right" as const,
    cell: (e: TransparencyPage["envelopes"][number]) => <Euros cents={e[key]} />,
  });
  return (
    <section className="stack">
      <h2>{words.envelopes}</h2>
      <DataTable
        caption={words.envelopesCaption}
        rows={envelopes}
        rowKey={(e) => String(e.year)}
        empty={<EmptyState action={<A to="/appels">{words.seeCalls}</A>}>{words.noEnvelope}</EmptyState>}
        columns={[
          {
            key: "year",
            header: words.year,
            rowHeader: true,
            cell: (e) => (e.callReference ? <A to={`/appels/${e.callReference}`}>{String(e.year)}</A> : e.year),
          },
          money("votedCents", words.voted),
          money("awardedCents", words.awarded),
          money("paidCents", words.paid),
          ...(envelopes.some((e) => e.recoveredCents > 0) ? [money("recoveredCents", words.recovered)] : []),
          money("leftCents", words.left),
        ]}
      />
      <Details summary={words.how}>
        <p>{words.howText}</p>
      </Details>
    </section>
  );
}

function Decisions({ page: { decisions } }: { page: TransparencyPage }) {
  const words = useWords(transparencyWords);
  const locale = useLocale();
  const { overview, decision } = words;
  return (
    <section className="stack">
      <h2>{overview.decisions}</h2>
      <DataTable
        caption={overview.decisions}
        captionHidden
        rows={decisions}
        rowKey={(d) => d.reference}
        empty={<EmptyState action={<A to="/appels">{overview.seeCalls}</A>}>{overview.noDecision}</EmptyState>}
        columns={[
          {
            key: "decision",
            header: overview.decision,
            rowHeader: true,
            cell: (d) => (
              <A className="nowrap" to={`/transparence/decisions/${d.reference}`}>
                {d.reference}
              </A>
            ),
          },
          {
            key: "published",
            header: overview.published,
            cell: (d) => (d.publishedAt ? <Day at={d.publishedAt} form="short" /> : "–"),
          },
          {
            key: "deliberation",
            header: overview.deliberation,
            cell: (d) =>
              d.deliberationNumber && d.deliberatedOn
                ? decision.deliberationOf(d.deliberationNumber, day(locale, new Date(d.deliberatedOn)))
                : "–",
          },
          { key: "projects", header: overview.projects, align: "right", cell: (d) => d.awarded },
          {
            key: "amount",
            header: overview.awarded,
            align: "right",
            cell: (d) => <Euros cents={d.awardedCents} />,
          },
        ]}
      />
    </section>
  );
}
