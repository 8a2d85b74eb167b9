import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TieFields, TownField } from "~/features/reviews/tie-fields";
import type { TiesPage } from "~/features/reviews/ties-page.server";
import { day } from "~/words/format";
import { reviewsWords } from "~/words/reviews";

/** What ties me to towns, said once. */
export function TiesView({ page, answer }: { page: TiesPage; answer: FormAnswer | undefined }) {
  const { ties: words, interest, assign } = useWords(reviewsWords);
  const locale = useLocale();
  return (
    <div className="narrow stack">
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title} lead={words.lead} />
      <Card title={words.mine}>
        {page.ties.length === 0 ? <p>{words.none}</p> : null}
        <ul className="list-plain">
          {page.ties.map((t) => (
            <li key={t.id}>
              <strong>{t.town}</strong>, {interest.kinds[t.kind]}
              {t.endedOn ? `, ${assign.until(day(locale, new Date(t.endedOn)))}` : null}
              {t.lifted ? ` (${words.lifted})` : null}
              {t.detail ? <p className="said hint">{t.detail}</p> : null}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={words.add}>
        <CommandForm className="stack">
          <TownField towns={page.towns} answer={answer} />
          <TieFields answer={answer} />
          <div>
            <Button>{words.save}</Button>
          </div>
        </CommandForm>
      </Card>
    </div>
  );
}
