import type { Reader } from "~/db/database.server";
import { isDecisionPublished } from "~/db/dossier-standing.server";
import type { DossierFile } from "~/db/proposals.server";
import { isOpenFor } from "~/domain/calls/call";
import { seenByTown, type TownStatus } from "~/domain/proposals/proposal";
import { lastDayOf } from "~/domain/proposals/requests";
import { daysBetween } from "~/domain/shared/calendar";
import type { Locale } from "~/words/locale";

/** What stands on top of every page of a dossier. */
export type DossierHeader = {
  reference: string;
  title: string;
  townName: string;
  callTitle: string;
  callReference: string;
  status: TownStatus;
  savedAt: Date;
  deadline: Date;
  isOpen: boolean;
  daysLeft: number;
  minutesLeft: number;
  /** The Département waits for an answer, until the last day given. */
  request: { lastDay: Date; daysLeft: number } | null;
};

const MINUTE_MS = 60_000;

export async function headerOf(read: Reader, file: DossierFile, now: Date, locale: Locale): Promise<DossierHeader> {
  const { proposal, call, town, title, deadline, request, extensions } = file;
  return {
    reference: proposal.reference,
    title,
    townName: town.name,
    callTitle: locale === "en" ? call.titleEn : call.title,
    callReference: call.reference,
    status: seenByTown(proposal.status, await isDecisionPublished(read, proposal.id)),
    savedAt: file.updatedAt,
    deadline,
    isOpen: isOpenFor(call, proposal.townId, extensions, now),
    daysLeft: daysBetween(now, deadline),
    minutesLeft: Math.max(0, Math.floor((deadline.getTime() - now.getTime()) / MINUTE_MS)),
    request: request ? { lastDay: lastDayOf(request), daysLeft: daysBetween(now, lastDayOf(request)) } : null,
  };
}
