import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { NotificationBanner } from "~/components/banner";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { DefaultSubmit, HiddenKey } from "~/components/hidden";
import { useLocale, useWords } from "~/components/locale";
import { RadioGroup } from "~/components/radio-group";
import { TextArea } from "~/components/text-area";
import { SECTION_SLUGS } from "~/domain/proposals/sections";
import type { ChoicePage, ClashView } from "~/features/proposals/choice-page.server";
import { Difference, Pieces } from "~/features/proposals/difference";
import { DossierTop } from "~/features/proposals/dossier-top";
import { shortInstant } from "~/words/format";
import { proposalsTerms } from "~/words/proposals-terms";
import { togetherWords } from "~/words/together";

type Props = { page: ChoicePage; answer: FormAnswer | undefined };

/** Two people wrote the same thing at once. Field by field, somebody says what stands; both texts stay in the history. */
export function ChoiceView({ page, answer }: Props) {
  const words = useWords(togetherWords).choice;
  const terms = useWords(proposalsTerms);
  const locale = useLocale();
  const { header, section, clashes, taken, locked } = page;
  const to = `/dossiers/${header.reference}/${SECTION_SLUGS[section]}`;
  const names = { writer: page.writer, other: page.other };
  return (
    <div className="narrow stack">
      <DossierTop
        header={header}
        title={words.title}
        here={words.title}
        caption={terms.sections[section]}
        lead={(page.isMine ? words.leadMine : words.lead)({
          ...names,
          when: shortInstant(locale, new Date(page.writtenAt)),
        })}
      />
      {clashes.length === 0 ? (
        <>
          <p>{words.none}</p>
          <p>
            <ButtonLink to={to}>{words.back}</ButtonLink>
          </p>
        </>
      ) : null}
      {locked ? <NotificationBanner title={words.locked}>{locked}</NotificationBanner> : null}
      {clashes.length > 0 && !locked ? <ChoiceForm page={page} answer={answer} /> : null}
      {taken ? (
        <Details summary={words.taken}>
          <p>{words.takenText}</p>
          <Difference difference={taken} />
        </Details>
      ) : null}
    </div>
  );
}

function ChoiceForm({ page, answer }: Props) {
  const words = useWords(togetherWords).choice;
  return (
    <>
      <AnswerSummary answer={answer} />
      <CommandForm className="form">
        <DefaultSubmit />
        <HiddenKey name="seen" value={String(page.seen)} />
        {page.clashes.map((clash) => (
          <ClashFields key={clash.key} clash={clash} page={page} answer={answer} />
        ))}
        <ButtonRow>
          <Button name="intent" value="choisir">
            {words.save}
          </Button>
        </ButtonRow>
        <fieldset className="fieldset">
          <legend className="legend legend-s">{words.all}</legend>
          <ButtonRow>
            <Button name="intent" value="mine" variant="secondary">
              {words.allMine(page.writer)}
            </Button>
            <Button name="intent" value="theirs" variant="secondary">
              {words.allTheirs(page.other)}
            </Button>
          </ButtonRow>
        </fieldset>
      </CommandForm>
    </>
  );
}

/** What was typed under "take" or "text" before the page came back. */
function typedUnder(answer: FormAnswer | undefined, group: "take" | "text", key: string): string | undefined {
  const values = answer?.values as Record<string, unknown> | undefined;
  return typedText({ problems: {}, refusal: null, values: values?.[group] }, key) || undefined;
}

function ClashFields({ clash, page, answer }: Props & { clash: ClashView }) {
  const words = useWords(togetherWords).choice;
  const { key, label, base, mine, theirs, hand } = clash;
  const taken = typedUnder(answer, "take", key);
  const missing = answer?.refusal?.reason === "clash-unanswered" && !taken ? words.chooseOne : undefined;
  const writing = (
    <TextArea
      name={`text.${key}`}
      label={words.handLabel}
      rows={8}
      defaultValue={typedUnder(answer, "text", key) ?? hand ?? ""}
    />
  );
  return (
    <Card title={label}>
      {base ? (
        <Details summary={words.before}>
          <p className="prewrap">{base}</p>
        </Details>
      ) : null}
      <div className="two-texts">
        <TextOf name={words.textOf(page.writer)} pieces={mine} />
        <TextOf name={words.textOf(page.other)} pieces={theirs} />
      </div>
      <RadioGroup
        name={`take.${key}`}
        label={words.keep}
        problem={missing}
        defaultValue={taken ?? null}
        options={[
          { value: "mine", label: words.textOf(page.writer) },
          { value: "theirs", label: words.textOf(page.other) },
          ...(hand === null
            ? []
            : [
                { value: "both", label: words.both, hint: words.bothHint(page.other, page.writer) },
                { value: "hand", label: words.hand, more: writing },
              ]),
        ]}
      />
    </Card>
  );
}

const TextOf = ({ name, pieces }: { name: string; pieces: ClashView["mine"] }) => (
  <section>
    <h3>{name}</h3>
    <p>
      <Pieces pieces={pieces} />
    </p>
  </section>
);
