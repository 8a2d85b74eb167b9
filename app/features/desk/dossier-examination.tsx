import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Breadcrumb } from "~/components/breadcrumb";
import { Card, Columns } from "~/components/card";
import { CitedReport } from "~/components/cited-report";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { DossierReading } from "~/components/reading";
import { ChecksCard } from "~/features/desk/checks-card";
import { DecisionCard } from "~/features/desk/decision-card";
import type { DeskDossier } from "~/features/desk/desk-dossier.server";
import { DeskMessages } from "~/features/desk/desk-messages";
import { OpinionsCard } from "~/features/desk/opinions-card";
import { QuestionsCard } from "~/features/desk/questions-card";
import { RequestsCard } from "~/features/desk/requests-card";
import { StatusBadge } from "~/features/desk/status-badge";
import { deskWords } from "~/words/desk";
import { shortInstant } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { fileSize } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";

/** A dossier under examination: what was filed beside the rules, the requests and the messages. */
export function DossierExamination({ page, answer }: { page: DeskDossier; answer?: FormAnswer | undefined }) {
  const words = useWords(deskWords);
  const list = `/gestion/appels/${page.callReference}/dossiers`;
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          { label: words.home.title, to: "/gestion" },
          { label: words.list.title, to: list },
          { label: page.reference },
        ]}
      />
      <AnswerSummary answer={answer} />
      <PageHeading
        caption={`${page.reference} · ${page.townName}`}
        title={page.title}
        aside={<StatusBadge status={page.status} />}
        lead={
          page.submittedAt ? (
            <>
              {words.dossier.filedOn} <Instant at={page.submittedAt} />
            </>
          ) : null
        }
      />
      <Columns wide>
        <section aria-labelledby="content" className="stack">
          <h2 id="content">{words.dossier.content}</h2>
          <CitedReport citation={page.citation} />
          <DossierReading sections={page.sections} />
          <DossierFiles page={page} />
        </section>
        <div className="stack">
          <DecisionCard page={page} />
          <ChecksCard page={page} />
          <RequestsCard page={page} />
          <OpinionsCard page={page} />
          <DecisionsCard page={page} />
          <QuestionsCard page={page} />
          <DeskMessages page={page} answer={answer} />
        </div>
      </Columns>
    </div>
  );
}

function DossierFiles({ page }: { page: DeskDossier }) {
  const words = useWords(deskWords).dossier;
  const terms = useWords(proposalsTerms);
  const locale = useLocale();
  const { zip } = useWords(proposalsWords).documents;
  return (
    <>
      <h2>{words.files}</h2>
      {page.files.length === 0 ? <p>{words.noFile}</p> : null}
      <ul>
        {page.files.map((f) => (
          <li key={f.id}>
            {terms.documentKinds[f.kind]}
            {locale === "fr" ? "\u00a0" : ""}:{" "}
            <A to={`/dossiers/${page.reference}/pieces/${f.id}`} reloadDocument>
              {f.fileName}
            </A>{" "}
            ({fileSize(locale, f.sizeBytes)}, {terms.documentVerdicts[f.verdict]})
          </li>
        ))}
      </ul>
      {page.files.length > 0 ? (
        <p>
          <A to={`/dossiers/${page.reference}/pieces.zip`} reloadDocument>
            {zip}
          </A>
        </p>
      ) : null}
    </>
  );
}

function DecisionsCard({ page }: { page: DeskDossier }) {
  const words = useWords(deskWords).dossier;
  const locale = useLocale();
  if (page.decisions.length === 0) return null;
  return (
    <Card title={words.decisions}>
      <ul>
        {page.decisions.map((d) => (
          <li key={String(d.at)}>
            {words.outcomes[d.outcome === "admissible" ? "admissible" : "inadmissible"]},{" "}
            {words.settledBy(d.by, shortInstant(locale, new Date(d.at)))}
            {d.reasons ? <p className="said">{d.reasons}</p> : null}
            {d.outcome === "inadmissible" ? (
              <p>
                <A to={`/gestion/dossiers/${page.reference}/irrecevabilite.pdf`} reloadDocument>
                  {words.letter}
                </A>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
