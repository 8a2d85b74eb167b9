import { Breadcrumb } from "~/components/breadcrumb";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day, Euros, Points } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import type { PublicDecision } from "~/features/transparency/public-decision.server";
import { otherSentences } from "~/features/transparency/public-decision-paper";
import { day, euros } from "~/words/format";
import { transparencyWords } from "~/words/transparency";

/** The record of a published decision, for anybody. */
export function PublicDecisionView({ decision }: { decision: PublicDecision }) {
  const words = useWords(transparencyWords);
  const locale = useLocale();
  const said = words.decision;
  const { deliberation } = decision;
  return (
    <div className="stack">
      <Breadcrumb
        items={[{ label: words.overview.title, to: "/transparence" }, { label: said.title(decision.reference) }]}
      />
      <PageHeading
        title={said.title(decision.reference)}
        lead={said.lead(decision.awarded.length, euros(locale, decision.awardedCents))}
      />
      <SummaryList
        rows={[
          {
            key: "call",
            label: said.call,
            value: <A to={`/appels/${decision.callReference}`}>{decision.callTitle}</A>,
          },
          ...(deliberation
            ? [
                {
                  key: "deliberation",
                  label: said.deliberation,
                  value: said.deliberationOf(deliberation.number, day(locale, new Date(deliberation.on))),
                },
              ]
            : []),
          { key: "published", label: said.published, value: <Day at={decision.publishedAt} /> },
        ]}
      />
      <p>
        <A to={`/transparence/decisions/${decision.reference}.pdf`}>{said.pdf}</A>
      </p>
      <Awarded decision={decision} />
      <section className="stack">
        <h2>{said.others}</h2>
        <p>{said.othersHint}</p>
        <ul>
          {otherSentences(decision, locale).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <Proof decision={decision} />
    </div>
  );
}

function Awarded({ decision: { awarded, awardedCents } }: { decision: PublicDecision }) {
  const words = useWords(transparencyWords).decision;
  return (
    <section className="stack">
      <h2>{words.awardedTitle}</h2>
      <DataTable
        caption={words.awardedCaption}
        captionHidden
        rows={awarded}
        rowKey={(l) => l.reference}
        empty={<EmptyState action={<A to="/projets">{words.project}</A>}>{words.noneAwarded}</EmptyState>}
        columns={[
          { key: "place", header: words.place, align: "right", cell: (l) => l.place ?? "–" },
          {
            key: "project",
            header: words.project,
            rowHeader: true,
            cell: (l) => (
              <>
                <A to={`/projets/${l.reference}`}>{l.title}</A>
                {l.outOfRank ? <div className="hint">{words.outOfRank}</div> : null}
              </>
            ),
          },
          { key: "town", header: words.town, cell: (l) => <A to={`/communes/${l.townSlug}`}>{l.townName}</A> },
          {
            key: "mean",
            header: words.mean,
            align: "right",
            cell: (l) => (l.meanHundredths === null ? "–" : <Points hundredths={l.meanHundredths} />),
          },
          {
            key: "requested",
            header: words.requested,
            align: "right",
            cell: (l) => <Euros cents={l.requestedCents} />,
          },
          { key: "granted", header: words.granted, align: "right", cell: (l) => <Euros cents={l.amountCents} /> },
        ]}
        footer={["", words.total, "", "", "", <Euros key="total" cents={awardedCents} />]}
      />
    </section>
  );
}

function Proof({ decision: { rankingHash, contentHash } }: { decision: PublicDecision }) {
  const words = useWords(transparencyWords).decision;
  const hash = (key: string, label: string, value: string | null) =>
    value ? [{ key, label, value: <code className="break">{value}</code> }] : [];
  const rows = [...hash("ranking", words.rankingHash, rankingHash), ...hash("content", words.contentHash, contentHash)];
  if (rows.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.proof}</h2>
      <p>{words.proofText}</p>
      <SummaryList rows={rows} />
    </section>
  );
}
