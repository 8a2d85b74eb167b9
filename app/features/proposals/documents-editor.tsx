import { useFormKey } from "~/components/command-form";
import { Details } from "~/components/details";
import { ErrorSummary } from "~/components/error-summary";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { KindCard } from "~/features/proposals/document-kind-card";
import type { DocumentsPage } from "~/features/proposals/documents-page.server";
import { DeadlineLine, DossierTop } from "~/features/proposals/dossier-top";
import { SectionBody } from "~/features/proposals/section-editor";
import type { SectionAnswer } from "~/features/proposals/section-post";
import { shortInstant } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";
import { safeWords } from "~/words/safe";

type Props = { page: DocumentsPage; answer: SectionAnswer | undefined };

/** The checklist of files, kind by kind; then the note and the question that end every section. */
export function DocumentsEditor({ page, answer }: Props) {
  const words = useWords(proposalsWords);
  const terms = useWords(proposalsTerms);
  const safe = useWords(safeWords);
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
      <ErrorSummary
        key={useFormKey()}
        problems={[...ofUpload.map(([field, message]) => ({ field, message })), ...missing]}
      />
      {header.status === "draft" ? <DeadlineLine header={header} /> : null}
      <p>
        {words.documents.lead} <A to="/espace/commune/documents">{safe.toSafe}</A>
      </p>
      {kinds.map((row) => (
        <KindCard
          key={[row.kind, ...row.files.map(({ id }) => id)].join(" ")}
          row={row}
          reference={header.reference}
          problem={answer?.problems[`piece-${row.kind}`]}
        />
      ))}
      {kinds.some((row) => row.files.some((file) => file.verdict === "accepted")) ? (
        <p>
          <A to={`/dossiers/${header.reference}/pieces.zip`} reloadDocument>
            {words.documents.zip}
          </A>
        </p>
      ) : null}
      <PastFiles page={page} />
      <h2>{words.documents.note}</h2>
      <SectionBody page={{ ...page, problems: {} }} answer={ofUpload.length > 0 ? undefined : answer} />
    </div>
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
        {past.map(({ id, kind, fileName, until, replaced, isReadable }) => (
          <li key={id}>
            {kinds[kind]},{" "}
            {isReadable ? (
              <A to={`/dossiers/${header.reference}/pieces/${id}`} reloadDocument>
                {fileName}
              </A>
            ) : (
              fileName
            )}
            , {(replaced ? words.replacedOn : words.removedOn)(shortInstant(locale, new Date(until)))}
          </li>
        ))}
      </ul>
    </Details>
  );
}
