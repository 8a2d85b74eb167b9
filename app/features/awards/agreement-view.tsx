import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { InsetNote } from "~/components/banner";
import { Breadcrumb, type Crumb } from "~/components/breadcrumb";
import { ButtonLink, ButtonRow } from "~/components/button";
import { Card, Columns } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros, Percent } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { type Step, Steps } from "~/components/steps";
import { SummaryList } from "~/components/summary-list";
import type { AgreementStatus } from "~/domain/awards/agreement";
import { fromParis } from "~/domain/shared/calendar";
import { PaperView } from "~/features/awards/paper-view";
import { SignatureForm } from "~/features/awards/signature-form";
import type { AgreementPage } from "~/features/awards/town-agreement.server";
import { amendmentsWords } from "~/words/amendments";
import { awardsWords } from "~/words/awards";
import { awardsTerms } from "~/words/awards-terms";
import { deskWords } from "~/words/desk";
import type { Signed } from "~/words/documents";
import { day, shortInstant } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { signedPaperWords } from "~/words/signed-papers";

export type Side = "town" | "department";
type Props = { page: AgreementPage; side: Side; answer: FormAnswer | undefined };

const TONES = { to_sign: "wait", signed_by_town: "wait", in_force: "ok", closed: "neutral", cancelled: "bad" } as const;

export function AgreementState({ status }: { status: AgreementStatus }) {
  return <Badge tone={TONES[status]}>{useWords(awardsTerms).agreementStates[status]}</Badge>;
}

/** An agreement for either side: how far it is, what it says, and the signature that is awaited. */
export function AgreementView({ page, side, answer }: Props) {
  const words = useWords(awardsWords).agreement;
  const amendments = useWords(amendmentsWords);
  const pdf = side === "town" ? `/dossiers/${page.reference}` : `/gestion/conventions/${page.reference}`;
  return (
    <div className="stack">
      <Breadcrumb items={useWay(page, side)} />
      <AnswerSummary answer={answer} />
      <PageHeading
        caption={`${page.content.reference} · ${page.townName}`}
        title={side === "town" ? words.title : words.townTitle(page.townName)}
        lead={page.title}
        aside={<AgreementState status={page.status} />}
      />
      <Columns>
        <AgreementSteps page={page} side={side} />
        <AgreementFacts page={page} />
      </Columns>
      <Schedule page={page} />
      <p>
        <A to={`${pdf}/convention.pdf`}>{words.pdf}</A>
      </p>
      <PaperLinks page={page} side={side} />
      {page.status === "in_force" || page.status === "closed" ? (
        <p>
          <A to={`${pdf}/avenants`}>{amendments.link}</A>
        </p>
      ) : null}
      <Card title={words.text} id="texte">
        <p className="hint">{words.frenchOnly}</p>
        <PaperView paper={page.paper} />
      </Card>
      {page.can.sign ? <SignatureForm page={page} side={side} answer={answer} /> : null}
    </div>
  );
}

/** The pages that came back signed, and for the desk the page where they are looked after. */
function PaperLinks({ page: { reference, signedPages }, side }: { page: AgreementPage; side: Side }) {
  const words = useWords(signedPaperWords);
  const root = side === "town" ? `/dossiers/${reference}` : `/gestion/conventions/${reference}`;
  return (
    <>
      {signedPages > 0 ? (
        <p>
          <A to={`${root}/convention-signee.pdf`}>{words.signedPdf(signedPages)}</A>
        </p>
      ) : null}
      {side === "department" ? (
        <p>
          <A to={`${root}/papier`}>{words.onPaperLink}</A>
        </p>
      ) : null}
    </>
  );
}

function useWay({ reference }: AgreementPage, side: Side): Crumb[] {
  const words = useWords(awardsWords);
  const home = useWords(deskWords).home;
  const dossiers = useWords(proposalsWords);
  return side === "town"
    ? [
        { label: dossiers.crumbs, to: "/dossiers" },
        { label: dossiers.dossier(reference), to: `/dossiers/${reference}` },
        { label: words.agreement.title },
      ]
    : [
        { label: home.title, to: "/gestion" },
        { label: words.agreements.title, to: "/gestion/conventions" },
        { label: reference },
      ];
}

