import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { TextArea } from "~/components/text-area";
import { CONFLICT_KINDS } from "~/domain/reviews/conflicts";
import { INTEREST_DETAIL_CHARS_MAX } from "~/domain/reviews/review-form";
import type { InterestPage } from "~/features/reviews/workbench-page.server";
import { reviewsWords } from "~/words/reviews";

/** The question that comes before the dossier. */
export function InterestQuestion({ page, answer }: { page: InterestPage; answer: FormAnswer | undefined }) {
  const words = useWords(reviewsWords).interest;
  return (
    <div className="narrow stack">
      <BackLink to={page.isDeclared ? `/instruction/${page.reference}` : "/instruction"} />
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title} lead={words.lead(page.reference, page.title, page.townName)} />
      <p>{words.hint}</p>
      <p>
        <A to="/espace/liens-interet">{words.profileLink}</A>
      </p>
      {page.isDeclared ? (
        <InsetNote>{words.declared}</InsetNote>
      ) : (
        <Card title={words.none}>
          <CommandForm action={`/instruction/${page.reference}/sans-lien`}>
            <Button>{words.openIt}</Button>
          </CommandForm>
        </Card>
      )}
      <Card title={page.isDeclared ? words.later : words.have}>
        <p>{words.haveLead}</p>
        <CommandForm className="stack">
          <RadioGroup
            name="kind"
            label={words.kind}
            problem={answer?.problems.kind}
            defaultValue={typedText(answer, "kind")}
            options={CONFLICT_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          />
          <TextArea
            name="detail"
            label={words.detail}
            optional
            limit={INTEREST_DETAIL_CHARS_MAX}
            rows={3}
            problem={answer?.problems.detail}
            defaultValue={typedText(answer, "detail")}
          />
          <div>
            <Button variant="secondary">{words.declare}</Button>
          </div>
        </CommandForm>
      </Card>
    </div>
  );
}
