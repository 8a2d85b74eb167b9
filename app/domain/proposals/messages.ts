import type { Proposal } from "~/domain/proposals/proposal";
import { type Actor, belongsTo, hasRole, writesFor } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export const MESSAGE_SIDES = ["town", "department"] as const;
export type MessageSide = (typeof MESSAGE_SIDES)[number];

export type MessageRefusal = GateRefusal | "only-writers" | "message-before-filing" | "no-unread-message";

/**
 * Who may write in the thread of a dossier, and on which side: those who write for the town, and the fund manager. It
 * opens with the first filing, for the Département does not see a draft.
 */
export function writeMessage(
  { townId, submittedAt }: Pick<Proposal, "townId" | "submittedAt">,
  actor: Actor,
): Outcome<{ side: MessageSide }, MessageRefusal> {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const ofTown = belongsTo(actor, townId);
  if (ofTown && !writesFor(actor, townId)) return refuse("only-writers");
  if (!ofTown && !hasRole(actor, "fund_manager")) return refuse("not-found");
  if (submittedAt === null) return refuse(ofTown ? "message-before-filing" : "not-found");
  return grant({ side: ofTown ? "town" : "department" });
}

/** Who writes to whom. */
export const otherSide = (side: MessageSide): MessageSide => (side === "town" ? "department" : "town");

type Sent = { id: string; side: string; body: string; sentAt: Date };

/** What became of a question that a message put to the town: when it left, and what the town wrote next. */
export function putToTown(
  messageId: string | null,
  /** In the order in which they were sent. */
  messages: readonly Sent[],
): { putAt: Date | null; answer: { body: string; at: Date } | null } {
  const place = messages.findIndex((m) => m.id === messageId);
  const answer = place < 0 ? undefined : messages.slice(place + 1).find((m) => m.side === "town");
  return {
    putAt: messages[place]?.sentAt ?? null,
    answer: answer ? { body: answer.body, at: answer.sentAt } : null,
  };
}
