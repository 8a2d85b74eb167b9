import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { Breadcrumb } from "~/components/breadcrumb";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { UploadForm } from "~/components/upload-form";
import { SCAN_BYTES_MAX, type ScanStatus } from "~/domain/awards/signed-papers";
import type { ScansPage } from "~/features/awards/scans-page.server";
import { awardsWords } from "~/words/awards";
import { deskWords } from "~/words/desk";
import { shortInstant } from "~/words/format";
import { signedPaperWords } from "~/words/signed-papers";

export const SCANS = "/gestion/conventions/numerisations";
const TONES = { waiting: "wait", read: "ok", unreadable: "bad" } as const;

export function ScanState({ status }: { status: ScanStatus }) {
  return <Badge tone={TONES[status]}>{useWords(signedPaperWords).statuses[status]}</Badge>;
}

/** The scans of signed papers, and the way to send another. */
export function ScansView({ page, answer }: { page: ScansPage; answer: FormAnswer | undefined }) {
  const words = useWords(signedPaperWords);
  const { agreements } = useWords(awardsWords);
  const home = useWords(deskWords).home;
  const locale = useLocale();
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          { label: home.title, to: "/gestion" },
          { label: agreements.title, to: "/gestion/conventions" },
          { label: words.title },
        ]}
      />
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title} lead={words.lead} />
      <Card title={words.send}>
        <UploadForm
          action={SCANS}
          sendTo={`${SCANS}/envoi`}
          name="scan"
          label={words.file}
          button={words.button}
          formats="PDF"
          accept="application/pdf,.pdf"
          megabytesMax={SCAN_BYTES_MAX / 1024 ** 2}
          problem={answer?.problems.scan}
        />
      </Card>
      <DataTable
        caption={words.caption}
        rows={page.scans}
        rowKey={(s) => s.id}
        empty={<EmptyState>{words.empty}</EmptyState>}
        columns={[
          {
            key: "file",
            header: words.scan,
            rowHeader: true,
            cell: (s) => <A to={`${SCANS}/${s.id}`}>{s.fileName}</A>,
          },
          {
            key: "sent",
            header: words.sent,
            cell: (s) => words.sentBy(s.sentBy, shortInstant(locale, new Date(s.sentAt))),
          },
          { key: "status", header: words.status, cell: (s) => <ScanState status={s.status} /> },
          {
            key: "pages",
            header: words.pages,
            align: "right",
            cell: (s) => (s.status === "read" ? words.filedOf(s.filed, s.pages) : "–"),
          },
          { key: "open", header: words.open, align: "right", cell: (s) => (s.status === "read" ? s.open : "–") },
        ]}
      />
    </div>
  );
}
