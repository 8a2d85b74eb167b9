import type { RunStatus } from "~/domain/fund/payment-run";
import type { Actor } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export const LINE_STATUSES = ["pending", "paid", "rejected", "cancelled"] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];
export const REJECT_REASON_CHARS_MAX = 140;

export type Line = { id: string; endToEndId: string; status: LineStatus };
export type Return = { endToEndId: string; outcome: "paid" | "rejected"; reason: string };
/**
 * What a return does to a line. `pay` books due → paid. A line rejected before it was paid books nothing: its amount
 * is still due. A line that comes back after it was paid books paid → due (`unpay`).
 */
export type Settled = { lineId: string; status: "paid" | "rejected"; reason: string; booking: "pay" | "unpay" | null };

export type ReturnRefusal =
  | "run-not-exported"
  | "nothing-returned"
  | "line-unknown"
  | "line-already-returned"
  | "reject-reason-missing";

/** The paymaster records what the accountant did with each line. All lines of one file stand or none does. */
export function recordReturns(
  actor: Actor,
  run: { status: RunStatus; lines: readonly Line[] },
  returns: readonly Return[],
): Outcome<{ settled: Settled[]; status: "exported" | "returned" }, ReturnRefusal | GateRefusal> {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  if (run.status !== "exported" && run.status !== "returned") return refuse("run-not-exported");
  if (returns.length === 0) return refuse("nothing-returned");

  const settled: Settled[] = [];
  for (const { endToEndId, outcome, reason } of returns) {
    const line = run.lines.find((l) => l.endToEndId === endToEndId);
    if (!line) return refuse("line-unknown", { endToEndId: endToEndId.slice(0, 35) });
    const twice = settled.some((s) => s.lineId === line.id);
    const moves = line.status === "pending" || (line.status === "paid" && outcome === "rejected");
    if (twice || !moves) return refuse("line-already-returned", { endToEndId });
    if (outcome === "rejected" && reason.trim() === "") return refuse("reject-reason-missing", { endToEndId });
    const booking = outcome === "paid" ? "pay" : line.status === "paid" ? "unpay" : null;
    settled.push({
      lineId: line.id,
      status: outcome,
      reason: reason.trim().slice(0, REJECT_REASON_CHARS_MAX),
      booking,
    });
  }
  const waiting = run.lines.some((l) => l.status === "pending" && !settled.some((s) => s.lineId === l.id));
  return grant({ settled, status: waiting ? "exported" : "returned" });
}
