import type { FormAnswer } from "~/components/answer-summary";
import { AnswerSummary, typedText } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { WarningNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { DateField } from "~/components/date-field";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { TextField } from "~/components/text-field";
import { DELIBERATION_NUMBER_CHARS_MAX } from "~/domain/awards/decision";
import type { Obstacle } from "~/domain/awards/preflight";
import { inParis } from "~/domain/shared/calendar";
import type { DecisionPage } from "~/features/awards/decision-page.server";
import type { GoingOut, PublicationPage } from "~/features/awards/publication-page.server";
import { awardsWords } from "~/words/awards";
import { awardsTerms } from "~/words/awards-terms";
import { euros } from "~/words/format";
import { repairWords } from "~/words/publication-repair";
import { sendingBackWords } from "~/words/sending-back";

/** The last page before the letters leave: who gets which, and what is missing. */
export function PublicationView({ page, answer }: { page: PublicationPage; answer: FormAnswer | undefined }) {
  const words = useWords(awardsWords).publishing;
  const repair = useWords(repairWords);
  const locale = useLocale();
  const back = `/gestion/decisions/${page.reference}`;
  return (
    <div className="stack">
      <BackLink to={back}>{words.toDecision}</BackLink>
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title(page.reference)} lead={words.lead} />
      {page.stopped ? <Stopped page={page} /> : null}
      <LettersTable lines={page.lines} />
      {page.stopped ? null : (
        <CommandForm className="stack">
          <ul className="consequences">
            <li>{words.letters(page.letters)}</li>
            <li>{words.commits(euros(locale, page.committedCents))}</li>
            {page.behind > 0 ? <li>{repair.behind(page.behind)}</li> : null}
            <li>{words.final}</li>
          </ul>
          <ButtonRow>
            <Button>{words.confirm}</Button>
            <ButtonLink to={back} variant="quiet">
              {words.toDecision}
            </ButtonLink>
          </ButtonRow>
        </CommandForm>
      )}
    </div>
  );
}

function Stopped({ page }: { page: PublicationPage }) {
  const words = useWords(awardsWords);
  const back = useWords(sendingBackWords);
  const reason = page.stopped?.reason;
  return (
    <>
      <WarningNote>
        {words.publishing.cannot} {page.stopped?.sentence}
      </WarningNote>
      <ButtonRow>
        {reason === "deliberation-missing" ? (
          <ButtonLink to={`/gestion/decisions/${page.reference}/deliberation`}>{words.decision.record}</ButtonLink>
        ) : null}
        {page.canSendBack ? (
          <ButtonLink to={`/gestion/decisions/${page.reference}/renvoi`} variant="secondary">
            {back.link}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </>
  );
}

/** What keeps a dossier, and where it is put right. */
function Held({ line, obstacle }: { line: GoingOut; obstacle: Obstacle }) {
  const terms = useWords(awardsTerms);
  const repair = useWords(repairWords);
  const isBehind = obstacle === "withdrawn";
  return (
    <>
      <Badge tone={isBehind ? "neutral" : "bad"}>{terms.obstacles[obstacle]}</Badge>
      {line.emptyFields.length > 0 ? <div>{line.emptyFields.join(", ")}</div> : null}
      <div className="hint">{repair.how[obstacle]}</div>
      {obstacle === "letter-incomplete" ? (
        <A to="/gestion/lettres">{repair.models}</A>
      ) : isBehind ? null : (
        <A to={`/gestion/dossiers/${line.reference}`}>{repair.open(line.reference)}</A>
      )}
    </>
  );
}

function LettersTable({ lines }: { lines: readonly GoingOut[] }) {
  const words = useWords(awardsWords);
  const terms = useWords(awardsTerms);
  return (
    <DataTable
      caption={words.publishing.caption}
      rows={lines}
      rowKey={(l) => l.reference}
      columns={[
        { key: "town", header: words.publishing.town, rowHeader: true, cell: (l) => l.townName },
        { key: "project", header: words.preparing.project, cell: (l) => `${l.reference} ${l.title}` },
        { key: "letter", header: words.publishing.letter, cell: (l) => terms.notifications[l.letter] },
        {
          key: "granted",
          header: words.decision.granted,
          align: "right",
          cell: (l) => (l.grantedCents > 0 ? <Euros cents={l.grantedCents} /> : "–"),
        },
        {
          key: "recipients",
          header: words.publishing.recipients,
          cell: (l) => (l.recipients.length > 0 ? l.recipients.join(", ") : "–"),
        },
        {
          key: "obstacle",
          header: words.publishing.obstacle,
          cell: (l) => (l.obstacle ? <Held line={l} obstacle={l.obstacle} /> : words.publishing.fine),
        },
      ]}
    />
  );
}

/** The number and the day of the deliberation that the decision rests on. */
export function DeliberationEditor({ page, answer }: { page: DecisionPage; answer: FormAnswer | undefined }) {
  const words = useWords(awardsWords).decision;
  const saved = page.deliberation;
  return (
    <div className="narrow stack">
      <BackLink to={`/gestion/decisions/${page.reference}`} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={words.title(page.reference)} title={words.record} lead={words.recordLead} />
      <CommandForm className="stack">
        <TextField
          name="number"
          label={words.number}
          hint={words.numberHint}
          width="s"
          maxLength={DELIBERATION_NUMBER_CHARS_MAX}
          problem={answer?.problems.number}
          defaultValue={typedText(answer, "number", saved?.number ?? "")}
        />
        <DateField
          name="on"
          label={words.on}
          problem={answer?.problems.on}
          defaultValue={typedText(answer, "on", saved ? inParis(new Date(saved.on)).date : "")}
        />
        <div>
          <Button>{words.saveDeliberation}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
