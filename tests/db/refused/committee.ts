import { closeSession, insert, remove, update, type Values } from "../rows";
import { type RefusedCase, refuses } from "./case";

const session = (values: Values, id = "s1") => update("CommitteeSession", values, { id });
const item = (values: Values, id = "ci1") => update("CommitteeItem", values, { id });
const other = (values: Values) => insert("CommitteeSession", { id: "s3", reference: "C3", callId: "c2", ...values });
const second = (values: Values) =>
  insert("CommitteeItem", { id: "ci3", proposalId: "pr2", position: 2, opinion: "awarded", amountCents: 1, ...values });
const vote = (values: Values) => insert("CommitteeVote", { id: "cv3", personId: "ben", ...values });
const member = (values: Values) => insert("CommitteeMember", { id: "m3", personId: "ben", ...values });

// The envelope has 50 € left.
export const committeeCases: RefusedCase[] = [
  refuses("unknown-word", session({ status: "lost" }), session({ status: "paused" })),
  refuses("unknown-word", other({ status: "lost" }), other({})),
  refuses("session-unfinished", other({ callId: "c1" }), other({})),
  refuses("session-unfinished", session({ callId: "c1" }, "s3"), session({ callId: "c2" }, "s3"), other({})),
  refuses("session-steps", session({ status: "planned" }), session({ status: "paused" })),
  refuses(
    "session-closed-unsealed",
    session({ status: "closed", closedAt: "2026-04-01 09:00:00", closedById: "ben" }),
    closeSession("s1"),
  ),
  refuses("session-closed-unsealed", other({ minutesHash: "x", closedAt: "2026-04-01", closedById: "ben" }), other({})),
  refuses("session-closed", session({ minutes: "Autre chose" }, "s2"), session({ minutes: "Autre chose" })),
  refuses(
    "session-closed",
    remove("CommitteeSession", { id: "s2" }),
    remove("CommitteeSession", { id: "s3" }),
    other({}),
  ),
  refuses("session-closed", member({ sessionId: "s2" }), member({})),
  refuses(
    "session-closed",
    update("CommitteeMember", { personId: "ben" }, { id: "m2" }),
    update("CommitteeMember", { personId: "ben" }, { id: "m1" }),
  ),
  refuses("session-closed", remove("CommitteeMember", { id: "m2" }), remove("CommitteeMember", { id: "m1" })),

  refuses("unknown-word", item({ part: "later" }), item({ part: "certain" })),
  refuses("unknown-word", second({ part: "later" }), second({})),
  refuses("amount-without-award", item({ amountCents: 1 }), item({ amountCents: 1, opinion: "awarded" })),
  refuses("amount-without-award", second({ amountCents: 0 }), second({})),
  refuses("committee-over-envelope", second({ amountCents: 5_001 }), second({ amountCents: 5_000 })),
  refuses(
    "committee-over-envelope",
    item({ opinion: "awarded", amountCents: 2_001 }),
    item({ opinion: "awarded", amountCents: 2_000 }),
    second({ amountCents: 3_000 }),
  ),
  refuses("session-closed", second({ sessionId: "s2" }), second({})),
  refuses("session-closed", item({ reason: "Autre chose" }, "ci2"), item({ reason: "Autre chose" })),
  refuses(
    "session-closed",
    remove("CommitteeItem", { id: "ci2" }),
    remove("CommitteeItem", { id: "ci1" }),
    remove("CommitteeVote", { id: "cv1" }),
  ),
  refuses("item-elsewhere", item({ proposalId: "pr2" }), item({ position: 2 })),

  refuses("unknown-word", vote({ vote: "perhaps" }), vote({})),
  refuses(
    "unknown-word",
    update("CommitteeVote", { vote: "perhaps" }, { id: "cv1" }),
    update("CommitteeVote", { vote: "out" }, { id: "cv1" }),
  ),
  refuses("session-closed", vote({ itemId: "ci2" }), vote({})),
  refuses(
    "session-closed",
    update("CommitteeVote", { vote: "out" }, { id: "cv2" }),
    update("CommitteeVote", { vote: "out" }, { id: "cv1" }),
  ),
  refuses("session-closed", remove("CommitteeVote", { id: "cv2" }), remove("CommitteeVote", { id: "cv1" })),
];
