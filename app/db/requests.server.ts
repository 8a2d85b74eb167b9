import type { Reader } from "~/db/database.server";

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/** Requests that wait for an answer and are due within so many days, or were. Which of them are recalled is for the rule to say. */
export const requestsDueWithin = (from: Reader, days: number, now: Date) =>
  from.informationRequest.findMany({
    where: {
      answeredAt: null,
      closedAt: null,
      escalatedAt: null,
      dueOn: { lte: new Date(now.getTime() + (days + 1) * DAY_MS) },
    },
    orderBy: { dueOn: "asc" },
    take: AT_ONCE,
    select: { id: true },
  });
