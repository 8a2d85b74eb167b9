import { type FormAnswer, typedText } from "~/components/answer-summary";
import { StatusTag, type Tone } from "~/components/badge";
import { InsetNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DateField } from "~/components/date-field";
import { Details } from "~/components/details";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { SelectField } from "~/components/select-field";
import { StoredFile } from "~/components/stored-file";
import { UploadForm } from "~/components/upload-form";
import { DOCUMENT_BYTES_MAX } from "~/domain/proposals/documents";
import { SAFE_KINDS, type Validity as Standing } from "~/domain/proposals/safe";
import { inParis } from "~/domain/shared/calendar";
import type { Paper, SafePage } from "~/features/network/safe-page.server";
import { TownSwitcher } from "~/features/network/town-switcher";
import { day } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { safeWords } from "~/words/safe";

type Answer = FormAnswer | undefined;
const TONES: Record<Standing, Tone> = { unlimited: "neutral", valid: "ok", soon: "wait", lapsed: "bad" };
const SAFE = "/espace/commune/documents";

/** The papers of a town, and the form that adds one. */
export function SafeView({ page, answer }: { page: SafePage; answer: Answer }) {
  const words = useWords(safeWords);
  return (
    <div className="narrow stack">
      <BackLink to={`/espace/commune?commune=${page.town.slug}`} />
      <ErrorSummary problems={Object.entries(answer?.problems ?? {}).map(([field, message]) => ({ field, message }))} />
      <TownSwitcher towns={page.towns} path={SAFE} />
      <PageHeading title={words.title} caption={page.town.name} lead={words.lead} />
      <section className="stack">
        <h2>{words.held}</h2>
        {page.held.length === 0 ? <EmptyState>{words.none}</EmptyState> : null}
        {page.held.map((paper) => (
          <PaperCard key={paper.id} paper={paper} mayFill={page.can.fill} />
        ))}
      </section>
      {page.can.fill ? <NewPaper page={page} answer={answer} /> : <InsetNote>{words.readOnly}</InsetNote>}
      <PastPapers papers={page.past} />
    </div>
  );
}

function PaperCard({ paper, mayFill }: { paper: Paper; mayFill: boolean }) {
  const words = useWords(safeWords);
  const locale = useLocale();
  const lastDay = paper.validUntil && new Date(new Date(paper.validUntil).getTime() - 1);
  return (
    <Card title={words.kinds[paper.kind]} level={3}>
      <p>
        <StatusTag tone={TONES[paper.validity]}>{words.validities[paper.validity]}</StatusTag>{" "}
        {lastDay ? <span className="hint">{words.until(day(locale, lastDay))}</span> : null}
      </p>
      <StoredFile file={paper} path={`${SAFE}/${paper.id}`} />
      {mayFill ? (
        <>
          <Validity paper={paper} lastDay={lastDay} />
          <CommandForm action={`${SAFE}/${paper.id}/retrait`} preventScrollReset>
            <Button variant="quiet">
              {words.remove}
              <span className="vh"> {paper.fileName}</span>
            </Button>
          </CommandForm>
        </>
      ) : null}
    </Card>
  );
}

function Validity({ paper: { id, fileName }, lastDay }: { paper: Paper; lastDay: Date | null }) {
  const words = useWords(safeWords);
  return (
    <Details
      summary={
        <>
          {words.changeValidity}
          <span className="vh"> {fileName}</span>
        </>
      }
    >
      <CommandForm action={`${SAFE}/${id}/validite`} className="form" preventScrollReset>
        <DateField
          name="validUntil"
          id={`validUntil-${id}`}
          label={words.validUntil}
          hint={words.validUntilHint}
          optional
          defaultValue={lastDay ? inParis(lastDay).date : ""}
        />
        <div>
          <Button variant="secondary">
            {words.saveValidity}
            <span className="vh"> {fileName}</span>
          </Button>
        </div>
      </CommandForm>
    </Details>
  );
}

function NewPaper({ page, answer }: { page: SafePage; answer: Answer }) {
  const words = useWords(safeWords);
  const { formats } = useWords(proposalsWords).documents;
  const town = `?commune=${page.town.slug}`;
  return (
    <section className="stack">
      <h2>{words.add}</h2>
      <UploadForm
        action={`${SAFE}${town}`}
        sendTo={`${SAFE}/envoi${town}`}
        name="piece"
        label={words.file}
        formats={formats}
        megabytesMax={DOCUMENT_BYTES_MAX / 1024 ** 2}
        accept=".pdf,.jpg,.jpeg,.png,.odt,.ods,.xlsx"
        problem={answer?.problems.piece}
        button={words.send}
      >
        <SelectField
          name="kind"
          label={words.kind}
          options={SAFE_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          problem={answer?.problems.kind}
          defaultValue={typedText(answer, "kind")}
        />
        <DateField
          name="validUntil"
          label={words.validUntil}
          hint={words.validUntilHint}
          optional
          problem={answer?.problems.validUntil}
          defaultValue={typedText(answer, "validUntil")}
        />
      </UploadForm>
    </section>
  );
}

function PastPapers({ papers }: { papers: readonly Paper[] }) {
  const words = useWords(safeWords);
  const { removedOn } = useWords(proposalsWords).documents;
  const locale = useLocale();
  if (papers.length === 0) return null;
  return (
    <Details summary={words.past}>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            {words.kinds[paper.kind]},{" "}
            {paper.verdict === "accepted" ? (
              <A to={`${SAFE}/${paper.id}`} reloadDocument>
                {paper.fileName}
              </A>
            ) : (
              paper.fileName
            )}
            {paper.removedAt ? `, ${removedOn(day(locale, new Date(paper.removedAt)))}` : null}
          </li>
        ))}
      </ul>
    </Details>
  );
}
