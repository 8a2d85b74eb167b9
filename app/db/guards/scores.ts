import { always, changed, type Guard } from "~/db/guards/guard";

const CALL_FROZEN = (row: string) => `EXISTS (SELECT 1 FROM "Call" c WHERE c."id" = ${row}."callId" AND c."frozenAt" IS NOT NULL)`;

/** Calls, dossiers, marks. */
export const SCORE_GUARDS: Guard[] = [
  { name: "call-frozen", table: "Call", on: "update", when: `OLD."frozenAt" IS NOT NULL AND (${changed("rules", "opensAt", "closesAt", "frozenAt", "envelopeId", "reference")})` },
  { name: "call-frozen", table: "Criterion", on: "insert", when: CALL_FROZEN("NEW") },
  { name: "call-frozen", table: "Criterion", on: "update", when: CALL_FROZEN("OLD") },
  { name: "call-frozen", table: "Criterion", on: "delete", when: CALL_FROZEN("OLD") },
  ...always("Criterion", "weight-out-of-range", `NEW."weight" < 1 OR NEW."weight" > 100`),
  ...always("Proposal", "amount-below-zero", `NEW."requestedCents" < 0 OR NEW."totalCostCents" < 0`),
  ...always("Proposal", "draft-not-filed", `NEW."status" NOT IN ('draft', 'withdrawn') AND NEW."submittedAt" IS NULL`),
  ...always("Score", "mark-out-of-range", `NEW."mark" IS NOT NULL AND (NEW."mark" < 0 OR NEW."mark" > 5)`),
  ...always("Review", "total-out-of-range", `NEW."totalHundredths" IS NOT NULL AND (NEW."totalHundredths" < 0 OR NEW."totalHundredths" > 10000)`),
  ...always("Review", "submitted-review-incomplete", `NEW."status" = 'submitted' AND (NEW."totalHundredths" IS NULL OR NEW."submittedAt" IS NULL)`),
];
