import { callName } from "~/db/call-heads.server";
import type { Reader } from "~/db/database.server";
import { callState, deadlineFor, isOpenFor } from "~/domain/calls/call";
import type { Locale } from "~/words/locale";

/** What this town can begin now, and what comes next. */
export type TownCall = {
  open: { reference: string; title: string; until: Date } | null;
  last: { title: string; closesAt: Date } | null;
  upcoming: { title: string; opensAt: Date } | null;
  /** The latest dossier for another call, to start from. */
  startFrom: { reference: string; title: string } | null;
};

const callShape = {
  ...callName,
  opensAt: true,
  closesAt: true,
  frozenAt: true,
  extensions: { select: { townId: true, until: true } },
} as const;
const CALLS = 5;
/** The latest calls that a town may read. */
export const callsToRead = (read: Reader, now: Date) =>
  read.call.findMany({
    where: { frozenAt: { lte: now } },
    orderBy: { opensAt: "desc" },
    take: CALLS,
    select: callShape,
  });
type CallRow = Awaited<ReturnType<typeof callsToRead>>[number];

type Here = { townId: string; now: Date; locale: Locale };
type Source = { reference: string; title: string; callId: string };

/** The call that is open to this town, or else the last one and the next. */
export function townCall(
  calls: readonly CallRow[],
  proposals: readonly Source[],
  { townId, now, locale }: Here,
): TownCall {
  const titled = (call: CallRow) => (locale === "en" ? call.titleEn : call.title);
  const open = calls.find((c) => isOpenFor(c, townId, c.extensions, now));
  const last = calls.find((c) => callState(c, now) === "closed");
  const upcoming = calls.findLast((c) => callState(c, now) === "upcoming");
  const source = open && proposals.find((p) => p.callId !== open.id && p.title !== "");
  return {
    open: open
      ? { reference: open.reference, title: titled(open), until: deadlineFor(open, townId, open.extensions) }
      : null,
    last: last ? { title: titled(last), closesAt: last.closesAt } : null,
    upcoming: upcoming ? { title: titled(upcoming), opensAt: upcoming.opensAt } : null,
    startFrom: source ? { reference: source.reference, title: source.title } : null,
  };
}
