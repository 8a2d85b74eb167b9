import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";
import type { AssignmentLine, AssignmentPage } from "~/features/reviews/assignment-page.server";
import { ConflictList, type Lifting } from "~/features/reviews/conflict-list";
import { deskWords } from "~/words/desk";
import { reviewsWords } from "~/words/reviews";

const rootOf = (page: AssignmentPage) => `/gestion/appels/${page.reference}/affectations`;

type BoardProps = { page: AssignmentPage; adding?: FormAnswer | undefined; lifting?: Lifting | undefined };

/** Who reads what, and what the portal would add. */
export function AssignmentBoard({ page, adding, lifting }: BoardProps) {
  const words = useWords(reviewsWords).assign;
  const home = useWords(deskWords).home;
  const keep = page.preview ? `&avis=${page.perDossier}` : "";
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          { label: home.title, to: "/gestion" },
          { label: page.title, to: `/gestion/appels/${page.reference}` },
          { label: words.title },
        ]}
      />
      <AnswerSummary answer={adding ?? lifting?.answer} />
      <PageHeading caption={page.title} title={words.title} lead={words.lead(page.dossiers)} />
      <ProposePanel page={page} />
      <LoadTable page={page} />
      <ReaderTable page={page} />
      <Pagination next={page.next ? `?apres=${page.next}${keep}` : null} />
      {page.dossiers > 0 ? <AddReader page={page} answer={adding} /> : null}
      <ConflictList page={page} lifting={lifting} />
    </div>
  );
}

function ProposePanel({ page }: { page: AssignmentPage }) {
  const words = useWords(reviewsWords).assign;
  const { preview } = page;
  return (
    <Card title={preview ? words.previewTitle : words.propose} tone="well">
      <form method="get" className="filter-row">
        <TextField
          name="avis"
          label={words.perDossier}
          type="number"
          min={1}
          max={5}
          width="xs"
          defaultValue={String(page.perDossier)}
        />
        <Button variant="secondary">{words.propose}</Button>
      </form>
      {preview ? (
        <>
          <InsetNote>{words.preview(preview.planned)}</InsetNote>
          {preview.shortages.length > 0 ? (
            <>
              <h3>{words.shortages}</h3>
              <ul>
                {preview.shortages.map((s) => (
                  <li key={s.proposalId}>{words.shortage(s.reference, s.missing, words.why[s.why])}</li>
                ))}
              </ul>
            </>
          ) : null}
          {preview.planned > 0 ? (
            <CommandForm action={`${rootOf(page)}/confirmation`}>
              <input type="hidden" name="perDossier" value={page.perDossier} />
              <input type="hidden" name="planned" value={preview.planned} />
              <ButtonRow>
                <Button>{words.confirm}</Button>
                <ButtonLink to={rootOf(page)} variant="quiet">
                  {words.cancel}
                </ButtonLink>
              </ButtonRow>
            </CommandForm>
          ) : null}
        </>
      ) : null}
    </Card>
  );
}

function LoadTable({ page }: { page: AssignmentPage }) {
  const words = useWords(reviewsWords).assign;
  return (
    <DataTable
      caption={words.loads}
      rows={page.reviewers}
      rowKey={(r) => r.id}
      columns={[
        { key: "name", header: words.reviewer, rowHeader: true, cell: (r) => r.name },
        { key: "load", header: words.load, align: "right", cell: (r) => r.load },
        ...(page.preview
          ? [
              {
                key: "planned",
                header: words.planned,
                align: "right" as const,
                cell: (r: AssignmentPage["reviewers"][number]) => r.planned,
              },
            ]
          : []),
        { key: "max", header: words.max, align: "right", cell: (r) => r.max },
      ]}
    />
  );
}

function ReaderTable({ page }: { page: AssignmentPage }) {
  const words = useWords(reviewsWords).assign;
  return (
    <DataTable
      caption={words.caption}
      rows={page.lines}
      rowKey={(l) => l.reference}
      empty={<EmptyState>{words.empty}</EmptyState>}
      columns={[
        {
          key: "dossier",
          header: words.dossier,
          rowHeader: true,
          cell: (l) => <A to={`/gestion/dossiers/${l.reference}`}>{`${l.reference} ${l.title}`}</A>,
        },
        { key: "town", header: words.town, cell: (l) => l.town },
        { key: "readers", header: words.readers, cell: (l) => <ReadersOf line={l} root={rootOf(page)} /> },
      ]}
    />
  );
}

function ReadersOf({ line, root }: { line: AssignmentLine; root: string }) {
  const words = useWords(reviewsWords).assign;
  if (line.readers.length === 0) return <>–</>;
  return (
    <ul className="list-plain">
      {line.readers.map((r) => (
        <li key={r.reviewerId}>
          {r.name}{" "}
          {r.isNew ? <em>({words.proposed})</em> : r.done ? `(${words.done})` : r.pinned ? `(${words.pinned})` : null}
          {r.isNew || r.done ? null : (
            <CommandForm action={`${root}/retrait`}>
              <input type="hidden" name="reference" value={line.reference} />
              <input type="hidden" name="reviewerId" value={r.reviewerId} />
              <Button variant="quiet" aria-label={words.remove(r.name, line.reference)}>
                {words.removeShort}
              </Button>
            </CommandForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function AddReader({ page, answer }: { page: AssignmentPage; answer: FormAnswer | undefined }) {
  const words = useWords(reviewsWords).assign;
  return (
    <Card title={words.add}>
      <CommandForm action={`${rootOf(page)}/ajout`} className="filter-row">
        <TextField
          name="reference"
          label={words.reference}
          width="s"
          problem={answer?.problems.reference}
          defaultValue={typedText(answer, "reference")}
          maxLength={20}
        />
        <SelectField
          name="reviewerId"
          label={words.reviewer}
          problem={answer?.problems.reviewerId}
          defaultValue={typedText(answer, "reviewerId")}
          options={page.reviewers.map((r) => ({ value: r.id, label: `${r.name} (${r.load}/${r.max})` }))}
        />
        <Button variant="secondary">{words.addButton}</Button>
      </CommandForm>
    </Card>
  );
}
