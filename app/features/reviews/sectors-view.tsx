import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CheckboxGroup } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { SECTORS } from "~/domain/proposals/options";
import { readingsRoot } from "~/features/reviews/desk-addresses";
import type { SectorsPage } from "~/features/reviews/set-sectors.server";
import { proposalsTerms } from "~/words/proposals-terms";
import { readingsWords } from "~/words/readings";

/** What a reader knows, as the fund manager says it. */
export function SectorsView({ page, answer }: { page: SectorsPage; answer: FormAnswer | undefined }) {
  const words = useWords(readingsWords);
  const { sectors } = useWords(proposalsTerms);
  return (
    <div className="narrow stack">
      <BackLink to={readingsRoot(page.callReference)}>{words.preflight.back}</BackLink>
      <AnswerSummary answer={answer} />
      <PageHeading caption={page.name} title={words.sectors} lead={words.sectorsPage.lead} />
      <CommandForm className="stack">
        <CheckboxGroup
          name="sectors"
          label={words.sectorsOf(page.name)}
          optional
          problem={answer?.problems.sectors}
          defaultValues={page.sectors}
          options={SECTORS.map((value) => ({ value, label: sectors[value] }))}
        />
        <div>
          <Button>{words.sectorsPage.save}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
