import { morningBefore } from "~/domain/notices/reminders";

/** A town that has a draft is told of its deadline so many days before. */
export const DRAFT_REMINDER_DAYS = [7, 1] as const;
/** What a town wrote and did not file is sent to it within these days after the closing; later it has been read long since. */
export const CLOSING_LETTER_DAYS = 7;
const DAY_MS = 86_400_000;

export type DraftStep = "week" | "day" | "closed";
const STEPS: readonly DraftStep[] = ["week", "day"];

/**
 * What is to be told of a draft now. `since`: when it became a draft, or when its deadline was given: whoever has just
 * seen the deadline needs no reminder of a morning that was over by then.
 */
export function draftStep({ deadline, since }: { deadline: Date; since: Date }, at: Date): DraftStep | null {
  if (at >= deadline) return at.getTime() < deadline.getTime() + CLOSING_LETTER_DAYS * DAY_MS ? "closed" : null;
  const reached = DRAFT_REMINDER_DAYS.findLastIndex((days) => {
    const moment = morningBefore(deadline, days);
    return since < moment && moment <= at;
  });
  return STEPS[reached] ?? null;
}

/** Said once for each deadline: more time moves the steps with it. */
export const draftRecallKey = (proposalId: string, deadline: Date, step: DraftStep) =>
  `draft:${proposalId}:${deadline.toISOString()}:${step}`;
