import * as z from "zod";
import { GRID_CODES, MARK_MAX } from "~/domain/calls/criteria";
import { CONFLICT_KINDS } from "~/domain/reviews/conflicts";
import { problem } from "~/domain/shared/field-problem";
import { filledNumber, filledOneOf, filledText, maybeText } from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX, REASON_CHARS_MIN } from "~/domain/shared/reason";
import { characters } from "~/domain/shared/text";

export const JUSTIFICATION_CHARS_MIN = 30;
export const JUSTIFICATION_CHARS_MAX = 1500;
export const PRIVATE_NOTE_CHARS_MAX = 4000;
export const CRITERIA_MAX = 20;
export const INTEREST_DETAIL_CHARS_MAX = 1000;

export const REVIEW_STATUSES = ["draft", "submitted", "abstained"] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

const outOfRange = { error: problem("number-out-of-range", { min: 0, max: MARK_MAX }) };
const mark = z
  .number({ error: problem("choose-one") })
  .int(outOfRange)
  .min(0, outOfRange)
  .max(MARK_MAX, outOfRange);
const atMost = (max: number) => z.string().refine((t) => characters(t) <= max, { error: problem("too-long", { max }) });
const justification = atMost(JUSTIFICATION_CHARS_MAX);
const filledJustification = justification.refine((t) => characters(t.trim()) >= JUSTIFICATION_CHARS_MIN, {
  error: problem("too-short", { min: JUSTIFICATION_CHARS_MIN }),
});
const privateNote = atMost(PRIVATE_NOTE_CHARS_MAX);

/** What a reviewer may keep unfinished. */
export const reviewDraft = z.object({
  scores: z.array(z.object({ code: z.string().min(1), mark: mark.nullable(), justification })).max(CRITERIA_MAX),
  privateNote,
});
export type ReviewDraft = z.infer<typeof reviewDraft>;

/** What a reviewer hands in: a mark and its justification for each criterion. */
export const reviewForm = z.object({
  scores: z.array(z.object({ code: z.string().min(1), mark, justification: filledJustification })).max(CRITERIA_MAX),
  privateNote,
});
export type ReviewForm = z.infer<typeof reviewForm>;

/** The names of the fields in the page. */
export const markField = (code: string) => `mark-${code}`;
export const justificationField = (code: string) => `why-${code}`;
export const PRIVATE_NOTE_FIELD = "privateNote";

/** Reads the posted fields for the criteria of the call; an empty mark is no mark. Anything else posted is ignored. */
export function readReview(codes: readonly string[], get: (field: string) => string | null): ReviewDraft {
  const number = (text: string | null) => (text === null || text.trim() === "" ? null : Number(text));
  return {
    scores: codes.map((code) => ({
      code,
      mark: number(get(markField(code))),
      justification: get(justificationField(code)) ?? "",
    })),
    privateNote: get(PRIVATE_NOTE_FIELD) ?? "",
  };
}

/** What keeps each field from being handed in (`strict`) or from being kept at all: field name → field problem. */
export function reviewProblems(review: ReviewDraft, { strict }: { strict: boolean }): Record<string, string> {
  const problems: Record<string, string> = {};
  const issues = (strict ? reviewForm : reviewDraft).safeParse(review).error?.issues ?? [];
  for (const { path, message } of issues) {
    const [list, index, key] = path;
    const code = list === "scores" && typeof index === "number" ? review.scores[index]?.code : undefined;
    const field =
      code === undefined ? PRIVATE_NOTE_FIELD : key === "justification" ? justificationField(code) : markField(code);
    problems[field] ??= message;
  }
  return problems;
}

/**
 * The grid as it is posted, for the browser and the server alike. `strict` for a review that is handed in. The criteria
 * are those whose fields are in the form.
 */
export const postedReview = (strict: boolean) =>
  z.record(z.string(), z.unknown()).transform((fields, ctx): ReviewDraft => {
    const get = (field: string) => (typeof fields[field] === "string" ? fields[field] : null);
    const codes = GRID_CODES.filter((code) => get(justificationField(code)) !== null);
    const review = readReview(codes, get);
    for (const [field, message] of Object.entries(reviewProblems(review, { strict })))
      ctx.addIssue({ code: "custom", message, path: [field] });
    return review;
  });

export const QUESTION_CHARS_MAX = 1000;
export const questionForm = z.object({ question: filledText(QUESTION_CHARS_MAX, REASON_CHARS_MIN) });
export const abstentionForm = z.object({ reason: filledText(REASON_CHARS_MAX, REASON_CHARS_MIN) });
export const interestForm = z.object({
  kind: filledOneOf(CONFLICT_KINDS),
  detail: maybeText(INTEREST_DETAIL_CHARS_MAX),
});
export const revisionForm = z.object({
  code: filledOneOf(GRID_CODES),
  toMark: filledNumber(0, MARK_MAX),
  reason: filledText(REASON_CHARS_MAX, REASON_CHARS_MIN),
});
