import { useEffect, useRef, useState } from "react";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DefaultSubmit } from "~/components/hidden";
import { Icon } from "~/components/icons";
import { useWords } from "~/components/locale";
import { WEIGHTS_SUM } from "~/domain/calls/criteria";
import { CriterionFields } from "~/features/calls/criterion-fields";
import type { GridPage } from "~/features/calls/grid-page.server";
import { GridReading } from "~/features/calls/grid-reading";
import { type GridAnswer, type GridRow, ROWS_MAX, typedSum } from "~/features/calls/grid-rows";
import { callsWords } from "~/words/calls";
import { gridWords } from "~/words/grid";

type Props = { page: GridPage; answer: GridAnswer | undefined };

/** The grid of an edition: to change while it is in preparation, to read from the opening on. */
export function CallGrid({ page, answer }: Props) {
  const words = useWords(gridWords);
  const root = `/gestion/appels/${page.reference}/grille`;
  return (
    <>
      <p>{page.can.change ? words.lead : words.frozen}</p>
      <ButtonRow>
        <ButtonLink to={`${root}/essai`} variant="secondary">
          {words.preview}
        </ButtonLink>
        <ButtonLink to={`${root}/versions`} variant="quiet">
          {words.versions}
        </ButtonLink>
      </ButtonRow>
      {page.can.change ? <CallGridForm page={page} answer={answer} /> : <GridReading level={2} grid={page.grid} />}
    </>
  );
}

function CallGridForm({ page, answer }: Props) {
  const words = useWords(gridWords);
  const desk = useWords(callsWords).desk;
  const rows = (answer?.values as { criteria?: GridRow[] } | undefined)?.criteria ?? page.grid;
  const problems = answer?.problems ?? {};
  return (
    <CommandForm className="stack" preventScrollReset>
      <DefaultSubmit />
      <input type="hidden" name="version" value={page.version} />
      <p>{desk.gridTotal}</p>
      {problems.criteria ? <p className="problem">{problems.criteria}</p> : null}
      {rows.map((row, i) => (
        <CriterionFields
          key={row.code}
          row={row}
          index={i}
          isLast={i === rows.length - 1}
          isNew={answer?.added === row.code}
          problems={problems}
        />
      ))}
      {rows.length < ROWS_MAX ? (
        <div>
          <Button variant="secondary" name="intent" value="ajouter" formNoValidate>
            <Icon name="plus" />
            {words.add}
          </Button>
        </div>
      ) : null}
      <WeightsSum key={rows.map((r) => r.code).join()} rows={rows} />
      <ButtonRow>
        <Button>{desk.saveGrid}</Button>
        <Button name="intent" value="essayer" variant="secondary">
          {words.saveAndTry}
        </Button>
      </ButtonRow>
    </CommandForm>
  );
}

/** The sum as it was sent; with script, as it is typed. */
function WeightsSum({ rows }: { rows: readonly GridRow[] }) {
  const words = useWords(gridWords);
  const place = useRef<HTMLOutputElement>(null);
  const [sum, setSum] = useState(typedSum(rows.map((r) => r.weight)));
  useEffect(() => {
    const form = place.current?.form;
    if (!form) return;
    const count = () => {
      const weights = [...new FormData(form)].filter(([name]) => /^criteria\.\d+\.weight$/.test(name));
      setSum(typedSum(weights.map(([, value]) => value)));
    };
    count();
    form.addEventListener("input", count);
    return () => form.removeEventListener("input", count);
  }, []);
  const left = WEIGHTS_SUM - sum;
  return (
    <div className="inset">
      <output ref={place}>
        {words.sum(sum)} {left > 0 ? words.missing(left) : left < 0 ? words.over(-left) : null}
      </output>
    </div>
  );
}
