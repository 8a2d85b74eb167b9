import { type Citation, citationOf } from "~/db/citations.server";
import { namesOf } from "~/db/dossier-standing.server";
import type { RequestRow } from "~/db/proposals.server";
import type { AdmissibilityRule, Verdict } from "~/domain/proposals/admissibility-checks";
import { draftOf } from "~/domain/proposals/completeness";
import type { DocumentKind, DocumentVerdict } from "~/domain/proposals/documents";
import type { ProposalStatus } from "~/domain/proposals/proposal";
import { isOverdue, lastDayOf, partsAsked, REQUEST_DAYS_USUAL, type RequestReason } from "~/domain/proposals/requests";
import { SECTION_IDS, type SectionId } from "~/domain/proposals/sections";
import { addDays, daysBetween, inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { choicesOf, type DeskChoices, reasonsOf } from "~/features/desk/admissibility-choices.server";
import { type AdmissibilityFacts, findAdmissibility } from "~/features/desk/admissibility-facts.server";
import { type DeskOpinion, deskOpinions } from "~/features/desk/desk-opinions.server";
import { type ReaderQuestion, readerQuestions } from "~/features/desk/reader-questions.server";
import { type AskedChange, answersOf } from "~/features/desk/request-answers.server";
import type { Visit } from "~/features/visit.server";
import type { Locale } from "~/words/locale";
import { gapLabel, type ReadSection, readSection } from "~/words/proposals-reading";
import { gapText } from "~/words/refusals/proposals";

export type CheckView = {
  rule: AdmissibilityRule;
  automatic: Verdict;
  /** What the portal found against the rule. */
  found: string[];
  byHand: { verdict: Verdict; note: string; by: string; at: Date } | null;
};
export type DeskRequest = {
  id: string;
  reason: RequestReason;
  message: string;
  parts: { section: SectionId; fields: string[] | null }[];
  documentKinds: readonly DocumentKind[];
  openedAt: Date;
  lastDay: Date;
  daysLeft: number;
  overdue: boolean;
  answer: string;
  answeredAt: Date | null;
  closedAt: Date | null;
  changes: AskedChange[] | null;
};
export type DeskFile = {
  id: string;
  kind: DocumentKind;
  fileName: string;
  sizeBytes: number;
  verdict: DocumentVerdict;
};
export type DeskDossier = DeskChoices & {
  reference: string;
  title: string;
  townName: string;
  callReference: string;
  status: ProposalStatus;
  submittedAt: Date | null;
  /** The experience report that the dossier takes up. */
  citation: Citation | null;
  sections: ReadSection[];
  files: DeskFile[];
  checks: CheckView[];
  requests: DeskRequest[];
  opinions: DeskOpinion[];
  decisions: { outcome: string; reasons: string; at: Date; by: string }[];
  /** What readers want to know from the town. */
  questions: ReaderQuestion[];
  messages: { id: string; side: string; author: string; body: string; sentAt: Date; isNew: boolean }[];
  usualLastDay: string;
  /** The reasons that the examination would give for a refusal. */
  proposedReasons: string;
};

/** A dossier as the Département examines it: what was filed, the rules one by one, the exchanges with the town. */
export async function deskDossier(visit: Visit, { reference }: { reference: string }) {
  const { actor, now, locale, read } = visit;
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const facts = await findAdmissibility(read, actor, reference, now);
  if (!facts) return refuse("not-found");
  const { file } = facts;
  const answers = await answersOf(read, file, locale);
  const { status, submittedAt } = file.proposal;
  return grant<DeskDossier>({
    reference,
    title: file.title,
    townName: file.town.name,
    callReference: file.call.reference,
    status,
    submittedAt,
    citation: await citationOf(read, actor, file.proposal.id),
    sections: SECTION_IDS.map((id) => readSection(locale, id, draftOf(file.dossier, id))),
    files: file.documents.map((d) => ({
      id: d.id,
      kind: d.kind,
      fileName: d.fileName,
      sizeBytes: d.sizeBytes,
      verdict: d.verdict,
    })),
    ...(await exchangesOf(visit, facts)),
    requests: file.requests.map((r) => requestOf(r, answers.get(r.id) ?? null, now)),
    opinions: await deskOpinions(visit, file.proposal.id),
    usualLastDay: addDays(inParis(now).date, REQUEST_DAYS_USUAL),
    proposedReasons: reasonsOf(facts, now),
    ...choicesOf(facts, visit),
  });
}

/** What people have said of the dossier, with their names: verdicts, decisions, messages. */
async function exchangesOf(visit: Visit, { file, automatic, byHand }: AdmissibilityFacts) {
  const { locale, read } = visit;
  const of = { where: { proposalId: file.proposal.id } };
  const [messages, decisions] = await Promise.all([
    read.dossierMessage.findMany({ ...of, orderBy: { sentAt: "asc" }, take: 200 }),
    read.admissibilityDecision.findMany({ ...of, orderBy: { decidedAt: "desc" }, take: 20 }),
  ]);
  const nameOf = await namesOf(read, [
    ...messages.map((m) => m.authorId),
    ...byHand.map((c) => c.checkedById),
    ...decisions.map((d) => d.decidedById),
  ]);
  return {
    checks: automatic.map(({ rule, verdict, gaps }): CheckView => {
      const said = byHand.find((c) => c.rule === rule);
      const by = said && { verdict: said.verdict, note: said.note, by: nameOf(said.checkedById), at: said.checkedAt };
      const found = gaps.map((gap) => sentenceOf(locale, gapLabel(locale, gap), gapText(locale, gap)));
      return { rule, automatic: verdict, found, byHand: by ?? null };
    }),
    decisions: decisions.map(({ outcome, reasons, decidedAt, decidedById }) => ({
      outcome,
      reasons,
      at: decidedAt,
      by: nameOf(decidedById),
    })),
    questions: await readerQuestions(visit, file.proposal.id, messages),
    messages: messages.map(({ id, side, authorId, body, sentAt, readAt }) => ({
      id,
      side,
      author: nameOf(authorId),
      body,
      sentAt,
      isNew: side === "town" && readAt === null,
    })),
  };
}

const requestOf = (r: RequestRow, changes: AskedChange[] | null, now: Date): DeskRequest => ({
  id: r.id,
  reason: r.reason,
  message: r.message,
  parts: partsAsked(r),
  documentKinds: r.documentKinds,
  openedAt: r.openedAt,
  lastDay: lastDayOf(r),
  daysLeft: daysBetween(now, lastDayOf(r)),
  overdue: isOverdue(r, now),
  answer: r.answer,
  answeredAt: r.answeredAt,
  closedAt: r.closedAt,
  changes,
});

const sentenceOf = (locale: Locale, label: string, text: string) =>
  label === "" ? text : `${label}${locale === "fr" ? "\u00a0" : ""}: ${text}`;
