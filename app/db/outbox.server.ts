import { randomUUID } from "node:crypto";
import type { Tx } from "~/db/database.server";
import type { Letter } from "~/domain/notices/letters";

const LEASE_MS = 60_000;
/** Letters that carry a key to somebody's account: their content is wiped as soon as they have left. */
const SECRET_TEMPLATES = ["sign_in_link", "invitation"];

/** Puts letters in the outbox, in the transaction of the command that decided them. */
export async function queueLetters(tx: Tx, letters: readonly Letter[], now: Date) {
  if (letters.length === 0) return;
  await tx.outboxLetter.createMany({
    data: letters.map((letter) => ({
      personId: letter.personId ?? null,
      toAddress: letter.to,
      locale: letter.locale,
      template: letter.template,
      data: JSON.stringify(letter.data),
      status: "waiting",
      createdAt: now,
      dueAt: letter.dueAt ?? now,
      messageId: `<${randomUUID()}@partenariat-ville>`,
    })),
  });
}

/** Takes letters that are due and that no living process holds. The count of attempts is written before the try. */
export async function leaseLetters(tx: Tx, worker: string, now: Date, limit: number) {
  const due = await tx.outboxLetter.findMany({
    where: { status: "waiting", dueAt: { lte: now }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
    orderBy: { dueAt: "asc" },
    take: limit,
  });
  const ids = due.map((letter) => letter.id);
  await tx.outboxLetter.updateMany({
    where: { id: { in: ids } },
    data: { leasedBy: worker, leaseUntil: new Date(now.getTime() + LEASE_MS), attempts: { increment: 1 } },
  });
  return due.map((letter) => ({ ...letter, attempts: letter.attempts + 1 }));
}

export type DeliveryResult =
  | { outcome: "sent"; detail: string }
  | { outcome: "failed"; detail: string; retryAt: Date | null };

/** Writes what became of one try. A failed letter waits for its next try, or is given up when there is none. */
export async function recordDelivery(
  tx: Tx,
  letter: { id: string; template: string },
  result: DeliveryResult,
  now: Date,
  keepContent: boolean,
) {
  await tx.delivery.create({
    data: { letterId: letter.id, at: now, outcome: result.outcome, detail: result.detail.slice(0, 500) },
  });
  const wiped = SECRET_TEMPLATES.includes(letter.template) && !keepContent ? { data: "{}" } : {};
  const next =
    result.outcome === "sent"
      ? { status: "sent", sentAt: now, lastError: "", ...wiped }
      : result.retryAt
        ? { status: "waiting", dueAt: result.retryAt, lastError: result.detail.slice(0, 500) }
        : { status: "failed", lastError: result.detail.slice(0, 500) };
  await tx.outboxLetter.update({ where: { id: letter.id }, data: { ...next, leasedBy: null, leaseUntil: null } });
}
