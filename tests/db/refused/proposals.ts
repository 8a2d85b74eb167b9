import { insert, remove, update } from "../rows";
import { type RefusedCase, refuses } from "./case";

const AT = "2026-04-01 09:00:00";
const confirmed = { status: "active", confirmedById: "ben", confirmedAt: AT };
const active = update("BankDetails", confirmed, { id: "b1" });
const proposal = (values: Record<string, string | number | null>) => update("Proposal", values, { id: "pr1" });
const review = (values: Record<string, string | number | null>) => update("Review", values, { id: "rev1" });

export const proposalCases: RefusedCase[] = [
  refuses(
    "email-not-lower-case",
    insert("Person", { id: "zoe", email: "Zoe@cd.fr" }),
    insert("Person", { id: "zoe", email: "zoe@cd.fr" }),
  ),
  refuses(
    "email-not-lower-case",
    update("Person", { email: "ANN@cd.fr" }, { id: "ann" }),
    update("Person", { email: "ann2@cd.fr" }, { id: "ann" }),
  ),
  refuses("unknown-word", insert("Seat", { role: "boss" }), insert("Seat")),
  refuses(
    "unknown-word",
    update("Seat", { role: "boss" }, { id: "seat1" }),
    update("Seat", { role: "reader" }, { id: "seat1" }),
    insert("Seat"),
  ),
  refuses("unknown-word", insert("RoleGrant", { role: "boss" }), insert("RoleGrant")),
  refuses(
    "unknown-word",
    update("RoleGrant", { role: "boss" }, { id: "grant1" }),
    update("RoleGrant", { role: "auditor" }, { id: "grant1" }),
    insert("RoleGrant"),
  ),

  refuses("unknown-word", update("BankDetails", { status: "x" }, { id: "b1" }), active),
  refuses("unknown-word", insert("BankDetails", { id: "b2", status: "x" }), insert("BankDetails", { id: "b2" })),
  refuses(
    "unknown-word",
    insert("BankDetails", { id: "b2", holderKind: "x" }),
    insert("BankDetails", { id: "b2", holderKind: "public_accountant" }),
  ),
  refuses("same-person-twice", update("BankDetails", { ...confirmed, confirmedById: "ann" }, { id: "b1" }), active),
  refuses(
    "same-person-twice",
    insert("BankDetails", { id: "b2", ...confirmed, confirmedById: "ann" }),
    insert("BankDetails", { id: "b2", ...confirmed }),
  ),
  refuses("bank-details-unconfirmed", update("BankDetails", { status: "active" }, { id: "b1" }), active),
  refuses(
    "bank-details-unconfirmed",
    insert("BankDetails", { id: "b2", status: "active" }),
    insert("BankDetails", { id: "b2", ...confirmed }),
  ),
  refuses(
    "bank-details-are-kept",
    update("BankDetails", { iban: "FR99" }, { id: "b1" }),
    update("BankDetails", { status: "replaced" }, { id: "b1" }),
    active,
  ),
  refuses(
    "two-active-accounts",
    insert("BankDetails", { id: "b2", ...confirmed }),
    insert("BankDetails", { id: "b2" }),
    active,
  ),
  refuses(
    "two-active-accounts",
    update("BankDetails", confirmed, { id: "b2" }),
    update("BankDetails", { status: "declined" }, { id: "b2" }),
    active,
    insert("BankDetails", { id: "b2" }),
  ),

  refuses(
    "call-dates-in-order",
    update("Call", { closesAt: "2026-03-01 09:00:00" }, { id: "c1" }),
    update("Call", { closesAt: AT }, { id: "c1" }),
  ),
  refuses(
    "call-dates-in-order",
    insert("Call", { id: "c3", reference: "3", closesAt: "2026-02-01 09:00:00" }),
    insert("Call", { id: "c3", reference: "3" }),
  ),
  refuses(
    "call-frozen",
    update("Call", { rules: "[]" }, { id: "c2" }),
    update("Call", { title: "Autre" }, { id: "c2" }),
  ),
  refuses(
    "call-frozen",
    update("Call", { closesAt: "2026-06-01 09:00:00" }, { id: "c2" }),
    update("Call", { closesAt: "2026-06-01 09:00:00" }, { id: "c1" }),
  ),
  refuses(
    "call-frozen",
    update("Call", { frozenAt: null }, { id: "c2" }),
    update("Call", { frozenAt: AT }, { id: "c1" }),
  ),
  refuses(
    "call-frozen",
    insert("Criterion", { id: "k3", code: "x", callId: "c2" }),
    insert("Criterion", { id: "k3", code: "x" }),
  ),
  refuses(
    "call-frozen",
    update("Criterion", { weight: 20 }, { id: "k2" }),
    update("Criterion", { weight: 20 }, { id: "k1" }),
  ),
  refuses(
    "call-frozen",
    update("Criterion", { callId: "c2", code: "x" }, { id: "k1" }),
    update("Criterion", { code: "x" }, { id: "k1" }),
  ),
  refuses(
    "call-frozen",
    remove("Criterion", { id: "k2" }),
    remove("Criterion", { id: "k3" }),
    insert("Criterion", { id: "k3", code: "x" }),
  ),
  refuses(
    "call-frozen",
    insert("GridVersion", { id: "gv2", number: 2, callId: "c2" }),
    insert("GridVersion", { id: "gv2", number: 2 }),
  ),
  refuses(
    "criterion-weight",
    update("Criterion", { weight: 0 }, { id: "k1" }),
    update("Criterion", { weight: 100 }, { id: "k1" }),
  ),
  refuses(
    "criterion-weight",
    insert("Criterion", { id: "k3", code: "x", weight: 101 }),
    insert("Criterion", { id: "k3", code: "x", weight: 1 }),
  ),

  refuses("unknown-word", proposal({ status: "lost" }), proposal({ status: "admissible" })),
  refuses(
    "unknown-word",
    insert("Proposal", { id: "p3", reference: "3", status: "lost" }),
    insert("Proposal", { id: "p3", reference: "3" }),
  ),
  refuses("proposal-filing-instant", proposal({ status: "draft" }), proposal({ status: "draft", submittedAt: null })),
  refuses("proposal-filing-instant", proposal({ submittedAt: null }), proposal({ submittedAt: AT })),
  refuses(
    "proposal-filing-instant",
    insert("Proposal", { id: "p3", reference: "3", submittedAt: null }),
    insert("Proposal", { id: "p3", reference: "3", status: "draft", submittedAt: null }),
  ),
  refuses("proposal-amounts", proposal({ requestedCents: -1 }), proposal({ requestedCents: 0 })),
  refuses(
    "proposal-amounts",
    insert("Proposal", { id: "p3", reference: "3", totalCostCents: -1 }),
    insert("Proposal", { id: "p3", reference: "3", totalCostCents: 1 }),
  ),
  refuses("proposal-counts", proposal({ meanHundredths: 10_001 }), proposal({ meanHundredths: 10_000 })),
  refuses(
    "proposal-counts",
    insert("Proposal", { id: "p3", reference: "3", reviewsSubmitted: -1 }),
    insert("Proposal", { id: "p3", reference: "3", reviewsSubmitted: 1 }),
  ),
  refuses(
    "unknown-word",
    update("Document", { verdict: "maybe" }, { id: "doc1" }),
    update("Document", { verdict: "accepted" }, { id: "doc1" }),
  ),
  refuses(
    "unknown-word",
    insert("Document", { id: "doc2", storageKey: "s2", verdict: "maybe" }),
    insert("Document", { id: "doc2", storageKey: "s2" }),
  ),
  refuses(
    "document-size",
    update("Document", { sizeBytes: -1 }, { id: "doc1" }),
    update("Document", { sizeBytes: 2 }, { id: "doc1" }),
  ),
  refuses(
    "document-size",
    insert("Document", { id: "doc2", storageKey: "s2", sha256: "abc" }),
    insert("Document", { id: "doc2", storageKey: "s2" }),
  ),

  refuses("unknown-word", review({ status: "lost" }), review({ status: "submitted" })),
  refuses(
    "unknown-word",
    insert("Review", { id: "rev2", reviewerId: "ben", status: "lost" }),
    insert("Review", { id: "rev2", reviewerId: "ben" }),
  ),
  refuses("review-total", review({ totalHundredths: 10_001 }), review({ totalHundredths: 10_000 })),
  refuses(
    "review-total",
    insert("Review", { id: "rev2", reviewerId: "ben", totalHundredths: -1 }),
    insert("Review", { id: "rev2", reviewerId: "ben", totalHundredths: 0 }),
  ),
  refuses("review-filing-instant", review({ totalHundredths: null }), review({ totalHundredths: 0 })),
  refuses("review-filing-instant", review({ status: "draft" }), review({ status: "draft", submittedAt: null })),
  refuses(
    "review-filing-instant",
    insert("Review", { id: "rev2", reviewerId: "ben", submittedAt: null }),
    insert("Review", { id: "rev2", reviewerId: "ben" }),
  ),
  refuses("score-mark", update("Score", { mark: 6 }, { id: "sc1" }), update("Score", { mark: 5 }, { id: "sc1" })),
  refuses(
    "score-mark",
    insert("Score", { id: "sc2", criterionId: "k2", mark: -1 }),
    insert("Score", { id: "sc2", criterionId: "k2", mark: 0 }),
  ),
];
