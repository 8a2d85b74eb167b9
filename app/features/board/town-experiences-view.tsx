import { StatusTag, type Tone } from "~/components/badge";
import { Breadcrumb } from "~/components/breadcrumb";
import { ButtonLink, ButtonRow } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Tabs } from "~/components/tabs";
import type { ExperienceStatus } from "~/domain/board/experience";
import type { TownExperiences } from "~/features/board/town-experiences.server";
import { boardWords } from "~/words/board";
import { boardTerms } from "~/words/board-terms";

const TONES: Record<ExperienceStatus, Tone> = { draft: "neutral", published: "ok", withdrawn: "wait" };

/** Everything that one's own town has written. */
export function TownExperiencesView({ page: { town, towns, rows, can } }: { page: TownExperiences }) {
  const all = useWords(boardWords);
  const words = all.town;
  const { statuses, audiences } = useWords(boardTerms);
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: all.list.title, to: "/experiences" }, { label: words.title }]} />
      {towns.length > 0 ? (
        <Tabs
          label={words.switcher}
          tabs={towns.map((t) => ({ label: t.name, to: `/espace/experiences?commune=${t.slug}`, current: t.chosen }))}
        />
      ) : null}
      <PageHeading title={words.title} lead={words.lead(town.name)} />
      {can.write ? (
        <ButtonRow>
          <ButtonLink to={`/experiences/nouveau?commune=${town.slug}`}>{all.list.write}</ButtonLink>
        </ButtonRow>
      ) : null}
      <DataTable
        caption={words.caption}
        captionHidden
        rows={rows}
        rowKey={(r) => r.slug}
        empty={<EmptyState>{words.none}</EmptyState>}
        columns={[
          {
            key: "title",
            header: words.report,
            rowHeader: true,
            cell: (r) => <A to={`/experiences/${r.slug}`}>{r.title || words.untitled}</A>,
          },
          {
            key: "status",
            header: words.status,
            cell: (r) => <StatusTag tone={TONES[r.status]}>{statuses[r.status]}</StatusTag>,
          },
          {
            key: "audience",
            header: words.audience,
            cell: (r) => (r.status === "published" ? audiences[r.audience] : "–"),
          },
          { key: "useful", header: words.usefulCount, align: "right", cell: (r) => r.usefulCount },
          { key: "comments", header: words.comments, align: "right", cell: (r) => r.commentsCount },
          { key: "changed", header: words.changed, cell: (r) => <Instant at={r.updatedAt} /> },
        ]}
      />
    </div>
  );
}
