import type { DatabaseKind } from "~/db/database.server";
import type { GuardName } from "~/db/guards.server";

/** One thing that a guard refuses, and the same thing one step aside, which it lets pass. */
export type RefusedCase = {
  guard: GuardName;
  /** What stands before, beside the world. */
  given?: string[];
  refused: string;
  allowed: string;
  only?: DatabaseKind;
};

export const refuses = (guard: GuardName, refused: string, allowed: string, ...given: string[]): RefusedCase => ({
  guard,
  refused,
  allowed,
  given,
});
