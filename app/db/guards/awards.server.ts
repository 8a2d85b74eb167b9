import { changes, guard, oneOf, twoPersons } from "~/db/guards/guard.server";

const decisionIsClosed = (row: "new" | "old") =>
  `EXISTS (SELECT 1 FROM Decision d WHERE d.id = ${row}.decisionId AND d.status <> 'prepared')`;
/** Its approval is taken away with it: what comes back is approved again, or never. */
const sentBack =
  "old.status = 'approved' AND new.status = 'prepared' AND old.deliberationNumber IS NULL AND new.approvedById IS NULL AND new.contentHash IS NULL";
const LINES_CLOSED = "What was approved is what is published.";

const sumOfInstalments = (agreement: string, except: string) =>
  `(SELECT COALESCE(SUM(i.amountCents), 0) FROM Instalment i WHERE i.agreementId = ${agreement} AND i.status <> 'cancelled' AND i.id <> ${except})`;

/** Decisions, awards, agreements and the instalments they foresee. */
export const awardGuards = [
  oneOf("Decision", "status", ["prepared", "approved", "published"]),
  twoPersons("approver-is-preparer", "Decision", "preparedById", "approvedById"),
  guard(
    "decision-not-approved",
    "Decision",
    "new.status <> 'prepared' AND new.approvedById IS NULL",
    "A decision is approved before it counts.",
  ),
  guard(
    "decision-not-dated",
    "Decision",
    "new.status = 'published' AND (new.publishedAt IS NULL OR new.deliberationNumber IS NULL)",
    "A published decision names its deliberation.",
  ),
  guard(
    "decision-steps",
    "update Decision",
    `new.status <> old.status AND NOT (old.status = 'prepared' AND new.status = 'approved')
       AND NOT (old.status = 'approved' AND new.status = 'published') AND NOT (${sentBack})`,
    "Prepared, approved, published, in this order; until the assembly has deliberated, an approved list may be sent back.",
  ),
  guard(
    "decision-frozen",
    "update Decision",
    `old.status <> 'prepared' AND (${changes("reference", "callId", "preparedById", "rankingHash", "simulationHash")}
       OR (new.status <> 'prepared' AND ${changes("approvedById", "approvedAt")})
       OR (old.status = 'approved' AND new.status <> 'prepared' AND ${changes("contentHash")}))`,
    LINES_CLOSED,
  ),
  guard(
    "decision-published",
    "update Decision",
    `old.status = 'published' AND ${changes("deliberationNumber", "deliberatedOn", "publishedById", "publishedAt", "contentHash")}`,
    "A published decision stays as it was published.",
  ),
  guard("decision-frozen", "delete Decision", "old.status <> 'prepared'", "An approved decision is not removed."),

  guard("decision-frozen", "insert DecisionLine", decisionIsClosed("new"), LINES_CLOSED),
  guard(
    "decision-frozen",
    "update DecisionLine",
    `${decisionIsClosed("new")} OR ${decisionIsClosed("old")}`,
    LINES_CLOSED,
  ),
  guard("decision-frozen", "delete DecisionLine", decisionIsClosed("old"), LINES_CLOSED),
  oneOf("DecisionLine", "outcome", ["awarded", "reserved", "refused"]),
  guard(
    "amount-without-award",
    "DecisionLine",
    "new.amountCents < 0 OR (new.outcome = 'awarded') <> (new.amountCents > 0)",
    "What is awarded has an amount, nothing else has.",
  ),

  guard("award-without-amount", "Award", "new.amountCents <= 0", "An award is more than nothing."),
  oneOf("Award", "status", ["notified", "accepted", "declined"]),
  guard(
    "award-as-decided",
    "insert Award",
    `NOT EXISTS (SELECT 1 FROM DecisionLine l JOIN Decision d ON d.id = l.decisionId WHERE l.id = new.decisionLineId AND l.proposalId = new.proposalId
       AND l.outcome = 'awarded' AND l.amountCents = new.amountCents AND d.status <> 'prepared')`,
    "An award is what an approved decision says.",
  ),
  guard(
    "award-below-instalments",
    "update Award",
    `${changes("amountCents")} AND new.amountCents < (SELECT COALESCE(SUM(i.amountCents), 0) FROM Instalment i WHERE i.awardId = new.id AND i.status <> 'cancelled')`,
    "An award is reduced after its instalments are.",
  ),

  oneOf("Amendment", "status", ["requested", "approved", "signed_by_town", "in_force", "refused"]),
  twoPersons("approver-is-preparer", "Amendment", "preparedById", "approvedById"),
  guard(
    "amendment-not-approved",
    "Amendment",
    "new.status NOT IN ('requested', 'refused') AND (new.approvedById IS NULL OR (new.status <> 'approved' AND new.versionNumber IS NULL))",
    "An amendment is approved by someone, and signed as a version of the agreement.",
  ),
  guard(
    "amendment-not-deliberated",
    "Amendment",
    "new.kind IN ('reduction', 'beneficiary') AND new.status NOT IN ('requested', 'refused') AND new.deliberationNumber IS NULL",
    "What the assembly voted is changed by the assembly only.",
  ),
  guard(
    "amendment-steps",
    "update Amendment",
    `(new.status <> old.status AND NOT (old.status = 'requested' AND new.status IN ('approved', 'refused'))
       AND NOT (old.status = 'approved' AND new.status = 'signed_by_town') AND NOT (old.status = 'signed_by_town' AND new.status = 'in_force'))
       OR ${changes("agreementId", "kind", "before", "after", "wish", "reason", "preparedById", "preparedAt")}`,
    "What was asked for stays as it was asked: requested, approved, signed by the town, in force, or refused.",
  ),

  oneOf("Instalment", "status", ["planned", "due", "in_run", "paid", "cancelled"]),
  guard("instalment-amount", "Instalment", "new.amountCents <= 0", "An instalment is more than nothing."),
  guard(
    "instalment-elsewhere",
    "Instalment",
    "NOT EXISTS (SELECT 1 FROM Agreement g WHERE g.id = new.agreementId AND g.awardId = new.awardId)",
    "An instalment's agreement and award go together.",
  ),
  guard(
    "instalments-over-award",
    "Instalment",
    `new.status <> 'cancelled' AND new.amountCents + ${sumOfInstalments("new.agreementId", "new.id")} > (SELECT a.amountCents FROM Award a WHERE a.id = new.awardId)`,
    "Together the instalments are at most the award.",
  ),
  guard(
    "instalment-is-paid",
    "update Instalment",
    `old.status IN ('in_run', 'paid') AND ${changes("amountCents", "awardId", "agreementId")}`,
    "What is being paid does not change.",
  ),
];
