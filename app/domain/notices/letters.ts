import { z } from "zod";
import { AMENDMENT_KINDS } from "~/domain/awards/amendment";
import { NOT_KEPT } from "~/domain/network/bank-details";
import { SECTION_IDS } from "~/domain/proposals/sections";
import type { Locale } from "~/domain/shared/locale";

const text = z.string();
const cents = z.number().int();
/** An ISO instant, or a calendar day: "2026-10-15T10:00:00.000Z", "2026-10-15". */
const when = z.string().refine((value) => !Number.isNaN(Date.parse(value)));
/** The one page of the portal that the letter leads to. Never another site. */
const path = z.string().regex(/^\/(?!\/)/);
const role = z.enum(["reader", "editor", "signatory"]);
const reportKind = z.enum(["interim", "final"]);
const amendmentKind = z.enum(AMENDMENT_KINDS);
const instalmentKind = z.enum(["advance", "interim", "balance"]);

/** A dossier as its town knows it: "2026-014". */
const dossier = { path, reference: text, title: text };
/** One question about a dossier, to somebody outside: `path` is the private link. */
const opinion = { path, title: text, townName: text, question: text, dueOn: when };
/** An agreement by its own number: "CONV-2026-014". */
const agreement = { path, agreementNumber: text, title: text };

/**
 * Every letter the portal can send, and the facts that its words need. Subject and text of each, in both languages, are
 * in words/letters.ts. `reasons`, `reason` and `message` are what a person wrote; line ends in them are kept.
 */
