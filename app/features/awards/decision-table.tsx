import { Badge } from "~/components/badge";
import { Breadcrumb } from "~/components/breadcrumb";
import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Day, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import type { DecisionStatus } from "~/domain/awards/decision";
import type { DecisionsPage } from "~/features/awards/decisions-page.server";
import { awardsWords } from "~/words/awards";
import { awardsTerms } from "~/words/awards-terms";
import { deskWords } from "~/words/desk";

const TONES = { prepared: "wait", approved: "info", published: "ok" } as const;

export function DecisionState({ status }: { status: DecisionStatus }) {
  return <Badge tone={TONES[status]}>{useWords(awardsTerms).decisionStates[status]}</Badge>;
}

/** Every decision with where it stands. */
export function DecisionTable({ page }: { page: DecisionsPage }) {
  const words = useWords(awardsWords).decisions;
  const home = useWords(deskWords).home;
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: home.title, to: "/gestion" }, { label: words.title }]} />
      <PageHeading title={words.title} lead={words.lead} />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={page.rows}
        rowKey={(d) => d.reference}
        empty={<EmptyState action={<ButtonLink to="/gestion">{words.toDesk}</ButtonLink>}>{words.empty}</EmptyState>}
        columns={[
          {
            key: "reference",
            header: words.reference,
            rowHeader: true,
            cell: (d) => (
              <A to={`/gestion/decisions/${d.reference}`} className="nowrap">
                {d.reference}
              </A>
            ),
          },
          { key: "call", header: words.call, cell: (d) => d.callTitle },
          { key: "status", header: words.status, cell: (d) => <DecisionState status={d.status} /> },
          { key: "dossiers", header: words.dossiers, align: "right", cell: (d) => d.dossiers },
          { key: "awarded", header: words.awarded, align: "right", cell: (d) => <Euros cents={d.awardedCents} /> },
          { key: "deliberation", header: words.deliberation, cell: (d) => d.deliberationNumber ?? "–" },
          { key: "prepared", header: words.prepared, cell: (d) => <Day at={d.preparedAt} form="short" /> },
        ]}
      />
      <Pagination next={page.next === null ? null : `?apres=${page.next}`} />
      {page.can.models ? (
        <p>
          <A to="/gestion/lettres">{words.models}</A>
        </p>
      ) : null}
    </div>
  );
}
