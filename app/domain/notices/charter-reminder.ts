import { morningBefore } from "~/domain/notices/reminders";

/** A signatory is told two weeks before the last day on which the charter may be signed again. */
export const CHARTER_REMINDER_DAYS = 14;

type Resigning = { resignBy: Date | null; publishedAt: Date };

/** Whoever was told of the new text after that morning needs no reminder of it. */
export function isCharterReminderDue({ resignBy, publishedAt }: Resigning, at: Date): boolean {
  if (!resignBy || at >= resignBy) return false;
  const lastDay = new Date(resignBy.getTime() - 1);
  const moment = morningBefore(lastDay, CHARTER_REMINDER_DAYS);
  return publishedAt < moment && moment <= at;
}

/** Said once to a town for each date. */
export const charterRecallKey = (townId: string, resignBy: Date) => `charter:${townId}:${resignBy.toISOString()}`;
