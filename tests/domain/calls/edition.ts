import type { Call } from "~/domain/calls/call";
import { defaultCallRules } from "~/domain/calls/rules";

export const utc = (text: string) => new Date(text);
/** The edition of 2026: open from 13 April at nine to 12 June at one minute to midnight, in Paris. */
export const opensAt = utc("2026-04-13T07:00:00Z");
export const closesAt = utc("2026-06-12T21:59:00Z");
export const during = utc("2026-05-01T08:00:00Z");
export const call: Call = {
  id: "c",
  reference: "2026",
  opensAt,
  closesAt,
  frozenAt: utc("2026-04-01T08:00:00Z"),
  rules: defaultCallRules,
};

export const committeeOn = utc("2026-06-28T22:00:00Z");
