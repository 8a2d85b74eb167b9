import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { BackLink, Breadcrumb } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { Details } from "~/components/details";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import type {
  LetterModelsPage,
  LetterVersionsPage,
  ModelVersionLine,
} from "~/features/awards/letter-models-page.server";
import { awardsWords } from "~/words/awards";
import { awardsTerms } from "~/words/awards-terms";
import { deskWords } from "~/words/desk";
import { letterModelWords } from "~/words/letter-models";

export const MODELS = "/gestion/lettres";

/** The kinds of letters, and since when each says what it says. */
export function LetterModels({ page }: { page: LetterModelsPage }) {
  const words = useWords(letterModelWords);
  const { notifications } = useWords(awardsTerms);
  const home = useWords(deskWords).home;
  const { decisions } = useWords(awardsWords);
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          { label: home.title, to: "/gestion" },
          { label: decisions.title, to: "/gestion/decisions" },
          { label: words.title },
        ]}
      />
      <PageHeading title={words.title} lead={words.lead} />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={page.models}
        rowKey={(m) => m.kind}
        columns={[
          {
            key: "kind",
            header: words.kind,
            rowHeader: true,
            cell: (m) => <A to={`${MODELS}/${m.slug}`}>{notifications[m.kind]}</A>,
          },
          {
            key: "version",
            header: words.version,
            cell: (m) => (m.number === 0 ? words.ownText : words.number(m.number)),
          },
          {
            key: "changed",
            header: words.changed,
            cell: (m) =>
              m.saved ? (
                <>
                  <Instant at={m.saved.at} /> {words.by(m.saved.by)}
                </>
              ) : (
                words.never
              ),
          },
        ]}
      />
    </div>
  );
}

/** Every text that one kind of letter had, newest first, each with the way to take it up again. */
export function LetterVersions({ page, answer }: { page: LetterVersionsPage; answer: FormAnswer | undefined }) {
  const words = useWords(letterModelWords);
  const { notifications } = useWords(awardsTerms);
  return (
    <div className="narrow stack">
      <BackLink to={`${MODELS}/${page.slug}`}>{notifications[page.kind]}</BackLink>
      <AnswerSummary answer={answer} />
      <PageHeading caption={notifications[page.kind]} title={words.versions} lead={words.versionsLead} />
      {page.versions.map((version) => (
        <VersionCard key={version.number} version={version} current={page.number} />
      ))}
    </div>
  );
}

function VersionCard({ version, current }: { version: ModelVersionLine; current: number }) {
  const words = useWords(letterModelWords);
  const { number, savedAt, savedBy, restoredFrom, isCurrent, body } = version;
  return (
    <Card
      title={
        <>
          {number === 0 ? words.ownText : words.number(number)}{" "}
          {isCurrent ? <Badge tone="ok">{words.current}</Badge> : null}
        </>
      }
    >
      {savedAt ? (
        <p>
          {words.savedBy(savedBy)}, <Instant at={savedAt} />.{" "}
          {restoredFrom === null ? null : words.restoredFrom(restoredFrom)}
        </p>
      ) : null}
      <Details summary={words.whole}>
        <p className="prewrap" lang="fr">
          {body}
        </p>
      </Details>
      {isCurrent ? null : (
        <CommandForm>
          <input type="hidden" name="version" value={current} />
          <input type="hidden" name="number" value={number} />
          <Button variant="secondary">{words.restore(number)}</Button>
        </CommandForm>
      )}
    </Card>
  );
}
