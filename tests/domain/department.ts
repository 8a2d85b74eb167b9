import type { DepartmentRole, Person } from "~/domain/shared/actor";
import type { Outcome } from "~/domain/shared/outcome";

const officer = (name: string, ...roles: DepartmentRole[]): Person => ({
  kind: "person",
  id: name.toLowerCase(),
  name,
  email: `${name.toLowerCase()}@seinesaintdenis.fr`,
  seats: [],
  roles,
  heldRoles: roles,
});

/** The people of the Département that the town's people of network/people.ts meet. */
export const sofia = officer("Sofia", "fund_manager");
export const claire = officer("Claire", "reviewer");
export const idriss = officer("Idriss", "reviewer");
export const nadia = officer("Nadia", "paymaster");
export const leo = officer("Leo", "administrator");
export const auditor = officer("Auditor", "auditor");
/** The vice-president, who approves what others prepared. */
export const vice = officer("Vice", "approver");
/** Manages the fund and may approve: never what she prepared herself. */
export const both = officer("Both", "fund_manager", "approver", "paymaster");
/** "granted", or the reason of the refusal. */
export const verdict = (outcome: Outcome<unknown>) => (outcome.ok ? "granted" : outcome.reason);
export const at = new Date("2026-06-20T10:00:00Z");
export const REASON = "Une raison qui se lit dans le journal.";
