import { changes, guard, isOne, oneOf, twoPersons } from "~/db/guards/guard.server";
import { BOOKINGS, balanceGuards } from "~/db/guards/ledger.server";

const runIs = (row: "new" | "old", condition: string) =>
  `EXISTS (SELECT 1 FROM PaymentRun r WHERE r.id = ${row}.runId AND r.${condition})`;
const RUN_CLOSED = "What was approved is what is paid.";
const LINE_SUM = (sum: string) =>
  `(SELECT COALESCE(${sum}, 0) FROM PaymentLine l WHERE l.runId = new.id AND l.status <> 'cancelled')`;

/** Payment runs, recoveries and the ledger. */
export const fundGuards = [
  oneOf("PaymentRun", "status", ["prepared", "approved", "exported", "returned", "cancelled"]),
  twoPersons("approver-prepared-run", "PaymentRun", "preparedById", "approvedById"),
  guard(
    "run-not-approved",
    "PaymentRun",
    `${isOne("new.status", ["approved", "exported", "returned"])} AND (new.approvedById IS NULL OR new.approvedAt IS NULL)`,
    "No money leaves without an approval.",
  ),
  guard(
    "run-steps",
    "update PaymentRun",
    `new.status <> old.status AND NOT (old.status = 'prepared' AND new.status IN ('approved', 'cancelled'))
     AND NOT (old.status = 'approved' AND new.status IN ('exported', 'cancelled')) AND NOT (old.status = 'exported' AND new.status = 'returned')`,
    "Prepared, approved, exported, returned: in this order; what was exported cannot be cancelled.",
  ),
  guard(
    "run-frozen",
    "update PaymentRun",
    `(old.status <> 'prepared' AND ${changes("reference", "envelopeId", "preparedById", "approvedById", "approvedAt", "executionOn", "linesCount", "totalCents")})
     OR (old.exportHash IS NOT NULL AND ${changes("exportHash", "exportedAt")})`,
    RUN_CLOSED,
  ),
  guard(
    "run-total",
    "update PaymentRun",
    `old.status = 'prepared' AND new.status = 'approved' AND (new.totalCents <> ${LINE_SUM("SUM(l.amountCents)")} OR new.linesCount <> ${LINE_SUM("COUNT(*)")})`,
    "The total that is approved is the total of the lines.",
  ),
  guard("run-frozen", "delete PaymentRun", "old.status <> 'prepared'", "An approved run is not removed."),

  oneOf("PaymentLine", "status", ["pending", "paid", "rejected", "cancelled"]),
  guard("run-frozen", "insert PaymentLine", runIs("new", "status <> 'prepared'"), RUN_CLOSED),
  guard(
    "run-frozen",
    "update PaymentLine",
    `${changes("runId", "instalmentId", "amountCents", "iban", "bic", "holder", "endToEndId")} AND (${runIs("old", "status <> 'prepared'")} OR ${runIs("new", "status <> 'prepared'")})`,
    RUN_CLOSED,
  ),
  guard("run-frozen", "delete PaymentLine", runIs("old", "status <> 'prepared'"), RUN_CLOSED),
  guard(
    "already-in-a-run",
    "PaymentLine",
    `new.status IN ('pending', 'paid') AND EXISTS (SELECT 1 FROM PaymentLine l
       WHERE l.instalmentId = new.instalmentId AND l.id <> new.id AND l.status IN ('pending', 'paid'))`,
    "An instalment is paid once.",
  ),
  guard(
    "payment-amount",
    "PaymentLine",
    "new.amountCents IS DISTINCT FROM (SELECT i.amountCents FROM Instalment i WHERE i.id = new.instalmentId)",
    "What is paid is the instalment.",
  ),
  guard(
    "payment-elsewhere",
    "insert PaymentLine",
    `NOT EXISTS (SELECT 1 FROM Instalment i JOIN Award a ON a.id = i.awardId JOIN PaymentRun r ON r.envelopeId = a.envelopeId
       WHERE i.id = new.instalmentId AND r.id = new.runId)`,
    "A run pays the awards of its own envelope.",
  ),

  oneOf("Recovery", "status", ["notice", "decided", "titled", "settled", "dropped"]),
  twoPersons("same-person-twice", "Recovery", "noticeById", "decidedById"),
  guard("recovery-amount", "Recovery", "new.amountCents <= 0", "What is asked back is more than nothing."),

  guard(
    "entry-amount",
    "insert LedgerEntry",
    "new.amountCents <= 0",
    "A booking moves something; it is undone by the opposite booking.",
  ),
  guard(
    "entry-accounts",
    "insert LedgerEntry",
    `NOT (${BOOKINGS.map(([kind, debit, credit]) => `(new.kind = '${kind}' AND new.debitAccount = '${debit}' AND new.creditAccount = '${credit}')`).join(" OR ")})`,
    "Each kind of booking has its two accounts.",
  ),
  guard(
    "entry-award",
    "insert LedgerEntry",
    "(new.kind = 'appropriate') <> (new.awardId IS NULL)",
    "Only the appropriation of an envelope belongs to no award.",
  ),
  guard(
    "entry-elsewhere",
    "insert LedgerEntry",
    `NOT EXISTS (SELECT 1 FROM Envelope n WHERE n.id = new.envelopeId)
     OR (new.awardId IS NOT NULL AND NOT EXISTS (SELECT 1 FROM Award a WHERE a.id = new.awardId AND a.envelopeId = new.envelopeId))
     OR (new.instalmentId IS NOT NULL AND NOT EXISTS (SELECT 1 FROM Instalment i WHERE i.id = new.instalmentId AND i.awardId = new.awardId))`,
    "An award is booked on its own envelope, an instalment on its own award.",
  ),
  ...balanceGuards,
];
