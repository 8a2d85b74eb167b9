import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Card } from "~/components/card";
import { CitedReport } from "~/components/cited-report";
import { GivenOpinion } from "~/components/given-opinion";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { DossierReading } from "~/components/reading";
import { BenchQuestions } from "~/features/reviews/bench-questions";
import { GridForm } from "~/features/reviews/grid-form";
import { HandedIn } from "~/features/reviews/handed-in";
import { OthersReviews } from "~/features/reviews/others-reviews";
import { QuestionForm } from "~/features/reviews/question-form";
import { useQueueKeys } from "~/features/reviews/use-queue-keys";
import type { WorkbenchPage } from "~/features/reviews/workbench-page.server";
import { euros } from "~/words/format";
import { opinionsWords } from "~/words/opinions";
import { fileSize } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";
import { reviewsWords } from "~/words/reviews";

/** The dossier beside the grid; on a phone, one below the other. */
type Props = { page: WorkbenchPage; answer: FormAnswer | undefined; question?: FormAnswer | undefined };
export function Workbench({ page, answer, question }: Props) {
  const words = useWords(reviewsWords).bench;
  const opinions = useWords(opinionsWords);
  const locale = useLocale();
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          page.isReader
            ? { label: words.back, to: "/instruction" }
            : { label: words.deskLink, to: `/gestion/dossiers/${page.reference}` },
          { label: page.reference },
        ]}
      />
      <PageHeading
        caption={`${page.reference} · ${page.townName}`}
        title={page.title}
        lead={words.amounts(euros(locale, page.totalCostCents), euros(locale, page.requestedCents))}
      />
      {page.can.write ? null : <AnswerSummary answer={answer} />}
      {page.place ? <QueuePlace place={page.place} reference={page.reference} /> : null}
      {page.closed ? <InsetNote>{page.closed}</InsetNote> : null}
      <div className="workbench">
        <section aria-labelledby="dossier" className="stack">
          <h2 id="dossier">{words.dossier}</h2>
          <CitedReport citation={page.citation} />
          <DossierReading sections={page.sections} />
          <BenchFiles page={page} />
          {page.opinions.length > 0 ? <h3>{opinions.title}</h3> : null}
          {page.opinions.map((opinion) => (
            <GivenOpinion key={opinion.id} opinion={opinion} />
          ))}
          <BenchQuestions questions={page.questions} />
          {page.others ? <OthersReviews page={page} /> : null}
        </section>
        {page.isReader ? (
          <div className="workbench-side">
            <Card title={words.grid} id="grille">
              {page.can.write ? (
                <GridForm key={`${page.reference} ${page.version}`} page={page} answer={answer} />
              ) : (
                <HandedIn page={page} answer={answer} />
              )}
              <QuestionForm reference={page.reference} answer={question} />
            </Card>
          </div>
        ) : null}
      </div>
    </div>
  );
}

function QueuePlace({ place, reference }: { place: NonNullable<WorkbenchPage["place"]>; reference: string }) {
  const words = useWords(reviewsWords);
  useQueueKeys(place);
  return (
    <nav className="pagination" aria-label={words.queue.title}>
      {place.previous ? (
        <A to={`/instruction/${place.previous}`} rel="prev">
          {words.bench.previous}
        </A>
      ) : null}
      <span>{words.bench.progress(place.done, place.all)}</span>
      {place.next ? (
        <A to={`/instruction/${place.next}`} rel="next">
          {words.bench.next}
        </A>
      ) : null}
      <A to={`/instruction/${reference}/lien-interet`}>{words.interest.later}</A>
    </nav>
  );
}

function BenchFiles({ page }: { page: WorkbenchPage }) {
  const words = useWords(reviewsWords).bench;
  const terms = useWords(proposalsTerms);
  const locale = useLocale();
  if (page.files.length === 0) return null;
  return (
    <>
      <h3>{words.files}</h3>
      <ul>
        {page.files.map((f) => (
          <li key={f.id}>
            {terms.documentKinds[f.kind]},{" "}
            <A to={`/dossiers/${page.reference}/pieces/${f.id}`} reloadDocument>
              {f.fileName}
            </A>{" "}
            ({fileSize(locale, f.sizeBytes)})
          </li>
        ))}
      </ul>
    </>
  );
}