export const letterData = {
  // to a person who signs in, or joins a town
  sign_in_link: z.object({ path, minutes: z.number().int() }),
  invitation: z.object({ path, townName: text, invitedBy: text, role, expiresAt: when }),
  account_requested: z.object({ path, townName: text, name: text, email: text, role }),
  /** To who asks: what happens next, and where to see it. */
  account_received: z.object({ path, townName: text, role }),
  account_confirmed: z.object({ path, townName: text, role }),
  account_declined: z.object({ path, townName: text, reason: text }),
  /** A guest accepted to sign for the town, and a second person must say so. */
  seat_waits: z.object({ path, townName: text, name: text, invitedBy: text }),
  /** `ended`: without access from now on. */
  seat_changed: z.object({ path, townName: text, name: text, role, by: text, ended: z.boolean() }),
  charter_published: z.object({ path, versionNumber: z.number().int(), resignBy: when.optional() }),
  /** The signature of an earlier text stops counting on that day. */
  charter_reminder: z.object({ path, townName: text, versionNumber: z.number().int(), resignBy: when }),
  charter_withdrawn: z.object({ path, townName: text, by: text, withdrawnAt: when }),
  charter_signed: z.object({
    path,
    townName: text,
    signerName: text,
    signerFunction: text,
    versionNumber: z.number().int(),
    signedAt: when,
    textHash: text,
  }),

  // about a dossier
  proposal_receipt: z.object({ ...dossier, receiptNumber: text, filedAt: when, contentHash: text }),
  filing_too_late: z.object({ ...dossier, attempt: text, arrivedAt: when, deadline: when, writeBy: when }),
  filing_came_late: z.object({ path, reference: text, townName: text, attempt: text, arrivedAt: when, deadline: when }),
  sign_off_asked: z.object({ ...dossier, askedBy: text, message: text, closesAt: when }),
  sign_off_taken_back: z.object({ ...dossier, takenBackBy: text }),
  sign_off_declined: z.object({ ...dossier, declinedBy: text, remarks: text, closesAt: when }),
  draft_reminder: z.object({ ...dossier, closesAt: when, gaps: z.number().int() }),
  draft_closed: z.object({ ...dossier, callTitle: text, closedAt: when, content: text }),
  proposal_withdrawn: z.object({ ...dossier, withdrawnAt: when, closesAt: when }),
  request_opened: z.object({ ...dossier, message: text, dueOn: when }),
  request_reminder: z.object({ ...dossier, message: text, dueOn: when }),
  request_overdue: z.object({ ...dossier, dueOn: when }),
  request_unanswered: z.object({ ...dossier, townName: text, dueOn: when }),
  request_answered: z.object({ ...dossier, townName: text, answeredAt: when }),
  document_refused: z.object({ path, fileName: text, reference: text.optional(), title: text.optional() }),
  proposal_admitted: z.object(dossier),
  proposal_rejected: z.object({ ...dossier, reasons: text }),
  message_received: z.object({ ...dossier, from: text }),
  call_opened: z.object({ path, callTitle: text, closesAt: when }),
  section_comment: z.object({ ...dossier, section: z.enum(SECTION_IDS), authorName: text, body: text }),
  opinion_asked: z.object({ ...opinion, introduction: text, confidential: z.boolean() }),
  opinion_reminder: z.object(opinion),
  opinion_revoked: z.object({ path, title: text }),
  opinion_answered: z.object({ ...dossier, expertName: text }),
  deadline_extended: z.object({ path, callTitle: text, until: when, reason: text }),

  // to those who read and score
  reviews_assigned: z.object({ path, callTitle: text, count: z.number().int(), closesAt: when.optional() }),
  /** What is left to a reader, and until when. */
  reviews_reminder: z.object({ path, callTitle: text, count: z.number().int(), closesAt: when.optional() }),
  reviews_reopened: z.object({ path, callTitle: text, until: when, reason: text }),
  reviews_reopening_ended: z.object({ path, callTitle: text, reason: text }),
  review_abstained: z.object({ ...dossier, reviewerName: text, reason: text }),
  /** Two readers lie too far apart. Without `readerName` nobody can read third. */
  third_reading_called: z.object({ ...dossier, readerName: text.optional() }),
  /** What a reader wants to know from the town, for whoever asks it in the name of the Département. */
  reviewer_question: z.object({ ...dossier, reviewerName: text, question: text }),
  interest_declared: z.object({ ...dossier, reviewerName: text }),

  // what was decided
  decision_awarded: z.object({
    ...dossier,
    requestedCents: cents,
    awardedCents: cents,
    reasons: text,
    deliberationNumber: text.optional(),
    deliberatedOn: when.optional(),
  }),
  decision_reserved: z.object({
    ...dossier,
    place: z.number().int().optional(),
    validUntil: when.optional(),
    reasons: text,
  }),
  decision_refused: z.object({
    ...dossier,
    reasons: text,
    meanHundredths: z.number().int().optional(),
    lastAwardedHundredths: z.number().int().optional(),
    deliberationNumber: text.optional(),
    deliberatedOn: when.optional(),
  }),

  /** To whoever manages the fund: money has come back, and the reserve list waits. */
  award_declined: z.object({ ...dossier, townName: text, amountCents: cents, reason: text }),

  // agreement and money
  agreement_to_sign: z.object({ ...agreement, amountCents: cents }),
  agreement_signed: z.object({ ...agreement, townName: text, signerName: text, signedAt: when }),
  agreement_in_force: z.object({ ...agreement, amountCents: cents, signedAt: when, lapsesOn: when.optional() }),
  /** To the Département: a change that somebody asks for. */
  amendment_requested: z.object({ ...agreement, townName: text, kind: amendmentKind, reason: text }),
  amendment_to_sign: z.object({ ...agreement, kind: amendmentKind }),
  amendment_refused: z.object({ ...agreement, kind: amendmentKind, reason: text }),
  amendment_in_force: z.object({ ...agreement, kind: amendmentKind, signedAt: when }),
  payment_made: z.object({ ...agreement, kind: instalmentKind, amountCents: cents, paidAt: when }),
  payment_rejected: z.object({ ...agreement, kind: instalmentKind, amountCents: cents, reason: text }),
  bank_details_proposed: z.object({ path, townName: text, proposedBy: text, ibanEnd: text }),
  /** To the town: what was proposed in its name, before the Département has looked at it. */
  bank_details_announced: z.object({ path, townName: text, proposedBy: text, ibanEnd: text }),
  bank_details_confirmed: z.object({ path, townName: text, ibanEnd: text, activeFrom: when }),
  bank_details_not_kept: z.object({
    path,
    townName: text,
    ibanEnd: text,
    by: text,
    how: z.enum(NOT_KEPT),
    reason: text,
  }),

  // reports, board, meetings
  report_expected: z.object({ ...agreement, kind: reportKind, dueOn: when }),
  report_returned: z.object({ ...agreement, kind: reportKind, reason: text }),
  report_accepted: z.object({ ...agreement, kind: reportKind, nextCents: cents.optional() }),
  comment_posted: z.object({ path, title: text, authorName: text, townName: text.optional() }),
  meeting_invitation: z.object({ path, title: text, startsAt: when, place: text, videoUrl: text.optional() }),
  meeting_cancelled: z.object({ path, title: text, startsAt: when, reason: text }),
} as const;

export type LetterTemplate = keyof typeof letterData;
export type LetterData = { [T in LetterTemplate]: z.infer<(typeof letterData)[T]> };

export const LETTER_TEMPLATES = Object.keys(letterData) as LetterTemplate[];
export const isLetterTemplate = (name: string): name is LetterTemplate => Object.hasOwn(letterData, name);

type LetterOf<T extends LetterTemplate> = {
  to: string;
  personId?: string | null;
  locale: Locale;
  template: T;
  data: LetterData[T];
  /** Not before this instant. */
  dueAt?: Date;
};

/** A letter to write. The template says which facts it needs. */
export type Letter = { [T in LetterTemplate]: LetterOf<T> }[LetterTemplate];

/** A letter as it waits in the outbox. Throws where the facts do not fit the template. */
export const readLetterData = <T extends LetterTemplate>(template: T, data: unknown) =>
  letterData[template].parse(data) as LetterData[T];
