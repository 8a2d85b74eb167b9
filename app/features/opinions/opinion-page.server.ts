import { asFiled } from "~/db/as-filed.server";
import { findDocument } from "~/db/documents.server";
import { findOpinion, type OpinionRow } from "~/db/opinions.server";
import { type DossierFile, dossierContent } from "~/db/proposals.server";
import { mayBeRead } from "~/domain/proposals/attaching";
import { draftOf } from "~/domain/proposals/completeness";
import type { DocumentKind } from "~/domain/proposals/documents";
import { answerOpinion, type OpinionAnswer, opinionDoor } from "~/domain/proposals/opinions";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { daysBetween } from "~/domain/shared/calendar";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";
import { type ReadSection, readSection } from "~/words/proposals-reading";
import { refusalSentence } from "~/words/refusals";

export type OpinionPage = {
  expertName: string;
  /** Why the link opens nothing any more; the rest is empty then. */
  closed: string | null;
  open: {
    title: string;
    townName: string;
    introduction: string;
    question: string;
    confidential: boolean;
    lastDay: Date;
    daysLeft: number;
    answer: { answer: OpinionAnswer; note: string; at: Date } | null;
    sections: ReadSection[];
    files: { id: string; kind: DocumentKind; fileName: string; sizeBytes: number }[];
  } | null;
  can: { answer: boolean };
};

type Asked = { tokenHash: string };

/** What the private link of an expert shows: one dossier as its town filed it, one question. No score, no other dossier, no account. */
export async function opinionPage({ now, locale, read }: Visit, { tokenHash }: Asked) {
  const opinion = await findOpinion(read, tokenHash);
  if (!opinion) return refuse("not-found");
  const door = opinionDoor(opinion, now);
  const { expertName } = opinion;
  if (!door.ok)
    return grant<OpinionPage>({
      expertName,
      closed: refusalSentence(locale, door.reason),
      open: null,
      can: { answer: false },
    });
  const file = await dossierContent(read, opinion.proposalId);
  if (!file) return refuse("not-found");
  return grant<OpinionPage>({
    expertName,
    closed: null,
    open: openOf({ now, locale }, opinion, await asFiled(read, file)),
    can: { answer: answerOpinion(opinion, now).ok },
  });
}

/** Whom to call about the form is the Département's business: the expert reads the project. */
const PERSONAL = ["contactName", "contactEmail", "contactPhone"];

function openOf({ now, locale }: Pick<Visit, "now" | "locale">, o: OpinionRow, file: DossierFile): OpinionPage["open"] {
  const lastDay = new Date(o.dueOn.getTime() - 1);
  return {
    title: file.title,
    townName: file.town.name,
    introduction: o.introduction,
    question: o.question,
    confidential: o.confidential,
    lastDay,
    daysLeft: daysBetween(now, lastDay),
    answer: o.answer && o.answeredAt ? { answer: o.answer, note: o.answerNote, at: o.answeredAt } : null,
    sections: SECTION_IDS.map((id) => readSection(locale, id, draftOf(file.dossier, id)))
      .map((s) => ({ ...s, lines: s.lines.filter((l) => !PERSONAL.includes(l.field)) }))
      .filter((s) => s.lines.length + s.tables.length > 0),
    files: file.documents
      .filter((d) => d.verdict === "accepted" && d.kind !== "bank_details")
      .map(({ id, kind, fileName, sizeBytes }) => ({ id, kind, fileName, sizeBytes })),
  };
}

/** A file of the dossier, through the link and only through it. */
export async function opinionDocument({ now, read }: Visit, { tokenHash, documentId }: Asked & { documentId: string }) {
  const opinion = await findOpinion(read, tokenHash);
  if (!opinion || !opinionDoor(opinion, now).ok) return refuse("not-found");
  const file = await dossierContent(read, opinion.proposalId);
  const held =
    file && (await asFiled(read, file)).documents.some((d) => d.id === documentId && d.kind !== "bank_details");
  const document = held ? await findDocument(read, documentId) : null;
  if (!document) return refuse("not-found");
  const readable = mayBeRead(document);
  if (!readable.ok) return readable;
  const { storageKey, fileName, mediaType, sizeBytes } = document;
  return grant({ storageKey, fileName, mediaType, sizeBytes });
}
