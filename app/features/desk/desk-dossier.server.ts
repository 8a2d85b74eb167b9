import { namesOf } from "~/db/dossier-standing.server";
import type { RequestRow } from "~/db/proposals.server";
import { admit, mayReject } from "~/domain/proposals/admissibility";
import type { AdmissibilityRule, Verdict } from "~/domain/proposals/admissibility-checks";
import { draftOf } from "~/domain/proposals/completeness";
import type { DocumentKind, DocumentVerdict } from "~/domain/proposals/documents";
import { writeMessage } from "~/domain/proposals/messages";
import type { ProposalStatus } from "~/domain/proposals/proposal";
import {
  closeRequest,
  isOverdue,
  lastDayOf,
  mayAsk,
  partsAsked,
  REQUEST_DAYS_USUAL,
  type RequestReason,
} from "~/domain/proposals/requests";
import { SECTION_IDS, type SectionId } from "~/domain/proposals/sections";
import { type Actor, hasRole } from "~/domain/shared/actor";
import { addDays, daysBetween, inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type AdmissibilityFacts, findAdmissibility } from "~/features/desk/admissibility-facts.server";
import { type AskedChange, answersOf } from "~/features/desk/request-answers.server";
import type { Visit } from "~/features/visit.server";
import { type ReadSection, readSection } from "~/words/proposals-reading";

export type CheckView = {
  rule: AdmissibilityRule;
  automatic: Verdict;
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
export type DeskDossier = {
  reference: string;
  title: string;
  townName: string;
  callReference: string;
  status: ProposalStatus;
  submittedAt: Date | null;
  sections: ReadSection[];
  files: DeskFile[];
  checks: CheckView[];
  requests: DeskRequest[];
  decisions: { outcome: string; reasons: string; at: Date; by: string }[];
  messages: { id: string; side: string; author: string; body: string; sentAt: Date }[];
  usualLastDay: string;
  can: { check: boolean; ask: boolean; close: boolean; admit: boolean; reject: boolean; write: boolean };
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
    usualLastDay: addDays(inParis(now).date, REQUEST_DAYS_USUAL),
    can: possible(facts, actor, now),
  });
}

/** What people have said of the dossier, with their names: verdicts, decisions, messages. */
async function exchangesOf({ read }: Visit, { file, automatic, byHand }: AdmissibilityFacts) {
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
    checks: automatic.map(({ rule, verdict }): CheckView => {
      const said = byHand.find((c) => c.rule === rule);
      const by = said && { verdict: said.verdict, note: said.note, by: nameOf(said.checkedById), at: said.checkedAt };
      return { rule, automatic: verdict, byHand: by ?? null };
    }),
    decisions: decisions.map(({ outcome, reasons, decidedAt, decidedById }) => ({
      outcome,
      reasons,
      at: decidedAt,
      by: nameOf(decidedById),
    })),
    messages: messages.map(({ id, side, authorId, body, sentAt }) => ({
      id,
      side,
      author: nameOf(authorId),
      body,
      sentAt,
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

/** What this person can do now, asked of the very rules that the commands run. */
function possible({ file, settled }: AdmissibilityFacts, actor: Actor, now: Date): DeskDossier["can"] {
  const { proposal, requests } = file;
  const requestPending = file.request !== null;
  const openOne = requests.find((r) => !r.closedAt);
  return {
    check: (proposal.status === "submitted" || proposal.status === "incomplete") && hasRole(actor, "fund_manager"),
    ask: mayAsk(actor) && proposal.status === "submitted" && !requestPending,
    close: openOne !== undefined && closeRequest(openOne, actor, now).ok,
    admit: admit({ proposal, requestPending, checks: settled }, actor, now).ok,
    reject: mayReject({ proposal, requestPending }, actor, now),
    write: writeMessage(proposal, actor).ok,
  };
}
