import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { RadioGroup } from "~/components/radio-group";
import { TextField } from "~/components/text-field";
import { PROXY_NAME_CHARS_MAX } from "~/domain/meetings/meeting";
import type { MeetingPage, TownAnswer } from "~/features/meetings/meeting-page.server";
import { meetingsWords } from "~/words/meetings";
import { meetingsTerms } from "~/words/meetings-terms";

type Props = { page: MeetingPage; answer: FormAnswer | undefined };

/** One form for each town that this person may answer for; what was answered for the others. */
export function InvitationAnswer({ page, answer }: Props) {
  const words = useWords(meetingsWords);
  const terms = useWords(meetingsTerms);
  if (page.status !== "planned" || page.towns.length === 0) return null;
  const saidOf = (town: TownAnswer) =>
    town.answer === "proxy"
      ? words.page.proxyTo(town.proxyName)
      : town.answer
        ? terms.answers[town.answer]
        : words.noAnswer;
  return (
    <section className="stack">
      <AnswerSummary answer={answer} />
      {page.towns.map((town) =>
        town.mayAnswer ? (
          <TownForm
            key={town.townId}
            town={town}
            answer={typedText(answer, "townId") === town.townId ? answer : undefined}
          />
        ) : (
          <p key={town.townId}>{words.page.answered(town.townName, saidOf(town))}</p>
        ),
      )}
    </section>
  );
}

function TownForm({ town, answer }: { town: TownAnswer; answer: FormAnswer | undefined }) {
  const words = useWords(meetingsWords).page;
  return (
    <Card title={words.answerTitle}>
      <CommandForm className="stack">
        <input type="hidden" name="townId" value={town.townId} />
        <RadioGroup
          name="answer"
          id={`answer-${town.townId}`}
          label={words.answerFor(town.townName)}
          hint={words.answerHint}
          defaultValue={typedText(answer, "answer", town.answer ?? "")}
          options={[
            { value: "yes", label: words.answerYes },
            { value: "no", label: words.answerNo },
            {
              value: "proxy",
              label: words.answerProxy,
              more: (
                <TextField
                  name="proxyName"
                  id={`proxy-${town.townId}`}
                  label={words.proxyName}
                  hint={words.proxyHint}
                  maxLength={PROXY_NAME_CHARS_MAX}
                  defaultValue={typedText(answer, "proxyName", town.proxyName)}
                />
              ),
            },
          ]}
        />
        <div>
          <Button>{words.send}</Button>
        </div>
      </CommandForm>
    </Card>
  );
}
