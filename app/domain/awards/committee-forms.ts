import * as z from "zod";
import { VOTES } from "~/domain/awards/committee-items";
import { DECISION_OUTCOMES } from "~/domain/awards/decision-lines";
import { filledDay, filledNumber, filledOneOf, maybeAmount, maybeText, oneOf, text } from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";

export const MEMBERS_MAX = 60;
export const PLACE_CHARS_MAX = 120;
export const COMMITTEE_MINUTES_CHARS_MAX = 60_000;
const ID_CHARS_MAX = 60;
const REFERENCE_CHARS_MAX = 20;

const ticks = () =>
  z
    .union([text(ID_CHARS_MAX), z.array(text(ID_CHARS_MAX)).max(MEMBERS_MAX)])
    .default([])
    .transform((v) => [...new Set(Array.isArray(v) ? v : [v])].filter((id) => id !== ""));

/** The version of an opinion that its writer saw; one that cannot be read is one that nobody saw. */
const seenVersion = () =>
  z
    .string()
    .default("")
    .transform((v) => (/^\d{1,9}$/.test(v) ? Number(v) : -1));

export const sessionPlanForm = z.object({
  day: filledDay(),
  time: z
    .string()
    .default("")
    .transform((v) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(v) ? v : "09:00")),
  place: maybeText(PLACE_CHARS_MAX),
  members: ticks(),
  quorum: filledNumber(1, MEMBERS_MAX),
});

export const attendanceForm = z.object({ present: ticks() });
export const movementForm = z.object({ to: filledOneOf(["open", "paused"]) });
export const calledForm = z.object({ dossier: text(REFERENCE_CHARS_MAX) });
export const opinionForm = z.object({
  dossier: text(REFERENCE_CHARS_MAX),
  version: seenVersion(),
  opinion: filledOneOf(DECISION_OUTCOMES),
  amountCents: maybeAmount(),
  reason: maybeText(REASON_CHARS_MAX),
  exceptionReason: maybeText(REASON_CHARS_MAX),
});

/** Voters without a vote are left out: nothing is noted of them. */
export const votesForm = z.object({
  dossier: text(REFERENCE_CHARS_MAX),
  votes: z
    .array(z.object({ personId: text(ID_CHARS_MAX), vote: oneOf(VOTES) }))
    .max(MEMBERS_MAX)
    .default([])
    .transform((votes) => votes.flatMap(({ personId, vote }) => (vote === "" ? [] : [{ personId, vote }]))),
});
export const minutesTextForm = z.object({ version: seenVersion(), minutes: text(COMMITTEE_MINUTES_CHARS_MAX) });
