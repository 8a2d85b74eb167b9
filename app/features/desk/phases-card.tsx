import { type FormAnswer, typedText } from "~/components/answer-summary";
import { Button, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DateField } from "~/components/date-field";
import { useLocale, useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { Steps } from "~/components/steps";
import { TextField } from "~/components/text-field";
import { PHASE_KINDS, PHASE_RULES } from "~/domain/reviews/phases";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { DeskCallPage } from "~/features/desk/desk-call.server";
import { callsWords } from "~/words/calls";
import { colon } from "~/words/format";

type Props = { page: DeskCallPage; answer: FormAnswer | undefined };

/** How far the review of an edition is, and the way on or back. */
export function PhasesCard({ page, answer }: Props) {
  const locale = useLocale();
  const words = useWords(callsWords).desk;
  const here = PHASE_KINDS.indexOf(page.phase);
  const rules = PHASE_RULES[page.phase];
  return (
    <Card title={words.phases} id="phases">
      <Steps
        label={words.phases}
        steps={page.phases.map(({ kind, activeAt, closesAt }, i) => ({
          key: kind,
          label: words.phase[kind],
          state: i < here ? "done" : i === here ? "current" : "to_come",
          note:
            i === here ? (
              <>
                {words.phaseHint[kind]}{" "}
                {activeAt ? (
                  <>
                    {words.since} <Instant at={activeAt} />.
                  </>
                ) : null}{" "}
                {closesAt ? (
                  <>
                    {words.phaseCloses}
                    {colon(locale)}
                    <Instant at={closesAt} />
                  </>
                ) : null}
              </>
            ) : null,
        }))}
      />
      <ul>
        <li>{words.phaseWrites[`${rules.writes}`]}</li>
        <li>{words.phaseRevises[`${rules.revises}`]}</li>
        <li>{words.phaseOthers[rules.others]}</li>
        <li>{words.phaseStates[`${rules.states}`]}</li>
      </ul>
      {page.can.movePhases ? <PhaseForm page={page} answer={answer} /> : null}
    </Card>
  );
}

function PhaseForm({ page, answer }: Props) {
  const words = useWords(callsWords).desk;
  const here = PHASE_KINDS.indexOf(page.phase);
  const next = PHASE_KINDS[here + 1];
  const previous = PHASE_KINDS[here - 1];
  return (
    <CommandForm action={`/gestion/appels/${page.reference}/phase`} className="stack">
      <TextField
        name="reason"
        label={words.phaseReason}
        hint={words.phaseReasonHint}
        maxLength={REASON_CHARS_MAX}
        optional
        problem={answer?.problems.reason}
        defaultValue={typedText(answer, "reason")}
      />
      <DateField
        name="closesAt"
        label={words.phaseCloses}
        optional
        problem={answer?.problems.closesAt}
        defaultValue={typedText(answer, "closesAt")}
      />
      <ButtonRow>
        {next ? (
          <Button name="kind" value={next}>
            {words.moveTo(words.phase[next])}
          </Button>
        ) : null}
        {previous ? (
          <Button name="kind" value={previous} variant="quiet">
            {words.backTo(words.phase[previous])}
          </Button>
        ) : null}
      </ButtonRow>
    </CommandForm>
  );
}
