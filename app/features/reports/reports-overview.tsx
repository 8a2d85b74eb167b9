import { Breadcrumb } from "~/components/breadcrumb";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { type TaskGroup, TaskList } from "~/components/task-list";
import { townReportPath } from "~/features/reports/report-top";
import type { TownReportLine, TownReports } from "~/features/reports/town-reports.server";
import { euros, longDay, shortDay } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { reportsWords } from "~/words/reports";
import { reportsTerms } from "~/words/reports-terms";

/** The reports of one dossier: what is expected when, and what each one opens. */
export function ReportsOverview({ page }: { page: TownReports }) {
  const words = useWords(reportsWords);
  const dossiers = useWords(proposalsWords);
  const base = `/dossiers/${page.reference}`;
  const dossier = dossiers.dossier(page.reference);
  return (
    <div className="stack">
      <Breadcrumb
        items={[{ label: dossiers.crumbs, to: "/dossiers" }, { label: dossier, to: base }, { label: words.title }]}
      />
      <PageHeading title={words.title} caption={`${dossier}, ${page.townName}`} lead={words.lead} />
      {page.agreementNumber ? <p>{words.agreement(page.agreementNumber)}</p> : null}
      {page.reports.length === 0 ? (
        <EmptyState action={<A to={`${base}/convention`}>{words.toAgreement}</A>}>{words.noneYet}</EmptyState>
      ) : (
        <>
          <Reports page={page} />
          <p>
            <A to={`${base}/versements`}>{words.toPayments}</A>
          </p>
        </>
      )}
    </div>
  );
}

function Reports({ page }: { page: TownReports }) {
  const words = useWords(reportsWords);
  const terms = useWords(reportsTerms);
  const groups = page.reports.map(
    (line): TaskGroup => ({
      key: line.kind,
      title: words.captions[line.kind],
      tasks: [
        {
          key: line.kind,
          title: terms.kinds[line.kind],
          to: townReportPath(page.reference, line.kind),
          hint: <Hints line={line} />,
          status: line.late ? terms.late : terms.statuses[line.status],
          tone: line.late || line.status === "returned" ? "bad" : line.status === "accepted" ? "plain" : "info",
        },
      ],
    }),
  );
  return <TaskList groups={groups} />;
}

function Hints({ line }: { line: TownReportLine }) {
  const words = useWords(reportsWords);
  const locale = useLocale();
  const says = sentences(line, words, locale);
  return (
    <ul>
      {says.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function sentences(line: TownReportLine, words: (typeof reportsWords)["fr"], locale: "fr" | "en"): string[] {
  if (line.status === "accepted" && line.acceptedAt)
    return [words.acceptedOn(shortDay(locale, new Date(line.acceptedAt)))];
  if (line.status === "submitted" && line.submittedAt)
    return [words.submittedOn(shortDay(locale, new Date(line.submittedAt)))];
  const due = longDay(locale, new Date(line.dueOn));
  const amount = line.instalment ? euros(locale, line.instalment.amountCents) : null;
  return [
    line.late ? words.wasDue(due) : words.due(due),
    ...(line.status === "expected" ? [] : [line.missing > 0 ? words.missing(line.missing) : words.complete]),
    ...(line.kind === "final" && !line.interimAccepted ? [words.afterInterim] : []),
    ...(amount ? [line.kind === "final" ? words.opensUpTo(amount) : words.opens(amount)] : []),
  ];
}
