import type { FormAnswer } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { Fieldset } from "~/components/fieldset";
import { useWords } from "~/components/locale";
import { TextField } from "~/components/text-field";
import { ANCHOR_CHARS_MAX, CRITERION_LABEL_CHARS_MAX, MARK_MAX } from "~/domain/calls/criteria";
import { callsWords } from "~/words/calls";
import { callsTerms } from "~/words/calls-terms";

export type GridRow = {
  code: string;
  weight: string;
  labelFr: string;
  labelEn: string;
  anchorsFr: string[];
  anchorsEn: string[];
  eliminatingMark: string;
};
type Props = { grid: readonly GridRow[]; version: number; answer: FormAnswer | undefined };
const MARKS = Array.from({ length: MARK_MAX + 1 }, (_, mark) => mark);

/** The grid of an edition in preparation: weights, names, anchors. */
export function CallGridForm({ grid, version, answer }: Props) {
  const words = useWords(callsWords).desk;
  const typed = (answer?.values as { criteria?: GridRow[] } | undefined)?.criteria;
  return (
    <CommandForm className="stack">
      <input type="hidden" name="version" value={version} />
      <p>{words.gridTotal}</p>
      {(typed ?? grid).map((row, i) => (
        <CriterionFields key={row.code} row={row} at={`criteria.${i}`} problems={answer?.problems ?? {}} />
      ))}
      <div>
        <Button>{words.saveGrid}</Button>
      </div>
    </CommandForm>
  );
}

function CriterionFields({
  row,
  at,
  problems,
}: {
  row: GridRow;
  at: string;
  problems: Readonly<Record<string, string>>;
}) {
  const words = useWords(callsWords).desk;
  const names = useWords(callsTerms).fields;
  const field = (name: string, value: string) => ({
    name: `${at}.${name}`,
    problem: problems[`${at}.${name}`],
    defaultValue: value,
  });
  return (
    <Fieldset legend={row.labelFr} id={`criterion-${row.code}`} size="m">
      <input type="hidden" name={`${at}.code`} value={row.code} />
      <TextField {...field("weight", row.weight)} label={names.weight} inputMode="numeric" width="xs" />
      <TextField {...field("labelFr", row.labelFr)} label={words.labelFr} maxLength={CRITERION_LABEL_CHARS_MAX} />
      <TextField
        {...field("labelEn", row.labelEn)}
        label={words.labelEn}
        maxLength={CRITERION_LABEL_CHARS_MAX}
        lang="en"
      />
      <TextField
        {...field("eliminatingMark", row.eliminatingMark)}
        label={names.eliminatingMark}
        optional
        inputMode="numeric"
        width="xs"
      />
      <Details summary={names.anchors} open={Object.keys(problems).some((p) => p.startsWith(`${at}.anchors`))}>
        {MARKS.map((mark) => (
          <div key={mark}>
            <TextField
              {...field(`anchorsFr.${mark}`, row.anchorsFr[mark] ?? "")}
              label={words.anchorFr(mark)}
              maxLength={ANCHOR_CHARS_MAX}
            />
            <TextField
              {...field(`anchorsEn.${mark}`, row.anchorsEn[mark] ?? "")}
              label={words.anchorEn(mark)}
              maxLength={ANCHOR_CHARS_MAX}
              lang="en"
            />
          </div>
        ))}
      </Details>
    </Fieldset>
  );
}
