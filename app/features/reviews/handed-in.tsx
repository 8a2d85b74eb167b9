import { type FormAnswer, typedText } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { useLocale, useWords } from "~/components/locale";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";
import { MARK_MAX } from "~/domain/calls/criteria";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { WorkbenchPage } from "~/features/reviews/workbench-page.server";
import { colon, hundredths } from "~/words/format";
import { reviewsWords } from "~/words/reviews";

/** My grid when it can no longer be written: what I gave and why; after the reveal, a mark can be changed. */
export function HandedIn({ page, answer }: { page: WorkbenchPage; answer: FormAnswer | undefined }) {
  const words = useWords(reviewsWords).bench;
  const locale = useLocale();
  if (page.status === "abstained")
    return (
      <>
        <p>{words.abstained}</p>
        <p className="said">{page.abstainReason}</p>
      </>
    );
  return (
    <>
      {page.status === "submitted" ? <p>{words.handedIn}</p> : null}
      {page.totalHundredths === null ? null : (
        <p className="inset">{words.total(hundredths(locale, page.totalHundredths))}</p>
      )}
      <dl>
        {page.grid.map((c) => (
          <div key={c.code}>
            <dt>
              {c.label}
              {colon(locale)}
              <strong>{c.mark ?? "–"}</strong>
            </dt>
            <dd className="said">{c.justification}</dd>
            {c.revised.map((r) => (
              <dd key={`${r.from}-${r.to}-${r.reason}`} className="hint">
                {words.revisedFrom(r.from, r.to, r.reason)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {page.can.revise ? <ReviseForm page={page} answer={answer} /> : null}
    </>
  );
}

function ReviseForm({ page, answer }: { page: WorkbenchPage; answer: FormAnswer | undefined }) {
  const words = useWords(reviewsWords).bench;
  const marks = Array.from({ length: MARK_MAX + 1 }, (_, mark) => ({ value: String(mark), label: String(mark) }));
  return (
    <Details summary={words.revise} open={answer !== undefined}>
      <p>{words.reviseLead}</p>
      <CommandForm action={`/instruction/${page.reference}/revision`} className="stack">
        <SelectField
          name="code"
          label={words.criterion}
          problem={answer?.problems.code}
          defaultValue={typedText(answer, "code")}
          options={page.grid.map((c) => ({ value: c.code, label: c.label }))}
        />
        <SelectField
          name="toMark"
          label={words.newMark}
          problem={answer?.problems.toMark}
          defaultValue={typedText(answer, "toMark")}
          width="s"
          options={marks}
        />
        <TextField
          name="reason"
          label={words.reason}
          problem={answer?.problems.reason}
          defaultValue={typedText(answer, "reason")}
          maxLength={REASON_CHARS_MAX}
        />
        <div>
          <Button variant="secondary">{words.reviseSave}</Button>
        </div>
      </CommandForm>
    </Details>
  );
}
