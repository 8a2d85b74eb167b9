import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { CallCrumbs } from "~/components/call-crumbs";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { TextField } from "~/components/text-field";
import { LOAD_MAX } from "~/domain/reviews/plan-form";
import type { AssignmentPage } from "~/features/reviews/assignment-page.server";
import { AssignmentPlan } from "~/features/reviews/assignment-plan";
import { ConflictList, type Lifting } from "~/features/reviews/conflict-list";
import { ReaderField, ReferenceField } from "~/features/reviews/reader-fields";
import { ReaderList } from "~/features/reviews/reader-list";
import { reviewsWords } from "~/words/reviews";

const rootOf = (page: AssignmentPage) => `/gestion/appels/${page.reference}/affectations`;

type BoardProps = {
  page: AssignmentPage;
  adding?: FormAnswer | undefined;
  lifting?: Lifting | undefined;
  recording?: FormAnswer | undefined;
};

/** Who reads what, and what the portal would add. */
export function AssignmentBoard({ page, adding, lifting, recording }: BoardProps) {
  const words = useWords(reviewsWords).assign;
  const keep = page.preview ? `&avis=${page.perDossier}&max=${page.max ?? ""}` : "";
  return (
    <div className="stack">
      <CallCrumbs call={page} here={words.title} />
      <AnswerSummary answer={adding ?? lifting?.answer ?? recording} />
      <PageHeading caption={page.title} title={words.title} lead={words.lead(page.dossiers)} />
      <AssignmentPlan page={page} root={rootOf(page)} />
      <LoadTable page={page} />
      <ReaderTable page={page} />
      <Pagination next={page.next ? `?apres=${page.next}${keep}` : null} />
      {page.dossiers > 0 ? <AddReader page={page} answer={adding} /> : null}
      <ConflictList page={page} lifting={lifting} recording={recording} />
    </div>
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
        { key: "max", header: words.max, cell: (r) => <Maximum reviewer={r} root={rootOf(page)} /> },
      ]}
    />
  );
}

function Maximum({ reviewer, root }: { reviewer: AssignmentPage["reviewers"][number]; root: string }) {
  const words = useWords(reviewsWords).assign;
  return (
    <CommandForm action={`${root}/maximum`} className="filter-row">
      <input type="hidden" name="reviewerId" value={reviewer.id} />
      <TextField
        id={`most-${reviewer.id}`}
        name="most"
        label={words.maxOf(reviewer.name)}
        labelHidden
        type="number"
        min={0}
        max={LOAD_MAX}
        width="xs"
        defaultValue={String(reviewer.max)}
      />
      <Button variant="quiet" aria-label={`${words.maxSave} — ${words.maxOf(reviewer.name)}`}>
        {words.maxSave}
      </Button>
    </CommandForm>
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
        { key: "readers", header: words.readers, cell: (l) => <ReaderList line={l} root={rootOf(page)} /> },
      ]}
    />
  );
}

function AddReader({ page, answer }: { page: AssignmentPage; answer: FormAnswer | undefined }) {
  const words = useWords(reviewsWords).assign;
  return (
    <Card title={words.add}>
      <CommandForm action={`${rootOf(page)}/ajout`} className="filter-row">
        <ReferenceField name="reference" label={words.reference} answer={answer} />
        <ReaderField name="reviewerId" label={words.reviewer} answer={answer} readers={page.reviewers} />
        <Button variant="secondary">{words.addButton}</Button>
      </CommandForm>
    </Card>
  );
}
