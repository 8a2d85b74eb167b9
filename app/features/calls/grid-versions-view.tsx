import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { EmptyState } from "~/components/empty-state";
import { useLocale, useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import type { GridDifference } from "~/domain/calls/grid-history";
import type { GridVersionLine, GridVersionsPage } from "~/features/calls/grid-page.server";
import { GridReading } from "~/features/calls/grid-reading";
import { colon } from "~/words/format";
import { gridWords } from "~/words/grid";

/** The versions of a grid, newest first, each with what it changed and the way to take it up again. */
export function GridVersionsView({ page, answer }: { page: GridVersionsPage; answer: FormAnswer | undefined }) {
  const words = useWords(gridWords);
  return (
    <div className="narrow stack">
      <BackLink to={`/gestion/appels/${page.reference}/grille`}>{words.backToGrid}</BackLink>
      <AnswerSummary answer={answer} />
      <PageHeading caption={page.title} title={words.versions} lead={words.versionsLead} />
      {page.versions.length === 0 ? <EmptyState>{words.noVersion}</EmptyState> : null}
      {page.versions.map((version) => (
        <VersionCard key={version.number} version={version} page={page} />
      ))}
    </div>
  );
}

function VersionCard({ version, page }: { version: GridVersionLine; page: GridVersionsPage }) {
  const words = useWords(gridWords);
  const { number, savedAt, savedBy, restoredFrom, isCurrent, differences, grid } = version;
  return (
    <Card
      title={
        <>
          {words.version(number)} {isCurrent ? <Badge tone="ok">{words.current}</Badge> : null}
        </>
      }
    >
      <p>
        {words.savedBy(savedBy)}, <Instant at={savedAt} />.{" "}
        {restoredFrom === null ? null : words.restoredFrom(restoredFrom)}
      </p>
      {differences === null ? <p>{words.began}</p> : <Differences differences={differences} />}
      <Details summary={words.whole}>
        <GridReading level={3} grid={grid} />
      </Details>
      {page.can.change && !isCurrent ? (
        <CommandForm>
          <input type="hidden" name="version" value={page.version} />
          <input type="hidden" name="number" value={number} />
          <Button variant="secondary">{words.restore(number)}</Button>
        </CommandForm>
      ) : null}
    </Card>
  );
}

/** What changed, criterion by criterion, in sentences: before and after. */
function Differences({ differences }: { differences: readonly GridDifference[] }) {
  const words = useWords(gridWords);
  const locale = useLocale();
  if (differences.length === 0) return <p>{words.same}</p>;
  const said = ({ kind }: GridDifference, value: string) => {
    if (value === "") return words.nothing;
    if (kind === "moved") return words.place(value);
    return ["weight", "added", "removed"].includes(kind) ? words.points(value) : value;
  };
  return (
    <ul>
      {differences.map((d) => (
        <li key={`${d.code} ${d.kind} ${d.mark ?? ""}`}>
          <b>{locale === "en" ? d.labelEn : d.labelFr}</b>, {words.changed[d.kind]}
          {d.mark === undefined ? "" : ` ${words.ofMark(d.mark)}`}
          {colon(locale)}
          {d.kind === "added" ? null : <del>{said(d, d.from)}</del>}
          {d.kind === "added" || d.kind === "removed" ? null : " → "}
          {d.kind === "removed" ? null : <ins>{said(d, d.to)}</ins>}
        </li>
      ))}
    </ul>
  );
}
