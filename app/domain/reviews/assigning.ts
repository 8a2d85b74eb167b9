import type { Dossier, Reviewer } from "~/domain/reviews/assignment";
import { inConflict } from "~/domain/reviews/conflicts";
import type { Actor } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** Only the fund manager says who reads what. Null lets pass. */
export const mayAssign = (actor: Actor) => gate(actor, "fund_manager");

export type AssigningRefusal =
  | "reviewer-in-conflict"
  | "already-assigned"
  | "reviewer-full"
  | "review-begun"
  | "reading-begun"
  | "plan-out-of-date"
  | "dossier-not-admissible";

export type ByHand = { proposalStatus: string; alreadyAssigned: boolean; load: number };

/** One reader added by the fund manager's hand. The conflict is named to the fund manager only as a conflict, without its ground. */
export function addAssignment(
  actor: Actor,
  reviewer: Reviewer,
  dossier: Dossier,
  facts: ByHand,
): Outcome<{ pinned: true }, AssigningRefusal | GateRefusal> {
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  if (facts.proposalStatus !== "admissible") return refuse("dossier-not-admissible");
  if (facts.alreadyAssigned) return refuse("already-assigned");
  if (inConflict(reviewer, dossier)) return refuse("reviewer-in-conflict");
  if (facts.load >= reviewer.reviewsMax) return refuse("reviewer-full", { max: reviewer.reviewsMax });
  return grant({ pinned: true });
}

/** A reader on a dossier is fixed there, or left to the portal's proposals. */
export function pinAssignment(
  actor: Actor,
  facts: { exists: boolean; pinned: boolean },
  pinned: boolean,
): Outcome<{ pinned: boolean }, AssigningRefusal | GateRefusal> {
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  if (!facts.exists) return refuse("not-found");
  return facts.pinned === pinned ? refuse("plan-out-of-date") : grant({ pinned });
}

/** Of several readings, only those that nobody has begun are taken back: a draft is somebody's work. */
export function takeBackReading(
  actor: Actor,
  review: { status: string } | null,
): Outcome<true, AssigningRefusal | GateRefusal> {
  if (review && review.status !== "submitted") return mayAssign(actor) ?? refuse("reading-begun");
  return removeAssignment(actor, review);
}

/** A reader can be taken off a dossier as long as their review is not handed in. */
export function removeAssignment(
  actor: Actor,
  review: { status: string } | null,
): Outcome<true, AssigningRefusal | GateRefusal> {
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  if (review?.status === "submitted") return refuse("review-begun");
  return grant(true);
}
