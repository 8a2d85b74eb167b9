import { approve, insert, publish, remove, sendBack, update } from "../rows";
import { type RefusedCase, refuses } from "./case";

const AT = "2026-04-01 09:00:00";
const decision = (values: Record<string, string | number | null>, id = "d2") => update("Decision", values, { id });
const line = (values: Record<string, string | number | null>) => update("DecisionLine", values, { id: "l2" });
const award = (values: Record<string, string | number | null>) =>
  insert("Award", { id: "a2", proposalId: "pr2", decisionLineId: "l2", amountCents: 5_000, ...values });
const third = (values: Record<string, string | number | null>) =>
  insert("Decision", { id: "d3", reference: "D3", ...values });
const amendment = (values: Record<string, string | number | null>) => update("Amendment", values, { id: "am1" });
const second = (values: Record<string, string | number | null>) =>
  insert("Instalment", { id: "i2", position: 2, amountCents: 4_000, ...values });

export const awardCases: RefusedCase[] = [
  refuses("unknown-word", decision({ status: "lost" }), approve("d2")),
  refuses("unknown-word", third({ status: "lost" }), third({})),
  refuses("approver-is-preparer", decision({ status: "approved", approvedById: "ann" }), approve("d2")),
  refuses("approver-is-preparer", third({ approvedById: "ann" }), third({ approvedById: "ben" })),
  refuses("decision-not-approved", decision({ status: "approved" }), approve("d2")),
  refuses("decision-not-approved", third({ status: "approved" }), third({})),
  refuses("decision-not-dated", decision({ status: "published", publishedAt: AT }), publish("d2"), approve("d2")),
  refuses(
    "decision-not-dated",
    third({ status: "published", approvedById: "ben" }),
    third({ status: "published", approvedById: "ben", publishedAt: AT, deliberationNumber: "1" }),
  ),
  refuses(
    "decision-steps",
    decision({ status: "published", approvedById: "ben", publishedAt: AT, deliberationNumber: "1" }),
    approve("d2"),
  ),
  refuses("decision-steps", decision({ status: "prepared" }), sendBack("d2"), approve("d2")),
  refuses("decision-steps", sendBack("d2"), publish("d2"), approve("d2"), decision({ deliberationNumber: "8-1" })),
  refuses("decision-frozen", decision({ approvedById: "zoe" }), publish("d2"), approve("d2")),
  refuses("decision-frozen", remove("Decision", { id: "d1" }), remove("Decision", { id: "d3" }), third({})),
  refuses("decision-published", decision({ deliberationNumber: "8-2" }, "d1"), decision({ version: 2 }, "d1")),
  refuses("decision-published", decision({ contentHash: "x" }, "d1"), decision({ contentHash: "x" })),

  refuses(
    "decision-frozen",
    insert("DecisionLine", { id: "l3", proposalId: "pr2" }),
    insert("DecisionLine", { id: "l3", decisionId: "d2" }),
  ),
  refuses("decision-frozen", line({ amountCents: 6_000 }), publish("d2"), approve("d2")),
  refuses("decision-frozen", line({ decisionId: "d1" }), line({ amountCents: 6_000 })),
  refuses("decision-frozen", remove("DecisionLine", { id: "l1" }), remove("DecisionLine", { id: "l2" })),
  refuses("unknown-word", line({ outcome: "maybe" }), line({ outcome: "refused", amountCents: 0 })),
  refuses(
    "unknown-word",
    insert("DecisionLine", { id: "l3", decisionId: "d2", outcome: "maybe" }),
    insert("DecisionLine", { id: "l3", decisionId: "d2" }),
  ),
  refuses("amount-without-award", line({ outcome: "reserved" }), line({ outcome: "reserved", amountCents: 0 })),
  refuses("amount-without-award", line({ amountCents: 0 }), line({ amountCents: 1 })),
  refuses(
    "amount-without-award",
    insert("DecisionLine", { id: "l3", decisionId: "d2", amountCents: -1 }),
    insert("DecisionLine", { id: "l3", decisionId: "d2" }),
  ),

  refuses("award-without-amount", award({ amountCents: 0 }), award({}), approve("d2")),
  refuses(
    "award-without-amount",
    update("Award", { amountCents: 0 }, { id: "a1" }),
    update("Award", { status: "declined" }, { id: "a1" }),
  ),
  refuses("unknown-word", award({ status: "lost" }), award({}), approve("d2")),
  refuses(
    "unknown-word",
    update("Award", { status: "lost" }, { id: "a1" }),
    update("Award", { status: "declined" }, { id: "a1" }),
  ),
  refuses("award-as-decided", award({ amountCents: 6_000 }), award({}), approve("d2")),
  refuses("award-as-decided", award({}), remove("DecisionLine", { id: "l2" })),
  refuses(
    "award-below-instalments",
    update("Award", { amountCents: 5_999 }, { id: "a1" }),
    update("Award", { amountCents: 6_000 }, { id: "a1" }),
  ),

  refuses(
    "unknown-word",
    update("Amendment", { status: "lost" }, { id: "am1" }),
    update("Amendment", { status: "refused" }, { id: "am1" }),
  ),
  refuses("unknown-word", insert("Amendment", { id: "am2", status: "lost" }), insert("Amendment", { id: "am2" })),
  refuses(
    "approver-is-preparer",
    update("Amendment", { status: "approved", approvedById: "ann" }, { id: "am1" }),
    update("Amendment", { status: "approved", approvedById: "ben" }, { id: "am1" }),
  ),
  refuses(
    "approver-is-preparer",
    insert("Amendment", { id: "am2", approvedById: "ann" }),
    insert("Amendment", { id: "am2" }),
  ),
  refuses(
    "amendment-not-approved",
    update("Amendment", { status: "approved" }, { id: "am1" }),
    update("Amendment", { status: "approved", approvedById: "ben" }, { id: "am1" }),
  ),
  refuses(
    "amendment-not-approved",
    insert("Amendment", { id: "am2", status: "approved" }),
    insert("Amendment", { id: "am2" }),
  ),
  refuses(
    "amendment-not-approved",
    amendment({ status: "signed_by_town" }),
    amendment({ status: "signed_by_town", versionNumber: 2 }),
    amendment({ status: "approved", approvedById: "ben" }),
  ),
  refuses(
    "amendment-not-deliberated",
    update("Amendment", { status: "approved", approvedById: "ben" }, { id: "am2" }),
    update("Amendment", { status: "approved", approvedById: "ben", deliberationNumber: "9-1" }, { id: "am2" }),
    insert("Amendment", { id: "am2", kind: "reduction" }),
  ),
  refuses(
    "amendment-not-deliberated",
    insert("Amendment", { id: "am2", kind: "beneficiary", status: "approved", approvedById: "ben" }),
    insert("Amendment", { id: "am2", kind: "extension", status: "approved", approvedById: "ben" }),
  ),
  refuses(
    "amendment-steps",
    amendment({ status: "in_force", approvedById: "ben", versionNumber: 2 }),
    amendment({ status: "approved", approvedById: "ben", versionNumber: 2 }),
  ),
  refuses("amendment-steps", amendment({ after: "{ }" }), amendment({ settledReason: "Non." })),

  refuses("unknown-word", second({ status: "lost" }), second({})),
  refuses(
    "unknown-word",
    update("Instalment", { status: "lost" }, { id: "i1" }),
    update("Instalment", { status: "paid" }, { id: "i1" }),
  ),
  refuses("instalment-amount", second({ amountCents: 0 }), second({})),
  refuses(
    "instalment-amount",
    update("Instalment", { amountCents: 0 }, { id: "i1" }),
    update("Instalment", { amountCents: 1 }, { id: "i1" }),
  ),
  refuses("instalment-elsewhere", second({ awardId: "a2" }), second({}), approve("d2"), award({})),
  refuses(
    "instalment-elsewhere",
    update("Instalment", { awardId: "a2" }, { id: "i1" }),
    update("Instalment", { position: 3 }, { id: "i1" }),
    approve("d2"),
    award({}),
  ),
  refuses("instalments-over-award", second({ amountCents: 4_001 }), second({})),
  refuses(
    "instalments-over-award",
    update("Instalment", { amountCents: 4_001 }, { id: "i2" }),
    update("Instalment", { amountCents: 3_999 }, { id: "i2" }),
    second({}),
  ),
  refuses(
    "instalments-over-award",
    update("Instalment", { status: "due" }, { id: "i3" }),
    update("Instalment", { dueOn: AT }, { id: "i3" }),
    insert("Instalment", { id: "i3", position: 3, status: "cancelled" }),
  ),
  refuses(
    "instalment-is-paid",
    update("Instalment", { amountCents: 5_000 }, { id: "i1" }),
    update("Instalment", { paidAt: AT }, { id: "i1" }),
    update("Instalment", { status: "paid" }, { id: "i1" }),
  ),
];
