import type { ReactNode } from "react";
import { Badge } from "~/components/badge";
import { CallCrumbs } from "~/components/call-crumbs";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { FilterForm } from "~/components/filter-form";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Euros, Points } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";
import { PROPOSAL_STATUSES } from "~/domain/proposals/proposal";
import type { CallDossiers, DossierLine } from "~/features/desk/call-dossiers.server";
import { VERDICT_TONES } from "~/features/desk/checks-card";
import { StatusBadge } from "~/features/desk/status-badge";
import { deskWords } from "~/words/desk";
import { proposalsTerms } from "~/words/proposals-terms";
import { requestsWords } from "~/words/requests";

const withFilters = ({ status, town, q }: CallDossiers["filters"], more: Record<string, string>) =>
  `?${new URLSearchParams(Object.entries({ statut: status, commune: town, q, ...more }).filter(([, v]) => v !== "")).toString()}`;

/** The filed dossiers of a call, fifty a page. */
export function DossierTable({ page }: { page: CallDossiers }) {
  const words = useWords(deskWords).list;
  const { statuses } = useWords(proposalsTerms);
  const { filters } = page;
  const isFiltered = filters.status !== "" || filters.q !== "" || filters.town !== "";
  return (
    <div className="stack">
      <CallCrumbs call={page} here={words.title} />
      <PageHeading title={words.title} caption={page.title} />
      <FilterForm
        clearTo={`/gestion/appels/${page.reference}/dossiers`}
        active={
          isFiltered && filters.status
            ? [
                {
                  label: statuses[filters.status as keyof typeof statuses] ?? filters.status,
                  without: withFilters({ ...filters, status: "" }, {}),
                },
              ]
            : []
        }
      >
        <SelectField
          name="statut"
          label={words.status}
          placeholder={words.allStatuses}
          defaultValue={filters.status}
          options={PROPOSAL_STATUSES.filter((s) => s !== "draft").map((value) => ({ value, label: statuses[value] }))}
        />
        <TextField name="q" label={words.search} defaultValue={filters.q} width="m" maxLength={100} />
        {filters.town ? <input type="hidden" name="commune" value={filters.town} /> : null}
      </FilterForm>
      <DossierRows rows={page.rows} empty={<EmptyState>{isFiltered ? words.none : words.noneYet}</EmptyState>} />
      <Pagination
        previous={page.previous === null ? null : withFilters(filters, { avant: page.previous })}
        next={page.next === null ? null : withFilters(filters, { apres: page.next })}
      />
    </div>
  );
}

function DossierRows({ rows, empty }: { rows: readonly DossierLine[]; empty: ReactNode }) {
  const words = useWords(deskWords).list;
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      rows={rows}
      rowKey={(r) => r.reference}
      empty={empty}
      columns={[
        {
          key: "reference",
          header: words.reference,
          rowHeader: true,
          cell: (r) => (
            <A className="nowrap" to={`/gestion/dossiers/${r.reference}`}>
              {r.reference}
            </A>
          ),
        },
        { key: "town", header: words.town, cell: (r) => r.town },
        { key: "project", header: words.project, cell: (r) => r.title },
        { key: "status", header: words.status, cell: (r) => <StatusBadge status={r.status} /> },
        { key: "requested", header: words.requested, align: "right", cell: (r) => <Euros cents={r.requestedCents} /> },
        {
          key: "mean",
          header: words.mean,
          align: "right",
          cell: (r) => (r.meanHundredths === null ? "–" : <Points hundredths={r.meanHundredths} />),
        },
        {
          key: "reviews",
          header: words.reviews,
          align: "right",
          cell: (r) => words.reviewsOf(r.reviewsSubmitted, r.reviewsExpected),
        },
        {
          key: "checks",
          header: words.checks,
          cell: (r) => <Standing line={r} />,
        },
      ]}
    />
  );
}

/** How the dossier stands with the rules; or, while the town is asked for something, how long it still has. */
function Standing({ line: { checks, request } }: { line: DossierLine }) {
  const words = useWords(deskWords).list;
  const asking = useWords(requestsWords);
  const { verdicts } = useWords(proposalsTerms);
  if (request)
    return request.daysLeft >= 0 ? (
      asking.daysLeft(request.daysLeft)
    ) : (
      <strong>{asking.daysLate(-request.daysLeft)}</strong>
    );
  if (!checks) return "–";
  return (
    <>
      <span className="badges">
        {checks.shown.map(({ rule, verdict }) => (
          <Badge key={rule} tone={VERDICT_TONES[verdict]}>
            {words.glance[rule]}
            <span className="vh"> {verdicts[verdict]}</span>
          </Badge>
        ))}
      </span>
      {checks.notMet + checks.toCheck > 0 ? (
        <span className="hint"> {words.others(checks.notMet, checks.toCheck)}</span>
      ) : null}
    </>
  );
}
