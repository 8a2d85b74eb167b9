import type { FormAnswer } from "~/components/answer-summary";
import type { Column } from "~/components/data-table";
import { Details } from "~/components/details";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros, Points } from "~/components/moments";
import { MoneyField, typedEuros } from "~/components/money-field";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { DECISION_OUTCOMES } from "~/domain/awards/decision-lines";
import type { ListLine } from "~/features/awards/decision-preparation.server";
import { awardsWords } from "~/words/awards";
import { awardsTerms } from "~/words/awards-terms";

type Typed = Record<string, unknown>;

/** What was typed of a dossier, found by its reference: a line may have moved since. */
function typedLine(answer: FormAnswer | undefined, reference: string) {
  const rows = (answer?.values as { lines?: unknown } | null | undefined)?.lines;
  const lines = Array.isArray(rows) ? (rows as Typed[]) : [];
  const at = lines.findIndex((l) => l?.reference === reference);
  return {
    text: (field: string, saved: string) => {
      const typed = lines[at]?.[field];
      return typeof typed === "string" ? typed : saved;
    },
    problem: (field: string) => (at < 0 ? undefined : answer?.problems[`lines.${at}.${field}`]),
  };
}

/** The fields of one dossier, side by side. */
export function useLineColumns(answer: FormAnswer | undefined): Column<ListLine>[] {
  const words = useWords(awardsWords).preparing;
  const terms = useWords(awardsTerms);
  const locale = useLocale();
  return [
    { key: "place", header: words.place, align: "right", cell: (l) => l.place ?? "–" },
    { key: "project", header: words.project, rowHeader: true, cell: (l) => <ProjectCell line={l} /> },
    { key: "requested", header: words.requested, align: "right", cell: (l) => <Euros cents={l.requestedCents} /> },
    {
      key: "outcome",
      header: words.outcome,
      cell: (l, i) => (
        <>
          <input type="hidden" name={`lines.${i}.reference`} value={l.reference} />
          <SelectField
            name={`lines.${i}.outcome`}
            label={words.outcomeOf(l.reference)}
            labelHidden
            width="m"
            placeholder={words.leftOut}
            problem={typedLine(answer, l.reference).problem("outcome")}
            defaultValue={typedLine(answer, l.reference).text("outcome", l.outcome)}
            options={DECISION_OUTCOMES.map((value) => ({ value, label: terms.outcomes[value] }))}
          />
        </>
      ),
    },
    {
      key: "amount",
      header: words.amount,
      cell: (l, i) => (
        <MoneyField
          name={`lines.${i}.amountCents`}
          label={words.amountOf(l.reference)}
          labelHidden
          problem={typedLine(answer, l.reference).problem("amountCents")}
          defaultValue={typedLine(answer, l.reference).text(
            "amountCents",
            l.amountCents > 0 ? typedEuros(locale, l.amountCents) : "",
          )}
        />
      ),
    },
    { key: "reasons", header: words.reasons, cell: (l, i) => <ReasonsCell line={l} index={i} answer={answer} /> },
  ];
}

function ProjectCell({ line }: { line: ListLine }) {
  const words = useWords(awardsWords).preparing;
  return (
    <>
      <A to={`/gestion/dossiers/${line.reference}`}>
        <span className="nowrap">{line.reference}</span> {line.title}
      </A>
      <br />
      <span className="secondary">
        {line.townName}
        {line.meanHundredths === null ? null : (
          <>
            {" · "}
            {words.mean} <Points hundredths={line.meanHundredths} />
          </>
        )}
        {line.isOnReserve ? ` · ${words.onReserve}` : ""}
        {line.isEliminated ? ` · ${words.eliminated}` : line.place === null ? ` · ${words.unscored}` : ""}
      </span>
    </>
  );
}

function ReasonsCell({ line, index, answer }: { line: ListLine; index: number; answer: FormAnswer | undefined }) {
  const words = useWords(awardsWords).preparing;
  const typed = typedLine(answer, line.reference);
  const exception = typed.text("exceptionReason", line.exceptionReason);
  return (
    <>
      <TextArea
        name={`lines.${index}.reasons`}
        label={words.reasonsOf(line.reference)}
        labelHidden
        rows={2}
        hint={words.reasonsHint}
        problem={typed.problem("reasons")}
        defaultValue={typed.text("reasons", line.reasons)}
      />
      <Details summary={words.exception} open={exception !== "" || typed.problem("exceptionReason") !== undefined}>
        <TextArea
          name={`lines.${index}.exceptionReason`}
          label={words.exceptionOf(line.reference)}
          hint={words.exceptionHint}
          rows={2}
          problem={typed.problem("exceptionReason")}
          defaultValue={exception}
        />
      </Details>
    </>
  );
}
