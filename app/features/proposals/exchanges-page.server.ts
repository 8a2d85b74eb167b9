import { namesOf } from "~/db/dossier-standing.server";
import { type GivenOpinion, givenOpinions } from "~/db/opinions.server";
import { findTownDossier } from "~/db/proposals.server";
import type { DocumentKind } from "~/domain/proposals/documents";
import { type MessageSide, writeMessage } from "~/domain/proposals/messages";
import { answerRequest, lastDayOf, partsAsked, type RequestReason } from "~/domain/proposals/requests";
import type { SectionId } from "~/domain/proposals/sections";
import { daysBetween } from "~/domain/shared/calendar";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type DossierHeader, headerOf } from "~/features/proposals/dossier-header.server";
import type { Visit } from "~/features/visit.server";
import { refusalSentence } from "~/words/refusals";

export type RequestView = {
  id: string;
  reason: RequestReason;
  message: string;
  parts: { section: SectionId; fields: string[] | null; savedSince: boolean }[];
  documentKinds: { kind: DocumentKind; savedSince: boolean }[];
  openedAt: Date;
  /** The last day given, included. */
  lastDay: Date;
  daysLeft: number;
  answer: string;
  answeredAt: Date | null;
  answeredBy: string;
  closedAt: Date | null;
};
export type MessageView = {
  id: string;
  side: MessageSide;
  author: string;
  body: string;
  sentAt: Date;
  /** Of the Département, and nobody of the town has read it yet. */
  isNew: boolean;
};
export type ExchangesPage = {
  header: DossierHeader;
  request: RequestView | null;
  past: RequestView[];
  messages: MessageView[];
  /** What outside experts answered and shared. */
  opinions: GivenOpinion[];
  /** Why nobody, or not this person, may write here now. */
  silent: string | null;
  can: { answer: boolean; write: boolean };
};

const MESSAGES = 200;

/** What the Département asked for, what the town answered, and the messages of both. */
export async function exchangesPage({ actor, now, locale, read }: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, reference);
  if (!file) return refuse("not-found");

  const messages = await read.dossierMessage.findMany({
    where: { proposalId: file.proposal.id },
    orderBy: { sentAt: "desc" },
    take: MESSAGES,
  });
  const nameOf = await namesOf(read, [...messages.map((m) => m.authorId), ...file.requests.map((r) => r.answeredById)]);
  const views = file.requests.map((r): RequestView => {
    const lastDay = lastDayOf(r);
    return {
      id: r.id,
      reason: r.reason,
      message: r.message,
      openedAt: r.openedAt,
      lastDay,
      daysLeft: daysBetween(now, lastDay),
      parts: partsAsked(r).map((part) => ({
        ...part,
        savedSince: (file.sections[part.section]?.updatedAt ?? r.openedAt) > r.openedAt,
      })),
      documentKinds: r.documentKinds.map((kind) => ({
        kind,
        savedSince: file.documents.some((d) => d.kind === kind && d.uploadedAt > r.openedAt),
      })),
      answer: r.answer,
      answeredAt: r.answeredAt,
      answeredBy: nameOf(r.answeredById),
      closedAt: r.closedAt,
    };
  });
  const may = writeMessage(file.proposal, actor);
  return grant<ExchangesPage>({
    header: await headerOf(read, file, now, locale),
    request: views.find((v) => v.id === file.request?.id) ?? null,
    past: views.filter((v) => v.id !== file.request?.id),
    messages: messages.reverse().map((m) => ({
      id: m.id,
      side: m.side as MessageSide,
      author: nameOf(m.authorId),
      body: m.body,
      sentAt: m.sentAt,
      isNew: m.side === "department" && m.readAt === null,
    })),
    opinions: await givenOpinions(read, file.proposal.id, true),
    silent: may.ok ? null : refusalSentence(locale, may.reason, may.detail),
    can: {
      answer: file.request !== null && answerRequest(file.proposal, file.request, "…", actor, now).ok,
      write: may.ok,
    },
  });
}
