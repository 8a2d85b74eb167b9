import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { FileField } from "~/components/file-field";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { Tabs } from "~/components/tabs";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import { REJECT_REASON_CHARS_MAX } from "~/domain/fund/payment-return";
import type { RunLineView, RunPage } from "~/features/fund/run-page.server";
import { euros } from "~/words/format";
import { fundWords } from "~/words/fund";

type Props = { page: RunPage; answer: FormAnswer | undefined };

function Top({ page, answer, way }: Props & { way: "hand" | "file" }) {
  const words = useWords(fundWords).returns;
  const root = `/gestion/versements/${page.reference}`;
  return (
    <>
      <BackLink to={root} />
      <AnswerSummary answer={answer} />
      <PageHeading
        caption={page.envelopeName}
        title={words.title(page.reference)}
        lead={way === "hand" ? words.lead : words.fileLead}
      />
      <Tabs
        label={words.ways}
        tabs={[
          { label: words.byHand, to: `${root}/retours`, current: way === "hand" },
          { label: words.byFile, to: `${root}/retours/fichier`, current: way === "file" },
        ]}
      />
    </>
  );
}

/** What became of each line, by hand. */
export function ReturnsByHand({ page, answer }: Props) {
  const words = useWords(fundWords).returns;
  const open = page.lines.filter((l) => l.status === "pending" || l.status === "paid");
  const typed = typedLines(answer);
  return (
    <div className="narrow stack">
      <Top page={page} answer={answer} way="hand" />
      {open.every((l) => l.status !== "pending") ? <InsetNote>{words.settled}</InsetNote> : null}
      {open.length > 0 ? (
        <CommandForm className="stack">
          {open.map((line, i) => (
            <LineFields
              key={line.id}
              line={line}
              name={`lines.${i}`}
              typed={typed.find((t) => t.endToEndId === line.endToEndId)}
              problem={answer?.problems[`lines.${i}.reason`]}
            />
          ))}
          <div>
            <Button>{words.record}</Button>
          </div>
        </CommandForm>
      ) : null}
    </div>
  );
}

type Typed = { endToEndId?: string; outcome?: string; reason?: string };
function typedLines(answer: FormAnswer | undefined): Typed[] {
  const lines = (answer?.values as { lines?: unknown } | undefined)?.lines;
  return Array.isArray(lines) ? lines : [];
}

type LineFieldsProps = { line: RunLineView; name: string; typed: Typed | undefined; problem: string | undefined };

function LineFields({ line, name, typed, problem }: LineFieldsProps) {
  const words = useWords(fundWords).returns;
  const locale = useLocale();
  const isPaid = line.status === "paid";
  const options = isPaid
    ? [
        { value: "paid", label: words.unchangedPaid },
        { value: "rejected", label: words.cameBack },
      ]
    : [
        { value: "pending", label: words.unchanged },
        { value: "paid", label: words.paid },
        { value: "rejected", label: words.rejected },
      ];
  return (
    <div className="card stack">
      <input type="hidden" name={`${name}.endToEndId`} value={line.endToEndId} />
      <input type="hidden" name={`${name}.was`} value={line.status} />
      <RadioGroup
        name={`${name}.outcome`}
        label={words.line(line.position, line.townName, euros(locale, line.amountCents, { exact: true }))}
        hint={words.identified(line.endToEndId)}
        options={options}
        defaultValue={typed?.outcome ?? line.status}
        variant="inline"
      />
      <TextField
        name={`${name}.reason`}
        label={words.reason}
        hint={words.reasonHint}
        problem={problem}
        maxLength={REJECT_REASON_CHARS_MAX}
        defaultValue={typed?.reason ?? ""}
        optional
      />
    </div>
  );
}

const FILE_MEGABYTES = 4;

/** The accountant's return as it came: a file, or its lines pasted. */
export function ReturnsByFile({ page, answer }: Props) {
  const words = useWords(fundWords).returns;
  const pasted = (answer?.values as { text?: unknown } | undefined)?.text;
  const [first, second] = page.lines;
  const sample = [
    "endToEndId;statut;motif",
    first ? `${first.endToEndId};payé;` : "",
    second ? `${second.endToEndId};rejeté;compte clos` : "",
  ].filter(Boolean);
  return (
    <div className="narrow stack">
      <Top page={page} answer={answer} way="file" />
      <Details summary={words.sample}>
        <pre>{sample.join("\n")}</pre>
      </Details>
      <CommandForm className="stack" encType="multipart/form-data">
        <FileField
          name="file"
          label={words.file}
          formats="CSV"
          megabytesMax={FILE_MEGABYTES}
          accept=".csv,.txt"
          optional
        />
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint}
          rows={8}
          defaultValue={typeof pasted === "string" ? pasted : ""}
          spellCheck={false}
          optional
        />
        <div>
          <Button>{words.record}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
