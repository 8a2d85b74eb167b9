import { type FormAnswer, typedText } from "~/components/answer-summary";
import { DateField } from "~/components/date-field";
import { useWords } from "~/components/locale";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { CONFLICT_KINDS } from "~/domain/reviews/conflicts";
import { INTEREST_DETAIL_CHARS_MAX } from "~/domain/reviews/review-form";
import type { Named } from "~/features/reviews/conflict-lines.server";
import { reviewsWords } from "~/words/reviews";

type Props = { answer: FormAnswer | undefined };

export function TownField({ towns, answer, optional }: Props & { towns: readonly Named[]; optional?: boolean }) {
  const words = useWords(reviewsWords).ties;
  return (
    <SelectField
      name="townId"
      label={words.town}
      {...(optional ? { optional } : {})}
      problem={answer?.problems.townId}
      defaultValue={typedText(answer, "townId")}
      options={towns.map((t) => ({ value: t.id, label: t.name }))}
    />
  );
}

/** Which tie it is, since when it is over, and the words that explain it. */
export function TieFields({ answer, detailLabel }: Props & { detailLabel?: string }) {
  const words = useWords(reviewsWords);
  return (
    <>
      <SelectField
        name="kind"
        label={words.interest.kind}
        problem={answer?.problems.kind}
        defaultValue={typedText(answer, "kind")}
        options={CONFLICT_KINDS.map((value) => ({ value, label: words.interest.kinds[value] }))}
      />
      <DateField
        name="endedOn"
        label={words.ties.endedOn}
        hint={words.ties.endedHint}
        optional
        problem={answer?.problems.endedOn}
        defaultValue={typedText(answer, "endedOn")}
      />
      <TextArea
        name="detail"
        label={detailLabel ?? words.interest.detail}
        {...(detailLabel ? {} : { optional: true })}
        limit={INTEREST_DETAIL_CHARS_MAX}
        rows={2}
        problem={answer?.problems.detail}
        defaultValue={typedText(answer, "detail")}
      />
    </>
  );
}
