import type { DecidableDossier } from "~/db/decisions.server";

/** What money can be shared out to, by place: ranked, to be decided on, and on no approved list yet. */
export const shareable = (contenders: readonly DecidableDossier[], elsewhere: ReadonlySet<string>) =>
  contenders
    .flatMap((c) => (c.place === null || elsewhere.has(c.id) ? [] : [{ ...c, place: c.place }]))
    .sort((a, b) => a.place - b.place || (a.reference < b.reference ? -1 : 1));
