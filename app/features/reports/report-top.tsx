import type { ReactNode } from "react";
import { Badge, type Tone } from "~/components/badge";
import { Breadcrumb } from "~/components/breadcrumb";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { REPORT_SLUGS, type ReportKind, type ReportStatus } from "~/domain/reports/report";
import { proposalsWords } from "~/words/proposals";
import { reportsWords } from "~/words/reports";
import { reportsTerms } from "~/words/reports-terms";

const TONES: Record<ReportStatus, Tone> = {
  expected: "neutral",
  draft: "neutral",
  submitted: "wait",
  returned: "bad",
  accepted: "ok",
};

export function ReportStatusBadge({ status, late = false }: { status: ReportStatus; late?: boolean }) {
  const terms = useWords(reportsTerms);
  return (
    <>
      <Badge tone={TONES[status]}>{terms.statuses[status]}</Badge>
      {late ? (
        <>
          {" "}
          <Badge tone="bad">{terms.late}</Badge>
        </>
      ) : null}
    </>
  );
}

export const townReportPath = (reference: string, kind: ReportKind) =>
  `/dossiers/${reference}/bilan/${REPORT_SLUGS[kind]}`;
export const deskReportPath = (reference: string, kind: ReportKind) =>
  `/gestion/bilans/${reference}/${REPORT_SLUGS[kind]}`;

type TopProps = {
  page: { reference: string; townName: string; kind: ReportKind; status: ReportStatus; late: boolean };
  title?: string;
  lead?: ReactNode;
  /** A page below the report's own: its name in the way. */
  here?: string;
};

/** The way to a report of the town, and where it stands. */
export function TownReportTop({ page, title, lead, here }: TopProps) {
  const dossiers = useWords(proposalsWords);
  const words = useWords(reportsWords);
  const name = useWords(reportsTerms).kinds[page.kind];
  const dossier = dossiers.dossier(page.reference);
  return (
    <>
      <Breadcrumb
        items={[
          { label: dossiers.crumbs, to: "/dossiers" },
          { label: dossier, to: `/dossiers/${page.reference}` },
          { label: words.title, to: `/dossiers/${page.reference}/bilan` },
          ...(here
            ? [{ label: name, to: townReportPath(page.reference, page.kind) }, { label: here }]
            : [{ label: name }]),
        ]}
      />
      <PageHeading
        title={title ?? name}
        caption={`${dossier}, ${page.townName}`}
        lead={lead}
        aside={<ReportStatusBadge status={page.status} late={page.late} />}
      />
    </>
  );
}
