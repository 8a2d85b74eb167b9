import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { readingsRoot } from "~/features/reviews/desk-addresses";
import type { ChangeLine, PreflightPage } from "~/features/reviews/preflight-page.server";
import { deadline } from "~/words/format";
import { readingsWords } from "~/words/readings";

/** Before an act on several: what will change, what will not and why, by name; then the button that does it. */
export function PreflightView({ page, answer }: { page: PreflightPage; answer?: FormAnswer | undefined }) {
  const all = useWords(readingsWords);
  const words = all.preflight;
  const root = readingsRoot(page.reference);
  const { changes, unchanged } = page;
  return (
    <div className="narrow stack">
      <BackLink to={root}>{words.back}</BackLink>
      <AnswerSummary answer={answer} />
      <PageHeading caption={page.title} title={words.titles[page.act]} lead={words.lead} />
      {changes.length + unchanged.length === 0 ? <InsetNote>{words.nothingChosen}</InsetNote> : null}
      {changes.length > 0 ? (
        <Card title={words.changes(changes.length)} id="change">
          <ul>
            {changes.map((line) => (
              <li key={line.key}>
                <Change line={line} page={page} />
              </li>
            ))}
          </ul>
        </Card>
      ) : unchanged.length > 0 ? (
        <InsetNote>{words.none}</InsetNote>
      ) : null}
      {unchanged.length > 0 ? (
        <Card title={words.unchanged(unchanged.length)} id="inchange">
          <ul>
            {unchanged.map(({ name, why }) => (
              <li key={name}>
                <strong>{name}</strong>. {why}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {changes.length > 0 ? <Confirm page={page} /> : null}
    </div>
  );
}

function Change({ line, page }: { line: ChangeLine; page: PreflightPage }) {
  const words = useWords(readingsWords).preflight;
  const locale = useLocale();
  const said =
    page.act === "remind"
      ? [words.remaining(line.open ?? 0), ...(line.until ? [words.until(deadline(locale, new Date(line.until)))] : [])]
      : page.act === "take_back"
        ? [words.taken(line.reader ?? "")]
        : [(page.act === "third" ? words.givenThird : words.given)(line.reader ?? "")];
  return (
    <>
      <strong>{line.name}</strong>, {said.join(", ")}
    </>
  );
}

/** What was shown goes with the form: if it would be something else by then, it is shown again. */
function Confirm({ page }: { page: PreflightPage }) {
  const words = useWords(readingsWords).preflight;
  const hidden = (name: string, values: readonly string[]) =>
    values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
  return (
    <CommandForm className="stack">
      <input type="hidden" name="act" value={page.act} />
      {hidden("dossiers", page.dossiers)}
      {hidden("readers", page.readers)}
      {hidden(
        "shown",
        page.changes.map((c) => c.key),
      )}
      <InsetNote>{words.effects[page.act]}</InsetNote>
      <ButtonRow>
        <Button>{words.confirm[page.act](page.changes.length)}</Button>
        <ButtonLink to={readingsRoot(page.reference)} variant="quiet">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </CommandForm>
  );
}
