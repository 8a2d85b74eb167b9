import { changes, guard, isOne, oneOf, twoPersons } from "~/db/guards/guard.server";

const FILED = ["submitted", "incomplete", "admissible", "inadmissible", "awarded", "reserved", "refused"] as const;
const callIsFrozen = (row: "new" | "old") =>
  `EXISTS (SELECT 1 FROM Call c WHERE c.id = ${row}.callId AND c.frozenAt IS NOT NULL)`;
const GRID_FROZEN = "The grid of an opened call does not change.";

/** People, calls, dossiers and reviews. */
export const proposalGuards = [
  guard(
    "email-not-lower-case",
    "Person",
    "new.email <> lower(new.email)",
    "One address, one person: capitals make no other.",
  ),
  oneOf("Seat", "role", ["reader", "editor", "signatory"]),
  oneOf("RoleGrant", "role", ["reviewer", "fund_manager", "approver", "paymaster", "auditor", "administrator"]),

  oneOf("BankDetails", "status", ["proposed", "active", "replaced", "declined"]),
  oneOf("BankDetails", "holderKind", ["town", "public_accountant"]),
  twoPersons("same-person-twice", "BankDetails", "proposedById", "confirmedById"),
  guard(
    "bank-details-unconfirmed",
    "BankDetails",
    "new.status = 'active' AND new.confirmedById IS NULL",
    "Money goes to confirmed details only.",
  ),
  guard(
    "bank-details-are-kept",
    "update BankDetails",
    `old.status <> 'proposed' AND ${changes("townId", "iban", "bic", "holder", "holderKind", "proposedById", "confirmedById")}`,
    "A change of account is a new proposal.",
  ),
  guard(
    "two-active-accounts",
    "BankDetails",
    "new.status = 'active' AND EXISTS (SELECT 1 FROM BankDetails b WHERE b.townId = new.townId AND b.status = 'active' AND b.id <> new.id)",
    "A town is paid on one account.",
  ),

  guard("call-dates-in-order", "Call", "new.closesAt <= new.opensAt", "A call closes after it opens."),
  guard(
    "call-frozen",
    "update Call",
    `old.frozenAt IS NOT NULL AND ${changes("rules", "opensAt", "closesAt", "frozenAt")}`,
    "Rules and dates of an opened call do not change; more time is an extension, on record.",
  ),
  guard("call-frozen", "insert Criterion", callIsFrozen("new"), GRID_FROZEN),
  guard("call-frozen", "update Criterion", `${callIsFrozen("new")} OR ${callIsFrozen("old")}`, GRID_FROZEN),
  guard("call-frozen", "delete Criterion", callIsFrozen("old"), GRID_FROZEN),
  guard("call-frozen", "insert GridVersion", callIsFrozen("new"), GRID_FROZEN),
  guard("criterion-weight", "Criterion", "new.weight NOT BETWEEN 1 AND 100", "A criterion weighs 1 to 100 points."),

  oneOf("Proposal", "status", ["draft", "withdrawn", ...FILED]),
  guard(
    "proposal-filing-instant",
    "Proposal",
    `(new.status = 'draft' AND new.submittedAt IS NOT NULL) OR (${isOne("new.status", FILED)} AND new.submittedAt IS NULL)`,
    "A draft has not been filed; what is filed has been at an instant.",
  ),
  guard(
    "proposal-amounts",
    "Proposal",
    "new.requestedCents < 0 OR new.totalCostCents < 0 OR new.recipients < 0",
    "Amounts and numbers of people are not negative.",
  ),
  guard(
    "proposal-counts",
    "Proposal",
    "new.reviewsExpected < 0 OR new.reviewsSubmitted < 0 OR new.meanHundredths NOT BETWEEN 0 AND 10000",
    "Counts are not negative, a mean is out of 100.",
  ),
  oneOf("Document", "verdict", ["pending", "accepted", "refused"]),
  guard(
    "document-size",
    "Document",
    "new.sizeBytes < 0 OR length(new.sha256) <> 64",
    "A document is its bytes and their sha256.",
  ),

  oneOf("Review", "status", ["draft", "submitted", "abstained"]),
  guard("review-total", "Review", "new.totalHundredths NOT BETWEEN 0 AND 10000", "A review totals 0 to 100 points."),
  guard(
    "review-filing-instant",
    "Review",
    `(new.status = 'submitted' AND (new.totalHundredths IS NULL OR new.submittedAt IS NULL)) OR (new.status = 'draft' AND new.submittedAt IS NOT NULL)`,
    "A submitted review has a total and an instant; a draft has not been submitted.",
  ),
  guard("score-mark", "Score", "new.mark NOT BETWEEN 0 AND 5", "Marks go from 0 to 5."),
];
