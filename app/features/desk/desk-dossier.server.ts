import { namesOf } from "~/db/proposals.server";
import { admit, reject } from "~/domain/proposals/admissibility";
import type { AdmissibilityRule, Verdict } from "~/domain/proposals/admissibility-checks";
import { draftOf } from "~/domain/proposals/completeness";
import type { DocumentKind, DocumentVerdict } from "~/domain/proposals/documents";
import { writeMessage } from "~/domain/proposals/messages";
import type { ProposalStatus } from "~/domain/proposals/proposal";
import { closeRequest, mayAsk, REQUEST_DAYS_USUAL, type RequestReason } from "~/domain/proposals/requests";
import { SECTION_IDS, type SectionId } from "~/domain/proposals/sections";
import { hasRole } from "~/domain/shared/actor";
import { addDays, inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { findAdmissibility } from "~/features/desk/admissibility-facts.server";
import type { Visit } from "~/features/visit.server";
import { type ReadSection, readSection } from "~/words/proposals-reading";

export type CheckView = { rule: AdmissibilityRule; automatic: Verdict; byHand: { verdict: Verdict; note: string; by: string; at: Date } | null };
export type DeskRequest = { id: string; reason: RequestReason; message: string; sections: readonly SectionId[]; documentKinds: readonly DocumentKind[]; openedAt: Date; lastDay: Date; overdue: boolean; answer: string; answeredAt: Date | null; closedAt: Date | null };
export type DeskFile = { id: string; kind: DocumentKind; fileName: string; sizeBytes: number; verdict: DocumentVerdict };
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
export async function deskDossier({ actor, now, locale, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const facts = await findAdmissibility(read, actor, reference, now);
  if (!facts) return refuse("not-found");
  const { file, automatic, byHand, settled } = facts;
  const { proposal } = file;
  const [messages, decisions] = await Promise.all([
    read.dossierMessage.findMany({ where: { proposalId: proposal.id }, orderBy: { sentAt: "asc" }, take: 200 }),
    read.admissibilityDecision.findMany({ where: { proposalId: proposal.id }, orderBy: { decidedAt: "desc" }, take: 20 }),
  ]);
  const nameOf = await namesOf(read, [...messages.map((m) => m.authorId), ...byHand.map((c) => c.checkedById), ...decisions.map((d) => d.decidedById)]);
  const requestPending = file.request !== null;
  const openOne = file.requests.find((r) => !r.closedAt);
  const isOpen = proposal.status === "submitted" || proposal.status === "incomplete";
  return grant<DeskDossier>({
    reference, title: file.title, townName: file.town.name, callReference: file.call.reference, status: proposal.status, submittedAt: proposal.submittedAt,
    sections: SECTION_IDS.map((id) => readSection(locale, id, draftOf(file.dossier, id))),
    files: file.documents.map(({ id, kind, fileName, sizeBytes, verdict }) => ({ id, kind, fileName, sizeBytes, verdict })),
    checks: automatic.map(({ rule, verdict }) => {
      const said = byHand.find((c) => c.rule === rule);
      return { rule, automatic: verdict, byHand: said ? { verdict: said.verdict, note: said.note, by: nameOf(said.checkedById), at: said.checkedAt } : null };
    }),
    requests: file.requests.map((r) => ({
      id: r.id, reason: r.reason, message: r.message, sections: r.sections, documentKinds: r.documentKinds, openedAt: r.openedAt,
      lastDay: new Date(r.dueOn.getTime() - 1), overdue: !r.answeredAt && !r.closedAt && now >= r.dueOn, answer: r.answer, answeredAt: r.answeredAt, closedAt: r.closedAt,
    })),
    decisions: decisions.map((d) => ({ outcome: d.outcome, reasons: d.reasons, at: d.decidedAt, by: nameOf(d.decidedById) })),
    messages: messages.map((m) => ({ id: m.id, side: m.side, author: nameOf(m.authorId), body: m.body, sentAt: m.sentAt })),
    usualLastDay: addDays(inParis(now).date, REQUEST_DAYS_USUAL),
    can: {
      check: isOpen && hasRole(actor, "fund_manager"),
      ask: mayAsk(actor) && proposal.status === "submitted" && !requestPending,
      close: openOne !== undefined && closeRequest(openOne, actor, now).ok,
      admit: admit({ proposal, requestPending, checks: settled }, actor, now).ok,
      reject: reject({ proposal, requestPending }, "………………………", actor, now).ok,
      write: writeMessage(proposal, actor).ok,
    },
  });
}
