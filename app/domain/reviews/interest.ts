import { CONFLICT_KINDS, type ConflictKind } from "~/domain/reviews/conflicts";
import { INTEREST_DETAIL_CHARS_MAX } from "~/domain/reviews/review-form";
import { type Actor, hasRole, personId } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export type Assignment = {
  reviewerId: string;
  declaredAt: Date | null;
  recusedAt: Date | null;
  removedAt: Date | null;
};

/** The assignment that stands for this person: neither withdrawn nor given up. */
export const standing = (actor: Actor, assignment: Assignment | null) =>
  assignment !== null && assignment.reviewerId === personId(actor) && !assignment.removedAt && !assignment.recusedAt
    ? assignment
    : null;

export type OpeningRefusal = "not-assigned" | "interest-not-declared";

/** A dossier does not open for its reader before the question about interests is answered. */
export function openDossier(
  actor: Actor,
  { assignment, conflicted }: { assignment: Assignment | null; conflicted: boolean },
): Outcome<"reviewer" | "department", OpeningRefusal | GateRefusal> {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (conflicted || assignment?.recusedAt) return refuse("not-found");
  const mine = standing(actor, assignment);
  if (mine) return mine.declaredAt ? grant("reviewer") : refuse("interest-not-declared");
  if (hasRole(actor, "fund_manager", "approver", "auditor")) return grant("department");
  return hasRole(actor, "reviewer") ? refuse("not-assigned") : refuse("not-found");
}

export type InterestRefusal = "already-declared" | "interest-kind-missing" | "interest-detail-missing";

/** "I have no interest in this dossier." */
export function declareNone(
  actor: Actor,
  assignment: Assignment | null,
  conflicted: boolean,
  at: Date,
): Outcome<{ declaredAt: Date }, InterestRefusal | GateRefusal> {
  const mine = standing(actor, assignment);
  if (!mine || conflicted) return refuse("not-found");
  if (mine.declaredAt) return refuse("already-declared");
  return grant({ declaredAt: at });
}

export type InterestDeclared = { kind: ConflictKind; detail: string; recusedAt: Date };

/** "I have an interest": at the door or later. The dossier closes for this person and someone else will read it. */
export function declareInterest(
  actor: Actor,
  assignment: Assignment | null,
  said: { kind: string; detail: string },
  at: Date,
): Outcome<InterestDeclared, InterestRefusal | GateRefusal> {
  if (!standing(actor, assignment)) return refuse("not-found");
  const kind = CONFLICT_KINDS.find((k) => k === said.kind);
  if (!kind) return refuse("interest-kind-missing");
  const detail = said.detail.trim().slice(0, INTEREST_DETAIL_CHARS_MAX);
  if (kind === "other" && detail === "") return refuse("interest-detail-missing");
  return grant({ kind, detail, recusedAt: at });
}