function AgreementSteps({ page, side }: { page: AgreementPage; side: Side }) {
  const words = useWords(awardsWords).agreement;
  const papers = useWords(signedPaperWords);
  const locale = useLocale();
  const { town, department } = page.signed;
  const when = (at: Date | string) => shortInstant(locale, new Date(at));
  const signedBy = (s: Signed) =>
    words.signedBy(s.name, s.function, s.onPaper ? papers.onPaper(day(locale, new Date(s.at))) : when(s.at));
  const notes = [
    { key: "prepared", label: words.prepared, note: when(page.preparedAt) },
    { key: "town", label: words.town, note: town && signedBy(town) },
    { key: "department", label: words.department, note: department && signedBy(department) },
  ];
  const here = notes.findIndex((s) => !s.note);
  return (
    <Card title={words.steps}>
      <Steps
        label={words.steps}
        steps={notes.map((s, i): Step => ({ ...s, state: s.note ? "done" : i === here ? "current" : "to_come" }))}
      />
      <WhoNext page={page} side={side} />
    </Card>
  );
}

/** Whose turn it is, and where the way goes on. */
function WhoNext({ page, side }: { page: AgreementPage; side: Side }) {
  const words = useWords(awardsWords).agreement;
  if (page.can.sign)
    return (
      <p>
        <ButtonLink to="#signature">{words.sign}</ButtonLink>
      </p>
    );
  if (page.status === "to_sign")
    return <InsetNote>{side === "town" ? words.waitsSignatory : words.waitsTown}</InsetNote>;
  if (page.status === "signed_by_town")
    return <InsetNote>{side === "town" ? words.waitsDepartment : words.waitsApprover}</InsetNote>;
  if (page.status !== "in_force") return null;
  return (
    <>
      <InsetNote>{words.running}</InsetNote>
      {side === "town" ? (
        <ButtonRow>
          <ButtonLink to={`/dossiers/${page.reference}/bilan`}>{words.toReports}</ButtonLink>
          <ButtonLink to={`/dossiers/${page.reference}/versements`} variant="secondary">
            {words.toPayments}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}

function AgreementFacts({ page: { content, contentHash } }: { page: AgreementPage }) {
  const words = useWords(awardsWords).agreement;
  const locale = useLocale();
  const on = (calendarDay: string) => day(locale, fromParis(calendarDay));
  return (
    <SummaryList
      rows={[
        { key: "number", label: words.number, value: content.reference },
        { key: "amount", label: words.amount, value: <Euros cents={content.amountCents} exact /> },
        { key: "rate", label: words.rate, value: <Percent bp={content.rateBp} /> },
        { key: "runs", label: words.runs, value: words.from(on(content.startsOn), on(content.endsOn)) },
        { key: "lapses", label: words.lapses, value: on(content.lapsesOn) },
        { key: "hash", label: words.hash, value: <code className="break">{contentHash}</code> },
      ]}
    />
  );
}

function Schedule({ page: { content } }: { page: AgreementPage }) {
  const words = useWords(awardsWords).agreement;
  const terms = useWords(awardsTerms);
  return (
    <DataTable
      caption={words.scheduleCaption}
      rows={content.instalments}
      rowKey={(i) => i.kind}
      columns={[
        { key: "kind", header: words.kind, rowHeader: true, cell: (i) => terms.instalmentKinds[i.kind] },
        { key: "share", header: words.share, align: "right", cell: (i) => <Percent bp={i.percent * 100} /> },
        { key: "amount", header: words.amount, align: "right", cell: (i) => <Euros cents={i.amountCents} exact /> },
        { key: "condition", header: words.condition, cell: (i) => terms.instalmentConditions[i.condition] },
      ]}
    />
  );
}
