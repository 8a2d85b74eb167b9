import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { Stat, Stats } from "~/components/stat";
import type { NextInstalment, TownMoney } from "~/features/network/town-money";
import { awardsTerms } from "~/words/awards-terms";
import { networkWords } from "~/words/network";
import { townHomeWords } from "~/words/town-home";

/** Where the money is: asked for, awarded, paid, due now, and the next payment of each project with what it waits for. */
export function TownMoneyView({ money }: { money: TownMoney }) {
  const words = useWords(networkWords).space;
  const home = useWords(townHomeWords);
  return (
    <section className="stack">
      <h2>{words.money}</h2>
      {money.awardedCents === 0 ? <EmptyState>{words.noMoney}</EmptyState> : null}
      {money.requestedCents > 0 ? (
        <Stats>
          <Stat label={home.requested} value={<Euros cents={money.requestedCents} />} />
          <Stat label={words.awarded} value={<Euros cents={money.awardedCents} />} />
          <Stat label={words.paid} value={<Euros cents={money.paidCents} />} />
          <Stat label={home.due} value={<Euros cents={money.dueCents} />} />
          <Stat label={words.left} value={<Euros cents={money.awardedCents - money.paidCents} />} />
        </Stats>
      ) : null}
      {money.awardedCents > 0 ? <NextPayments next={money.next} /> : null}
    </section>
  );
}

function NextPayments({ next }: { next: readonly NextInstalment[] }) {
  const home = useWords(townHomeWords);
  const terms = useWords(awardsTerms);
  return (
    <>
      <h3>{home.next}</h3>
      <DataTable
        caption={home.nextCaption}
        captionHidden
        rows={next}
        rowKey={(i) => i.reference}
        empty={<p>{home.noNext}</p>}
        columns={[
          {
            key: "project",
            header: home.project,
            rowHeader: true,
            cell: (i) => <A to={`/dossiers/${i.reference}/versements`}>{i.title}</A>,
          },
          { key: "kind", header: home.instalment, cell: (i) => terms.instalmentKinds[i.kind] },
          { key: "amount", header: home.amount, align: "right", cell: (i) => <Euros cents={i.amountCents} /> },
          {
            key: "waits",
            header: home.waitsFor,
            cell: (i) => (i.status === "planned" ? terms.instalmentConditions[i.condition] : home.states[i.status]),
          },
        ]}
      />
    </>
  );
}
