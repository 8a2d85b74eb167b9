import { Button, ButtonRow } from "~/components/button";
import { Details } from "~/components/details";
import { Fieldset } from "~/components/fieldset";
import { Icon } from "~/components/icons";
import { useLocale, useWords } from "~/components/locale";
import { TextField } from "~/components/text-field";
import { ANCHOR_CHARS_MAX, breaksTies, CRITERION_LABEL_CHARS_MAX, MARK_MAX } from "~/domain/calls/criteria";
import type { GridRow } from "~/features/calls/grid-rows";
import { callsWords } from "~/words/calls";
import { callsTerms } from "~/words/calls-terms";
import { gridWords } from "~/words/grid";

type Problems = Readonly<Record<string, string>>;
type Props = { row: GridRow; index: number; isLast: boolean; isNew: boolean; problems: Problems };
const MARKS = Array.from({ length: MARK_MAX + 1 }, (_, mark) => mark);

/** One criterion: its weight, its names, the mark that eliminates, a sentence per mark in each language. */
export function CriterionFields({ row, index, isLast, isNew, problems }: Props) {
  const words = useWords(gridWords);
  const desk = useWords(callsWords).desk;
  const names = useWords(callsTerms).fields;
  const locale = useLocale();
  const at = `criteria.${index}`;
  const field: Field = (name, value) => ({
    name: `${at}.${name}`,
    problem: problems[`${at}.${name}`],
    defaultValue: value,
  });
  const legend = (locale === "en" ? row.labelEn : row.labelFr) || words.newCriterion(index + 1);
  const hasAnchorProblem = Object.keys(problems).some((p) => p.startsWith(`${at}.anchors`));
  return (
    <Fieldset legend={legend} id={`criterion-${row.code}`} size="m">
      <input type="hidden" name={`${at}.code`} value={row.code} />
      <RowButtons row={row} index={index} isLast={isLast} legend={legend} />
      <TextField
        {...field("weight", row.weight)}
        label={names.weight}
        inputMode="numeric"
        width="xs"
        autoFocus={isNew}
      />
      <TextField
        {...field("labelFr", row.labelFr)}
        label={desk.labelFr}
        maxLength={CRITERION_LABEL_CHARS_MAX}
        lang="fr"
      />
      <TextField
        {...field("labelEn", row.labelEn)}
        label={desk.labelEn}
        maxLength={CRITERION_LABEL_CHARS_MAX}
        lang="en"
      />
      <TextField
        {...field("eliminatingMark", row.eliminatingMark)}
        label={names.eliminatingMark}
        hint={words.eliminatingHint}
        optional
        inputMode="numeric"
        width="xs"
      />
      <Anchors row={row} field={field} isOpen={isNew || hasAnchorProblem} />
    </Fieldset>
  );
}

type Field = (name: string, value: string) => { name: string; problem: string | undefined; defaultValue: string };

/** A sentence per mark, in both languages. */
function Anchors({ row, field, isOpen }: { row: GridRow; field: Field; isOpen: boolean }) {
  const desk = useWords(callsWords).desk;
  const names = useWords(callsTerms).fields;
  const limit = { maxLength: ANCHOR_CHARS_MAX };
  return (
    <Details summary={names.anchors} open={isOpen}>
      {MARKS.map((mark) => (
        <div key={mark}>
          <TextField
            {...field(`anchorsFr.${mark}`, row.anchorsFr[mark] ?? "")}
            {...limit}
            label={desk.anchorFr(mark)}
            lang="fr"
          />
          <TextField
            {...field(`anchorsEn.${mark}`, row.anchorsEn[mark] ?? "")}
            {...limit}
            label={desk.anchorEn(mark)}
            lang="en"
          />
        </div>
      ))}
    </Details>
  );
}

/** Each posts the form as it stands: it comes back with its rows in the new order, and nothing is saved. */
function RowButtons({ row, index, isLast, legend }: Pick<Props, "row" | "index" | "isLast"> & { legend: string }) {
  const words = useWords(gridWords);
  const button = (intent: string, label: string, cross = false) => (
    <Button variant="quiet" name="intent" value={`${intent}:${index}`} formNoValidate>
      {cross ? <Icon name="cross" /> : null}
      {label}
      <span className="vh"> {legend}</span>
    </Button>
  );
  return (
    <>
      <ButtonRow>
        {index > 0 ? button("monter", words.up) : null}
        {isLast ? null : button("descendre", words.down)}
        {breaksTies(row.code) ? null : button("retirer", words.remove, true)}
      </ButtonRow>
      {breaksTies(row.code) ? <p className="hint">{words.breaksTies}</p> : null}
    </>
  );
}
