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
          <Tenths tenths={page.scale.tenths} />
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

/** The figures are the table's; the bars repeat them. */
function Tenths({ tenths }: { tenths: readonly number[] }) {
  const words = useWords(reviewsWords).own;
  const most = Math.max(1, ...tenths);
  return (
    <table className="table bars">
      <caption>{words.distribution}</caption>
      <thead>
        <tr>
          <th scope="col">{words.tenth}</th>
          <th scope="col" className="num">
            {words.given}
          </th>
        </tr>
      </thead>
      <tbody>
        {tenths.map((n, i) => (
          <tr key={words.between(i * 10, i * 10 + 10)}>
            <th scope="row">
              {words.between(i * 10, i * 10 + 10)}
              <svg className="bar" aria-hidden="true" focusable="false">
                <rect className="bar-track" width="100%" height="8" rx="4" />
                {n > 0 ? (
                  <rect className="bar-fill" width={`${Math.round((100 * n) / most)}%`} height="8" rx="4" />
                ) : null}
              </svg>
            </th>
            <td className="num">{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
