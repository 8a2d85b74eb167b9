import { Bars } from "~/components/bars";
import { Breadcrumb } from "~/components/breadcrumb";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Points } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import type { OwnMarksPage } from "~/features/reviews/own-marks-page.server";
import { hundredths } from "~/words/format";
import { reviewsWords } from "~/words/reviews";

/** My own marks, to look again at how I used the scale. */
export function OwnMarks({ page }: { page: OwnMarksPage }) {
  const words = useWords(reviewsWords);
  const locale = useLocale();
  const points = (value: number) => hundredths(locale, value);
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.queue.title, to: "/instruction" }, { label: words.own.title }]} />
      <PageHeading caption={page.title} title={words.own.title} lead={words.own.lead} />
      {page.scale === null ? <EmptyState>{words.own.empty}</EmptyState> : null}
      {page.scale ? (
        <Card title={words.own.scale}>
          <p>
            {words.own.mean(page.scale.count, points(page.scale.meanHundredths), points(page.scale.spreadHundredths))}
          </p>
          <Bars
            caption={words.own.distribution}
            labelHeader={words.own.tenth}
            amountHeader={words.own.given}
            bars={page.scale.tenths.map((n, i) => {
              const label = words.own.between(i * 10, i * 10 + 10);
              return { key: label, label, size: n, said: n };
            })}
          />
        </Card>
      ) : null}
      {page.marks.length > 0 ? (
        <Card title={words.own.dossiers}>
          <p className="hint">{words.own.extremes}</p>
          <DataTable
            caption={words.own.dossiers}
            captionHidden
            rows={page.marks}
            rowKey={(m) => m.reference}
            columns={[
              {
                key: "project",
                header: words.queue.project,
                rowHeader: true,
                cell: (m) => (
                  <A to={`/instruction/${m.reference}`}>
                    <span className="nowrap">{m.reference}</span> {m.title}
                  </A>
                ),
              },
              {
                key: "mark",
                header: words.queue.mark,
                align: "right",
                cell: (m) => <Points hundredths={m.totalHundredths} />,
              },
            ]}
          />
        </Card>
      ) : null}
    </div>
  );
}
