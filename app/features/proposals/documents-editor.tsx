import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { FileField } from "~/components/file-field";
import { useLocale, useWords } from "~/components/locale";
import type { DocumentsPage, FileRow, KindRow } from "~/features/proposals/documents-page.server";
import { DossierTop } from "~/features/proposals/dossier-top";
import type { SectionAnswer } from "~/features/proposals/section-post";
import { DocumentsNoteSection } from "~/features/proposals/text-sections";
import { shortInstant } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";

const MEGABYTES_MAX = 10;

type Props = { page: DocumentsPage; answer: (SectionAnswer & FormAnswer) | undefined };

/** A checklist of files, each with its own upload: formats and size are said before one chooses. */
export function DocumentsEditor({ page, answer }: Props) {
  const words = useWords(proposalsWords).documents;
  const terms = useWords(proposalsTerms);
  const title = terms.sections.documents;
  return (
    <div className="stack">
      <AnswerSummary answer={answer?.refusal ? answer : undefined} />
      <DossierTop header={page.header} title={title} lead={words.lead} here={title} />
      {page.kinds.map((kind) => (
        <Kind key={kind.kind} reference={page.header.reference} row={kind} problem={answer?.problems[`piece-${kind.kind}`]} />
      ))}
      <Card title={words.note}>
        <DocumentsNoteSection page={page} answer={answer?.refusal ? undefined : answer} />
      </Card>
    </div>
  );
}

function Kind({ reference, row, problem }: { reference: string; row: KindRow; problem: string | undefined }) {
  const words = useWords(proposalsWords).documents;
  const terms = useWords(proposalsTerms);
  const name = terms.documentKinds[row.kind];
  return (
    <Card title={name}>
      <p>
        <Badge tone={row.files.length > 0 ? "ok" : row.isRequired ? "wait" : "neutral"}>{row.isRequired ? words.required : words.optional}</Badge> {terms.documentHints[row.kind]}
      </p>
      {row.gap ? <p className="problem">{row.gap}</p> : null}
      {row.files.length === 0 ? <p className="hint">{words.none}</p> : null}
      {row.files.map((file) => (
        <Held key={file.id} reference={reference} file={file} removable={row.isOpen} />
      ))}
      {row.isOpen && (row.max === 1 || row.files.length < row.max) ? (
        <CommandForm action={`/dossiers/${reference}/pieces?piece=${row.kind}`} encType="multipart/form-data" className="form" reloadDocument>
          <FileField
            name={`piece-${row.kind}`}
            label={row.files.length === 0 ? words.choose : row.max === 1 ? words.replace : words.addAnother}
            formats={words.formats}
            megabytesMax={MEGABYTES_MAX}
            problem={problem}
          />
          <div>
            <Button variant="secondary">
              {words.send}
              <span className="vh"> {name}</span>
            </Button>
          </div>
        </CommandForm>
      ) : null}
    </Card>
  );
}

function Held({ reference, file, removable }: { reference: string; file: FileRow; removable: boolean }) {
  const words = useWords(proposalsWords).documents;
  const locale = useLocale();
  return (
    <div>
      <p>
        <a href={`/dossiers/${reference}/pieces/${file.id}`}>{file.fileName}</a>
      </p>
      <p className="hint">
        {words.sentBy(file.uploadedBy, shortInstant(locale, file.uploadedAt))}. {file.wasScanned ? words.scanned : words.notScanned} <code>{file.sha256}</code>
      </p>
      {removable ? (
        <CommandForm action={`/dossiers/${reference}/pieces/${file.id}/retrait`}>
          <Button variant="quiet">
            {words.remove}
            <span className="vh"> {file.fileName}</span>
          </Button>
        </CommandForm>
      ) : null}
    </div>
  );
}
