import { changes, guard, oneOf } from "~/db/guards/guard.server";

const CLOSED = "What a closed session said stays as it was said.";
const sessionIsClosed = (session: string) =>
  `EXISTS (SELECT 1 FROM CommitteeSession s WHERE s.id = ${session} AND s.status = 'closed')`;
const itemIsClosed = (row: "new" | "old") =>
  `EXISTS (SELECT 1 FROM CommitteeItem i JOIN CommitteeSession s ON s.id = i.sessionId WHERE i.id = ${row}.itemId AND s.status = 'closed')`;

/** What the session's other dossiers take, and this one with them, against what the envelope of the call has left. */
const OVER_ENVELOPE = `new.amountCents + (SELECT COALESCE(SUM(o.amountCents), 0) FROM CommitteeItem o WHERE o.sessionId = new.sessionId AND o.id <> new.id)
       > COALESCE((SELECT b.availableCents FROM CommitteeSession s JOIN Call c ON c.id = s.callId JOIN EnvelopeBalance b ON b.envelopeId = c.envelopeId WHERE s.id = new.sessionId), 0)`;
const WITHIN = "A committee shares out no more than the envelope has left.";

/** Sessions of the committee: what they share out, and what stays once they are closed. */
export const committeeGuards = [
  oneOf("CommitteeSession", "status", ["planned", "open", "paused", "closed"]),
  guard(
    "session-unfinished",
    "CommitteeSession",
    "new.status <> 'closed' AND EXISTS (SELECT 1 FROM CommitteeSession o WHERE o.callId = new.callId AND o.status <> 'closed' AND o.id <> new.id)",
    "Two sessions of one call would each share out the whole of what is left.",
  ),
  guard(
    "session-steps",
    "update CommitteeSession",
    `new.status <> old.status AND NOT (old.status = 'planned' AND new.status = 'open') AND NOT (old.status = 'open' AND new.status = 'paused')
       AND NOT (old.status = 'paused' AND new.status = 'open') AND NOT (old.status IN ('open', 'paused') AND new.status = 'closed')`,
    "Planned, open, paused and open again, closed.",
  ),
  guard(
    "session-closed-unsealed",
    "CommitteeSession",
    "(new.status = 'closed') <> (new.closedAt IS NOT NULL AND new.minutesHash IS NOT NULL AND new.closedById IS NOT NULL)",
    "A session is closed by somebody, at an instant, over minutes with their fingerprint.",
  ),
  guard("session-closed", "update CommitteeSession", "old.status = 'closed'", CLOSED),
  guard("session-closed", "delete CommitteeSession", "old.status = 'closed'", CLOSED),
  guard("session-closed", "insert CommitteeMember", sessionIsClosed("new.sessionId"), CLOSED),
  guard("session-closed", "update CommitteeMember", sessionIsClosed("old.sessionId"), CLOSED),
  guard("session-closed", "delete CommitteeMember", sessionIsClosed("old.sessionId"), CLOSED),

  oneOf("CommitteeItem", "part", ["discuss", "certain"]),
  oneOf("CommitteeItem", "opinion", ["", "awarded", "reserved", "refused"]),
  guard(
    "amount-without-award",
    "CommitteeItem",
    "new.amountCents < 0 OR (new.opinion = 'awarded') <> (new.amountCents > 0)",
    "What is awarded has an amount, nothing else has.",
  ),
  guard("committee-over-envelope", "insert CommitteeItem", `new.amountCents > 0 AND ${OVER_ENVELOPE}`, WITHIN),
  guard(
    "committee-over-envelope",
    "update CommitteeItem",
    `new.amountCents > old.amountCents AND ${OVER_ENVELOPE}`,
    WITHIN,
  ),
  guard("session-closed", "insert CommitteeItem", sessionIsClosed("new.sessionId"), CLOSED),
  guard("session-closed", "update CommitteeItem", sessionIsClosed("old.sessionId"), CLOSED),
  guard("session-closed", "delete CommitteeItem", sessionIsClosed("old.sessionId"), CLOSED),
  guard(
    "item-elsewhere",
    "update CommitteeItem",
    changes("sessionId", "proposalId"),
    "A dossier stays on the agenda that it was put on.",
  ),

  oneOf("CommitteeVote", "vote", ["for", "against", "abstain", "out"]),
  guard("session-closed", "insert CommitteeVote", itemIsClosed("new"), CLOSED),
  guard("session-closed", "update CommitteeVote", itemIsClosed("old"), CLOSED),
  guard("session-closed", "delete CommitteeVote", itemIsClosed("old"), CLOSED),
];
