import * as z from "zod";
import type { DocumentKind, DocumentVerdict } from "~/domain/proposals/documents";
import { type Actor, belongsTo, writesFor } from "~/domain/shared/actor";
import { addDays, fromParis, inParis, isCalendarDay } from "~/domain/shared/calendar";
import { problem } from "~/domain/shared/field-problem";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** Papers that a town hands in again and again: it gives them once. */
export const SAFE_KINDS = ["mandate", "bank_details", "statutes", "other"] as const;
export type SafeKind = (typeof SAFE_KINDS)[number];

/** What each of them is in a dossier. */
export const SERVES_AS: Record<SafeKind, DocumentKind> = {
  mandate: "mandate",
  bank_details: "bank_details",
  statutes: "other",
  other: "other",
};

/** What a document of a dossier is in the safe. */
export const keptAs = (kind: DocumentKind): SafeKind =>
  SAFE_KINDS.find((own) => own !== "other" && SERVES_AS[own] === kind) ?? "other";

export const SAFE_DOCUMENTS_MAX = 50;
/** A town is told this long before a paper of its safe lapses. */
const SOON_DAYS = 30;

export type SafeRefusal =
  | "not-found"
  | "only-writers"
  | "file-infected"
  | "already-in-safe"
  | "too-many-in-safe"
  | "already-removed"
  | "safe-document-lapsed"
  | "validity-unchanged"
  | "not-examined-yet";

export const validityForm = z.object({
  /** The last day on which it counts; empty for a paper that does not lapse. */
  validUntil: z
    .string()
    .default("")
    .refine((v) => v === "" || isCalendarDay(v), { error: problem("not-a-day") }),
});
export const safeForm = validityForm.extend({ kind: z.enum(SAFE_KINDS, { error: problem("required") }) });

/** The instant at which a paper's last day is over. */
const endOf = (lastDay: string) => (lastDay ? fromParis(addDays(lastDay, 1)) : null);

/** Who may put papers into a town's safe and take them out. All its members may look. */
export const mayFillSafe = (actor: Actor, townId: string): Outcome<null, SafeRefusal> =>
  writesFor(actor, townId) ? grant(null) : refuse(belongsTo(actor, townId) ? "only-writers" : "not-found");

type Held = { sha256: string };
type File = { sha256: string; verdict: DocumentVerdict };

export function keepInSafe(
  held: readonly Held[],
  file: File,
  validUntil: string,
  actor: Actor,
  townId: string,
): Outcome<{ validUntil: Date | null }, SafeRefusal> {
  const may = mayFillSafe(actor, townId);
  if (!may.ok) return may;
  if (file.verdict === "refused") return refuse("file-infected");
  if (held.some((d) => d.sha256 === file.sha256)) return refuse("already-in-safe");
  if (held.length >= SAFE_DOCUMENTS_MAX) return refuse("too-many-in-safe", { max: SAFE_DOCUMENTS_MAX });
  return grant({ validUntil: endOf(validUntil) });
}

type Attached = File & { replacedAt: Date | null; removedAt: Date | null };

/** Keeps a file of one of the town's dossiers for the later ones: once it was examined, and while the dossier has it. */
export function keepFromDossier(
  held: readonly Held[],
  file: Attached,
  actor: Actor,
  townId: string,
): Outcome<{ validUntil: Date | null }, SafeRefusal> {
  const kept = keepInSafe(held, file, "", actor, townId);
  if (!kept.ok) return kept;
  if (file.replacedAt || file.removedAt) return refuse("already-removed");
  return file.verdict === "pending" ? refuse("not-examined-yet") : kept;
}

/** A date may be given, moved or taken away for as long as the paper is there, lapsed or not. */
export function changeValidity(
  paper: { townId: string; validUntil: Date | null; removedAt: Date | null },
  validUntil: string,
  actor: Actor,
): Outcome<{ validUntil: Date | null }, SafeRefusal> {
  const may = mayFillSafe(actor, paper.townId);
  if (!may.ok) return may;
  if (paper.removedAt) return refuse("already-removed");
  const until = endOf(validUntil);
  return until?.getTime() === paper.validUntil?.getTime() ? refuse("validity-unchanged") : grant({ validUntil: until });
}

export type Validity = "unlimited" | "valid" | "soon" | "lapsed";

/** What lapses before this instant lapses soon. */
export const soonAfter = (at: Date) => fromParis(addDays(inParis(at).date, SOON_DAYS));

/** `validUntil` is the instant at which its last day is over. */
export function validity(validUntil: Date | null, at: Date): Validity {
  if (!validUntil) return "unlimited";
  if (at >= validUntil) return "lapsed";
  return validUntil < soonAfter(at) ? "soon" : "valid";
}

/** Whether a paper of the safe may be attached to a dossier now. */
export function mayReuse(
  { verdict, validUntil }: { verdict: DocumentVerdict; validUntil: Date | null },
  at: Date,
): Outcome<null, SafeRefusal> {
  if (verdict !== "accepted") return refuse(verdict === "pending" ? "not-examined-yet" : "file-infected");
  return validity(validUntil, at) === "lapsed" ? refuse("safe-document-lapsed") : grant(null);
}
