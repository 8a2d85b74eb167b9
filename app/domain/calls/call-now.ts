import { type CallExtension, callState, deadlineFor, isOpenFor } from "~/domain/calls/call";
import type { Locale } from "~/domain/shared/locale";

/** What a town can begin now, and what comes next. */
export type CallNow = {
  open: { reference: string; title: string; until: Date } | null;
  last: { title: string; closesAt: Date } | null;
  upcoming: { title: string; opensAt: Date } | null;
};

type Edition = {
  reference: string;
  title: string;
  titleEn: string;
  opensAt: Date;
  closesAt: Date;
  frozenAt: Date | null;
  extensions: readonly CallExtension[];
};
export type Here = { townId: string; now: Date; locale: Locale };

/** Of the latest calls the one that is open to a town, with its own deadline; or else the last one and the next. */
export function callNow(calls: readonly Edition[], { townId, now, locale }: Here): CallNow {
  const titled = (call: Edition) => (locale === "en" ? call.titleEn : call.title);
  const open = calls.find((c) => isOpenFor(c, townId, c.extensions, now));
  const last = calls.find((c) => callState(c, now) === "closed");
  const upcoming = calls.findLast((c) => callState(c, now) === "upcoming");
  return {
    open: open
      ? { reference: open.reference, title: titled(open), until: deadlineFor(open, townId, open.extensions) }
      : null,
    last: last ? { title: titled(last), closesAt: last.closesAt } : null,
    upcoming: upcoming ? { title: titled(upcoming), opensAt: upcoming.opensAt } : null,
  };
}
