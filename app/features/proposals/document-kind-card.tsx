import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { StatusTag } from "~/components/status-tag";
import { StoredFile } from "~/components/stored-file";
import { UploadForm } from "~/components/upload-form";
import { DOCUMENT_BYTES_MAX, DOCUMENT_MODELS } from "~/domain/proposals/documents";
import type { FileRow, KindRow, SafePaper } from "~/features/proposals/documents-page.server";
import { day } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";
import { safeWords } from "~/words/safe";

const MEGABYTES_MAX = DOCUMENT_BYTES_MAX / 1024 ** 2;
type Props = { row: KindRow; reference: string; problem: string | undefined };

/** One expected kind of file: what is asked for and its model, what is there, what the safe offers, and the form that sends one. */
export function KindCard({ row, reference, problem }: Props) {
  const words = useWords(proposalsWords).documents;
  const terms = useWords(proposalsTerms);
  const { kind, files, isOpen, isRequired, max } = row;
  const isFull = max > 1 && files.length >= max;
  const label = files.length === 0 ? words.choose : max === 1 ? words.replace : words.addAnother;
  const page = `/dossiers/${reference}/pieces`;
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
      <Model row={row} />
      {row.gap ? <p>{row.gap}</p> : null}
      {files.length > 0 ? (
        <ul className="stack">
          {files.map((file) => (
            <li key={file.id}>
              <FileLine file={file} page={page} mayRemove={isOpen} />
            </li>
          ))}
        </ul>
      ) : null}
      {isOpen && !isFull ? (
        <>
          <FromSafe papers={row.fromSafe} page={page} />
          <UploadForm
            action={`${page}?piece=${kind}`}
            sendTo={`${page}/envoi?piece=${kind}`}
            name={`piece-${kind}`}
            label={label}
            formats={words.formats}
            megabytesMax={MEGABYTES_MAX}
            problem={problem}
            accept=".pdf,.jpg,.jpeg,.png,.odt,.ods,.xlsx"
            button={
              <>
                {words.send}
                <span className="vh"> {terms.documentKinds[kind]}</span>
              </>
            }
          />
        </>
      ) : null}
    </Card>
  );
}

function Model({ row: { kind, isOpen } }: { row: KindRow }) {
  const words = useWords(proposalsWords).documents;
  const model = DOCUMENT_MODELS[kind];
  return model && isOpen ? (
    <p>
      <A to={`/modeles/${model}`} reloadDocument>
        {words.model(model.split(".").pop()?.toUpperCase() ?? "")}
      </A>
    </p>
  ) : null;
}

function FileLine({ file, page, mayRemove }: { file: FileRow; page: string; mayRemove: boolean }) {
  const words = useWords(proposalsWords).documents;
  const safe = useWords(safeWords);
  const path = `${page}/${file.id}`;
  return (
    <>
      <StoredFile file={file} path={path} />
      {file.safe === "kept" ? <p className="hint">{safe.kept}</p> : null}
      {file.safe === "may_keep" ? (
        <CommandForm action={`${path}/coffre`} preventScrollReset>
          <Button variant="quiet">
            {safe.keep}
            <span className="vh"> {file.fileName}</span>
          </Button>
        </CommandForm>
      ) : null}
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

function FromSafe({ papers, page }: { papers: readonly SafePaper[]; page: string }) {
  const words = useWords(safeWords);
  const locale = useLocale();
  if (papers.length === 0) return null;
  return (
    <div className="inset stack">
      <p>{words.inSafe}</p>
      {papers.map(({ id, fileName, lastDay }) => (
        <CommandForm key={id} action={`${page}/${id}/reprise`} preventScrollReset>
          {fileName}
          {lastDay ? ` (${words.until(day(locale, new Date(lastDay)))})` : null}{" "}
          <Button variant="secondary">
            {words.reuse}
            <span className="vh"> {fileName}</span>
          </Button>
        </CommandForm>
      ))}
    </div>
  );
}
