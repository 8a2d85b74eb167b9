import type { DocumentKind } from "~/domain/proposals/documents";
import { fieldsAsked, type OpenRequest, sectionsAsked } from "~/domain/proposals/editing";
import type { FieldId } from "~/domain/proposals/fields";
import type { Proposal } from "~/domain/proposals/proposal";
import type { SectionId } from "~/domain/proposals/sections";
import { type Actor, belongsTo, writesFor } from "~/domain/shared/actor";
import { addDays, daysBetween, fromParis, inParis } from "~/domain/shared/calendar";
import { type GateRefusal, gate, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason, REASON_CHARS_MIN } from "~/domain/shared/reason";

export const REQUEST_REASONS = ["incorrect", "incomplete", "outdated"] as const;
export type RequestReason = (typeof REQUEST_REASONS)[number];

/** Days a town is given to answer: at least, at most, and what the form proposes. */
export const REQUEST_DAYS_MIN = 3;
export const REQUEST_DAYS_MAX = 60;
export const REQUEST_DAYS_USUAL = 10;

/** `dueOn`: the first instant after the last day given. The answer stays possible until the request is closed. */
export type InformationRequest = OpenRequest & { reason: RequestReason; message: string; dueOn: Date };

export type RequestRefusal =
  | GateRefusal
  | "not-received"
  | "request-pending"
  | "nothing-asked"
  | "request-message-missing"
  | "due-too-soon"
  | "due-too-late"
  | "only-writers"
  | "request-closed"
  | "already-answered"
  | "answer-missing"
  | "not-due-yet";

/** An instant of the last day given. */
export const lastDayOf = ({ dueOn }: { dueOn: Date }) => new Date(dueOn.getTime() - 1);
export const isPending = (request: OpenRequest) => !request.answeredAt && !request.closedAt;
export const isOverdue = (request: InformationRequest, at: Date) => isPending(request) && at >= request.dueOn;

/** Days before the last one on which the town is reminded. */
export const REQUEST_REMINDER_DAYS = 3;
type Recalled = InformationRequest & { remindedAt: Date | null; escalatedAt: Date | null };

/** What the portal does by itself about a request: it reminds the town once, and once the day has passed it tells both sides. */
export function recallDue(request: Recalled, at: Date): "remind" | "escalate" | null {
  if (isOverdue(request, at)) return request.escalatedAt === null ? "escalate" : null;
  const isNear = isPending(request) && daysBetween(at, lastDayOf(request)) <= REQUEST_REMINDER_DAYS;
  return isNear && request.remindedAt === null ? "remind" : null;
}

type Asked = {
  reason: RequestReason;
  message: string;
  sections: readonly SectionId[];
  fields: readonly FieldId[];
  documentKinds: readonly DocumentKind[];
  lastDay: string;
};

/** What a request opens, section by section. `fields`: null where the section is asked for as a whole. */
export const partsAsked = (request: Pick<Asked, "sections" | "fields">) =>
  sectionsAsked({ ...request, documentKinds: [] }).map((section) => ({
    section,
    fields: request.sections.includes(section) ? null : fieldsAsked({ ...request, documentKinds: [] }, section),
  }));

type Touched = {
  sections: Partial<Record<SectionId, { updatedAt: Date }>>;
  documents: readonly { kind: DocumentKind; uploadedAt: Date }[];
};

/** What a request names is to be looked at again until it is saved again, or until a file asked for has come. */
export function untouchedSections(request: OpenRequest & { openedAt: Date }, { sections, documents }: Touched) {
  const { openedAt, documentKinds } = request;
  const attached = documents.some((d) => documentKinds.includes(d.kind) && d.uploadedAt > openedAt);
  return sectionsAsked(request).filter(
    (id) => (sections[id]?.updatedAt ?? openedAt) <= openedAt && !(id === "documents" && attached),
  );
}

/** Whether anything may be asked of this dossier now. `pending`: a request is open already. */
export function mayOpenRequest(proposal: Proposal, pending: boolean, actor: Actor): Outcome<null, RequestRefusal> {
  const stop = gate(actor, "fund_manager");
  if (stop) return stop;
  if (pending) return refuse("request-pending");
  return proposal.status === "submitted" ? grant(null) : refuse("not-received");
}

/** The fund manager asks for named fields, sections and documents. Only these reopen, and the review waits. `pending`: a request is open already. */
export function openRequest(
  proposal: Proposal,
  asked: Asked,
  pending: boolean,
  actor: Actor,
  at: Date,
): Outcome<{ request: InformationRequest; status: "incomplete" }, RequestRefusal> {
  const may = mayOpenRequest(proposal, pending, actor);
  if (!may.ok) return may;
  if (asked.sections.length + asked.fields.length + asked.documentKinds.length === 0) return refuse("nothing-asked");
  if (!givesReason(asked.message)) return refuse("request-message-missing", { min: REASON_CHARS_MIN });

  const today = inParis(at).date;
  if (asked.lastDay < addDays(today, REQUEST_DAYS_MIN)) return refuse("due-too-soon", { days: REQUEST_DAYS_MIN });
  if (asked.lastDay > addDays(today, REQUEST_DAYS_MAX)) return refuse("due-too-late", { days: REQUEST_DAYS_MAX });
  const { lastDay, ...said } = asked;
  const dueOn = fromParis(addDays(lastDay, 1));
  return grant({
    request: { ...said, message: asked.message.trim(), dueOn, answeredAt: null, closedAt: null },
    status: "incomplete",
  });
}

/** Someone who writes for the town says that the corrections are made. The dossier is locked again. */
export function answerRequest(
  proposal: Proposal,
  request: InformationRequest,
  answer: string,
  actor: Actor,
  at: Date,
): Outcome<{ answer: string; answeredAt: Date; status: "submitted" }, RequestRefusal> {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (!writesFor(actor, proposal.townId))
    return refuse(belongsTo(actor, proposal.townId) ? "only-writers" : "not-found");
  if (request.closedAt) return refuse("request-closed");
  if (request.answeredAt || proposal.status !== "incomplete") return refuse("already-answered");
  return answer.trim() === ""
    ? refuse("answer-missing")
    : grant({ answer: answer.trim(), answeredAt: at, status: "submitted" });
}

/** Closes a request: once answered, or once its day has passed without an answer. The dossier can then be decided on. */
export function closeRequest(
  request: InformationRequest,
  actor: Actor,
  at: Date,
): Outcome<{ closedAt: Date; status: "submitted"; unanswered: boolean }, RequestRefusal> {
  const stop = gate(actor, "fund_manager");
  if (stop) return stop;
  if (request.closedAt) return refuse("request-closed");
  if (!request.answeredAt && at < request.dueOn) return refuse("not-due-yet", { dueOn: request.dueOn });
  return grant({ closedAt: at, status: "submitted", unanswered: !request.answeredAt });
}
