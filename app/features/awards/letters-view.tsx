import { BackLink } from "~/components/breadcrumb";
import { Button, ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import type { LettersPage } from "~/features/awards/letter-files.server";
import { awardsTerms } from "~/words/awards-terms";
import { letterFileWords } from "~/words/letter-files";

/** The register of a decision's letters, and their files. */
export function LettersView({ page }: { page: LettersPage }) {
  const words = useWords(letterFileWords);
  const { notifications } = useWords(awardsTerms);
  const root = `/gestion/decisions/${page.reference}`;
  return (
    <div className="stack">
      <BackLink to={root}>{words.toDecision(page.reference)}</BackLink>
      <PageHeading title={words.title(page.reference)} lead={words.lead} />
      {page.letters.length > 0 ? <Files page={page} /> : null}
      <DataTable
        caption={words.caption}
        rows={page.letters}
        rowKey={(l) => l.number}
        empty={<EmptyState>{words.empty}</EmptyState>}
        columns={[
          {
            key: "number",
            header: words.number,
            rowHeader: true,
            cell: (l) => (
              <A to={`${root}/lettres/${l.number}.pdf`} className="nowrap">
                {l.number}
              </A>
            ),
          },
          { key: "town", header: words.town, cell: (l) => l.townName },
          { key: "dossier", header: words.dossier, cell: (l) => l.dossier },
          { key: "kind", header: words.kind, cell: (l) => notifications[l.kind] },
        ]}
      />
    </div>
  );
}

function Files({ page: { reference, files, can } }: { page: LettersPage }) {
  const words = useWords(letterFileWords);
  const root = `/gestion/decisions/${reference}`;
  return (
    <Card title={words.files}>
      {can.ask ? (
        <CommandForm action={`${root}/lettres/preparation`} className="stack">
          <p>{words.askLead}</p>
          <div>
            <Button>{words.ask}</Button>
          </div>
        </CommandForm>
      ) : null}
      {files && !files.ready ? (
        <>
          <p>
            <progress max={files.total} value={files.done} aria-label={words.files} />{" "}
            {words.progress(files.done, files.total)}
          </p>
          <p>
            <ButtonLink to={`${root}/lettres`} variant="secondary">
              {words.reload}
            </ButtonLink>
          </p>
        </>
      ) : null}
      {files?.ready ? (
        <ul>
          <li>
            <A to={`${root}/lettres.zip`}>{words.zip(files.total)}</A>
          </li>
          {can.print ? (
            <li>
              <A to={`${root}/lettres.pdf`}>{words.print}</A>
            </li>
          ) : null}
        </ul>
      ) : null}
      {!files && !can.ask ? <p>{words.notAsked}</p> : null}
    </Card>
  );
}
