import { InsetNote } from "~/components/banner";
import { Card } from "~/components/card";
import { useLocale, useWords } from "~/components/locale";
import type { OthersReview } from "~/features/reviews/others-of.server";
import type { WorkbenchPage } from "~/features/reviews/workbench-page.server";
import { colon, hundredths } from "~/words/format";
import { reviewsWords } from "~/words/reviews";

/** What the other readers gave, once it may be seen. */
export function OthersReviews({ page }: { page: WorkbenchPage }) {
  const words = useWords(reviewsWords).bench;
  const reviews = page.others ?? [];
  return (
    <Card title={words.others} id="avis">
      {page.disagreement ? <InsetNote>{words.gap}</InsetNote> : null}
      {reviews.length === 0 ? <p>{words.noOthers}</p> : null}
      {reviews.map((review) => (
        <OneReview key={review.reviewer} review={review} />
      ))}
    </Card>
  );
}

function OneReview({ review }: { review: OthersReview }) {
  const words = useWords(reviewsWords).bench;
  const locale = useLocale();
  return (
    <article>
      <h3>{review.reviewer}</h3>
      {review.totalHundredths === null ? null : <p>{words.total(hundredths(locale, review.totalHundredths))}</p>}
      <dl>
        {review.scores.map((s) => (
          <div key={s.label}>
            <dt>
              {s.label}
              {colon(locale)}
              <strong>{s.mark ?? "–"}</strong>
            </dt>
            <dd className="said">{s.justification}</dd>
            {s.revised.map((r) => (
              <dd key={`${r.from}-${r.to}-${r.reason}`} className="hint">
                {words.revisedFrom(r.from, r.to, r.reason)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </article>
  );
}
