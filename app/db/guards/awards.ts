import { always, changed, type Guard } from "~/db/guards/guard";

const NOT_PREPARED = (row: string) => `EXISTS (SELECT 1 FROM "Decision" d WHERE d."id" = ${row}."decisionId" AND d."status" <> 'prepared')`;

/** Decisions and payments: two people, frozen lists, one payment. */
export const AWARD_GUARDS: Guard[] = [
  ...always("Decision", "approver-is-preparer", `NEW."approvedById" IS NOT NULL AND NEW."approvedById" = NEW."preparedById"`),
  { name: "decision-approval-missing", table: "Decision", on: "insert", when: `NEW."status" <> 'prepared'` },
  {
    name: "decision-step", table: "Decision", on: "update",
    when: `NOT (NEW."status" = OLD."status" OR (OLD."status" = 'prepared' AND NEW."status" = 'approved' AND NEW."approvedById" IS NOT NULL) OR (OLD."status" = 'approved' AND NEW."status" = 'published' AND NEW."deliberationNumber" IS NOT NULL AND NEW."deliberatedOn" IS NOT NULL))`,
  },
  { name: "decision-published", table: "Decision", on: "update", when: `OLD."status" = 'published'` },
  { name: "decision-frozen", table: "Decision", on: "update", when: `OLD."status" <> 'prepared' AND (${changed("preparedById", "approvedById", "contentHash", "rankingHash")})` },
  { name: "decision-frozen", table: "DecisionLine", on: "insert", when: NOT_PREPARED("NEW") },
  { name: "decision-frozen", table: "DecisionLine", on: "update", when: NOT_PREPARED("OLD") },
  { name: "decision-frozen", table: "DecisionLine", on: "delete", when: NOT_PREPARED("OLD") },
  ...always("DecisionLine", "amount-without-award", `(NEW."outcome" = 'awarded' AND NEW."amountCents" <= 0) OR (NEW."outcome" <> 'awarded' AND NEW."amountCents" <> 0)`),
  ...always("Award", "award-without-amount", `NEW."amountCents" <= 0`),
  ...always("Amendment", "approver-is-preparer", `NEW."approvedById" IS NOT NULL AND NEW."approvedById" = NEW."preparedById"`),
  ...always("Instalment", "instalment-without-amount", `NEW."amountCents" <= 0`),
  ...always(
    "Instalment", "instalments-over-award",
    `NEW."amountCents" + COALESCE((SELECT SUM(i."amountCents") FROM "Instalment" i WHERE i."agreementId" = NEW."agreementId" AND i."id" <> NEW."id"), 0) > (SELECT a."amountCents" FROM "Award" a WHERE a."id" = NEW."awardId")`,
  ),
  ...always("PaymentRun", "approver-prepared-run", `NEW."approvedById" IS NOT NULL AND NEW."approvedById" = NEW."preparedById"`),
  { name: "run-approval-missing", table: "PaymentRun", on: "insert", when: `NEW."status" <> 'prepared'` },
  {
    name: "run-step", table: "PaymentRun", on: "update",
    when: `NOT (NEW."status" = OLD."status" OR (OLD."status" = 'prepared' AND NEW."status" = 'approved' AND NEW."approvedById" IS NOT NULL) OR (OLD."status" = 'approved' AND NEW."status" = 'exported' AND NEW."exportHash" IS NOT NULL) OR (OLD."status" = 'exported' AND NEW."status" = 'returned') OR (OLD."status" IN ('prepared', 'approved') AND NEW."status" = 'cancelled'))`,
  },
  { name: "run-frozen", table: "PaymentRun", on: "update", when: `${changed("preparedById", "envelopeId", "reference")} OR (OLD."exportHash" IS NOT NULL AND (${changed("exportHash")})) OR (OLD."approvedById" IS NOT NULL AND (${changed("approvedById", "totalCents", "linesCount", "executionOn")}))` },
  { name: "run-frozen", table: "PaymentLine", on: "insert", when: `EXISTS (SELECT 1 FROM "PaymentRun" r WHERE r."id" = NEW."runId" AND r."status" <> 'prepared')` },
  { name: "run-frozen", table: "PaymentLine", on: "update", when: changed("runId", "instalmentId", "amountCents", "endToEndId", "iban", "bic", "holder") },
  { name: "run-frozen", table: "PaymentLine", on: "delete", when: "1 = 1" },
  { name: "already-in-a-run", table: "PaymentLine", on: "insert", when: `EXISTS (SELECT 1 FROM "PaymentLine" l WHERE l."instalmentId" = NEW."instalmentId" AND l."status" IN ('pending', 'paid'))` },
  { name: "line-not-instalment", table: "PaymentLine", on: "insert", when: `NEW."amountCents" <> (SELECT i."amountCents" FROM "Instalment" i WHERE i."id" = NEW."instalmentId")` },
];
