import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { ErrorSummary } from "~/components/error-summary";
import { FileField } from "~/components/file-field";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { StatusTag, type Tone } from "~/components/status-tag";
import { DOCUMENT_BYTES_MAX, type DocumentVerdict } from "~/domain/proposals/documents";
import type { DocumentsPage, FileRow, KindRow } from "~/features/proposals/documents-page.server";
import { DeadlineLine, DossierTop } from "~/features/proposals/dossier-top";
import { SectionBody } from "~/features/proposals/section-editor";
import type { SectionAnswer } from "~/features/proposals/section-post";
import { shortInstant } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { fileSize } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";

type Props = { page: DocumentsPage; answer: SectionAnswer | undefined };
const MEGABYTES_MAX = DOCUMENT_BYTES_MAX / 1024 ** 2;
const VERDICT_TONES: Record<DocumentVerdict, Tone> = { pending: "wait", accepted: "ok", refused: "bad" };

/** The checklist of files, kind by kind; then the note and the question that end every section. */
export function DocumentsEditor({ page, answer }: Props) {
  const words = useWords(proposalsWords);
  const terms = useWords(proposalsTerms);
  const { header, kinds } = page;
  const title = terms.sections.documents;
  const missing =
    page.done && !answer
      ? kinds.flatMap((row) =>
          row.gap ? [{ field: row.kind as string, message: `${terms.documentKinds[row.kind]} – ${row.gap}` }] : [],
        )
      : [];
  const ofUpload = Object.entries(answer?.problems ?? {}).filter(([field]) => field.startsWith("piece-"));
  return (
    <div className="narrow stack">
      <DossierTop
        header={header}
        title={title}
        here={title}
        caption={words.section.position(page.position, page.total)}
        lead={terms.sectionHints.documents}
      />
      <ErrorSummary problems={[...ofUpload.map(([field, message]) => ({ field, message })), ...missing]} />
      {header.status === "draft" ? <DeadlineLine header={header} /> : null}
      <p>{words.documents.lead}</p>
      {kinds.map((row) => (
        <KindCard
          key={row.kind}
          row={row}
          reference={header.reference}
          problem={answer?.problems[`piece-${row.kind}`]}
        />
      ))}
      <PastFiles page={page} />
      <h2>{words.documents.note}</h2>
      <SectionBody page={{ ...page, problems: {} }} answer={ofUpload.length > 0 ? undefined : answer} />
    </div>
  );
}

function KindCard({ row, reference, problem }: { row: KindRow; reference: string; problem: string | undefined }) {
  const words = useWords(proposalsWords).documents;
  const terms = useWords(proposalsTerms);
  const { kind, files, isOpen, isRequired, max } = row;
  const isFull = max > 1 && files.length >= max;
  const label = files.length === 0 ? words.choose : max === 1 ? words.replace : words.addAnother;
  return (
    <Card title={terms.documentKinds[kind]} id={kind}>
      <p>
        <StatusTag tone={row.gap ? "wait" : files.length > 0 ? "ok" : "neutral"}>
          {isRequired ? words.required : words.optional}
        </StatusTag>{" "}
        <span className="hint">
          {terms.documentHints[kind]} {words.full(max)}
        </span>
      </p>
      {row.gap ? <p>{row.gap}</p> : null}
      {files.length > 0 ? (
        <ul className="stack">
          {files.map((file) => (
            <li key={file.id}>
              <FileLine file={file} reference={reference} mayRemove={isOpen} />
            </li>
          ))}
        </ul>
      ) : null}
      {isOpen && !isFull ? (
        <CommandForm
          action={`/dossiers/${reference}/pieces?piece=${kind}`}
          encType="multipart/form-data"
          className="form"
          preventScrollReset
        >
          <FileField
            name={`piece-${kind}`}
            label={label}
            formats={words.formats}
            megabytesMax={MEGABYTES_MAX}
            problem={problem}
            accept=".pdf,.jpg,.jpeg,.png,.odt,.ods,.xlsx"
          />
          <div>
            <Button variant="secondary">
              {words.send}
              <span className="vh"> {terms.documentKinds[kind]}</span>
            </Button>
          </div>
        </CommandForm>
      ) : null}
    </Card>
  );
}

function FileLine({ file, reference, mayRemove }: { file: FileRow; reference: string; mayRemove: boolean }) {
  const words = useWords(proposalsWords).documents;
  const verdicts = useWords(proposalsTerms).documentVerdicts;
  const locale = useLocale();
  const path = `/dossiers/${reference}/pieces/${file.id}`;
  const isReadable = file.verdict === "accepted";
  return (
    <>
      <p>
        {isReadable ? (
          <A to={path} reloadDocument>
            {file.fileName}
          </A>
        ) : (
          file.fileName
        )}{" "}
        ({fileSize(locale, file.sizeBytes)}){" "}
        <StatusTag tone={VERDICT_TONES[file.verdict]}>{verdicts[file.verdict]}</StatusTag>
      </p>
      <p className="hint">
        {words.sentBy(file.uploadedBy, shortInstant(locale, new Date(file.uploadedAt)))}.{" "}
        {isReadable ? (file.wasScanned ? words.scanned : words.notScanned) : null}
      </p>
      <Details summary={words.hash}>
        <code>{file.sha256}</code>
      </Details>
      {mayRemove ? (
        <CommandForm action={`${path}/retrait`} preventScrollReset>
          <Button variant="quiet">
            {words.remove}
            <span className="vh"> {file.fileName}</span>
          </Button>
        </CommandForm>
      ) : null}
    </>
  );
}

function PastFiles({ page: { past, header } }: { page: DocumentsPage }) {
  const words = useWords(proposalsWords).documents;
  const kinds = useWords(proposalsTerms).documentKinds;
  const locale = useLocale();
  if (past.length === 0) return null;
  return (
    <Details summary={words.past}>
      <ul>
        {past.map(({ id, kind, fileName, until, replaced }) => (
          <li key={id}>
            {kinds[kind]},{" "}
            <A to={`/dossiers/${header.reference}/pieces/${id}`} reloadDocument>
              {fileName}
            </A>
            , {(replaced ? words.replacedOn : words.removedOn)(shortInstant(locale, new Date(until)))}
          </li>
        ))}
      </ul>
    </Details>
  );
}
