import type { GuardName } from "~/db/guards.server";
import { DatabaseBusy } from "~/db/turns.server";
import { type Refused, refuse } from "~/domain/shared/outcome";

/** Guards that a person can meet when two act at once; any other that fires is a mistake of the code, and throws. */
export const MET_GUARDS = [
  "envelope-overspent",
  "award-overdrawn",
  "nothing-due",
  "nothing-paid",
  "already-in-a-run",
  "approver-is-preparer",
  "approver-prepared-run",
  "call-frozen",
  "decision-frozen",
  "decision-published",
  "already-signed",
  "same-person-twice",
  "two-active-accounts",
  "run-frozen",
  "amount-without-award",
  "award-without-amount",
  "committee-over-envelope",
  "session-closed",
  "session-unfinished",
] as const satisfies readonly GuardName[];
export type GuardRefusal = (typeof MET_GUARDS)[number];

/** Uniqueness that a person can meet, by the constraint's name, and the refusal of the rule that says the same. */
export const MET_UNIQUES: Readonly<Record<string, string>> = {
  Envelope_year_key: "envelope-exists",
  Call_reference_key: "call-exists",
  TownDomain_domain_key: "domain-taken",
  TownSiret_siret_key: "siret-taken",
  RoleGrant_personId_role_key: "role-already-held",
  Seat_personId_townId_key: "already-a-member",
  ProposalSection_proposalId_section_key: "stale-version",
  SectionRevision_proposalId_section_version_key: "stale-version",
  Review_proposalId_reviewerId_key: "stale-version",
  PaymentLine_runId_instalmentId_key: "already-in-a-run",
};

/** What the database refused, as the refusal of the rule it stands for; null when the error is no refusal. */
export function refusalOf(error: unknown): Refused | null {
  if (error instanceof DatabaseBusy) return refuse("unavailable");
  for (const layer of layersOf(error)) {
    const met = MET_GUARDS.find((guard) => guard === guardIn(layer));
    if (met) return refuse(met);
    const taken = MET_UNIQUES[uniqueIn(layer) ?? ""];
    if (taken) return refuse(taken);
  }
  return null;
}

type Layer = Record<string, unknown>;
const DEEPEST = 6;

/** The error and what it wraps: Prisma puts the driver's error in `meta`, the adapter puts the database's in `cause`. */
function layersOf(error: unknown, depth = 0): Layer[] {
  if (depth > DEEPEST || typeof error !== "object" || error === null) return [];
  const layer: Layer = Object.fromEntries(
    ["message", "originalMessage", "kind", "table", "constraint", "code"].map((name) => [
      name,
      Reflect.get(error, name),
    ]),
  );
  const inner = ["cause", "meta", "driverAdapterError"].flatMap((name) =>
    layersOf(Reflect.get(error, name), depth + 1),
  );
  return [layer, ...inner];
}

function guardIn({ originalMessage, message }: Layer): string | undefined {
  const said = typeof originalMessage === "string" ? originalMessage : message;
  return typeof said === "string" ? /^guard:([a-z-]+)$/.exec(said.trim())?.[1] : undefined;
}

/** PostgreSQL names the constraint, SQLite the table and the columns it is made of. */
function uniqueIn({ kind, table, constraint, code, message }: Layer): string | undefined {
  if (code === "23505" && typeof constraint === "string") return constraint;
  if (code === "SQLITE_CONSTRAINT_UNIQUE" && typeof message === "string") return namedAfter(message);
  if (kind !== "UniqueConstraintViolation" || typeof constraint !== "object" || constraint === null) return undefined;
  if ("index" in constraint && typeof constraint.index === "string") return constraint.index;
  if ("fields" in constraint && Array.isArray(constraint.fields)) return `${table}_${constraint.fields.join("_")}_key`;
  return undefined;
}

/** "UNIQUE constraint failed: Seat.personId, Seat.townId" → "Seat_personId_townId_key" */
function namedAfter(message: string): string {
  const columns = message.split(": ").at(-1)?.split(", ") ?? [];
  return `${columns[0]?.split(".")[0]}_${columns.map((column) => column.split(".")[1]).join("_")}_key`;
}
