import type { Actor } from "~/domain/shared/actor";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** RFC 6238: a new code every thirty seconds. */
export const TOTP_PERIOD_SECONDS = 30;
export const RECOVERY_CODES = 10;

export type SecondFactorRefusal =
  | "code-wrong"
  | "code-already-used"
  | "second-factor-not-set"
  | "second-factor-already-set";

/** Roles at the Département act only behind a second factor; a person of a town may have one. */
export const needsSecondFactor = (actor: Actor) => actor.kind === "person" && actor.heldRoles.length > 0;

/**
 * `step` is the thirty-second step whose code was typed, or null when none near now has that code. A step counts once:
 * a code read over a shoulder opens nothing.
 */
export function acceptStep(step: number | null, lastStep: number | null): Outcome<number, SecondFactorRefusal> {
  if (step === null) return refuse("code-wrong");
  return lastStep !== null && step <= lastStep ? refuse("code-already-used") : grant(step);
}
