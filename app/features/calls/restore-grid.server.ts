import { findCall } from "~/db/calls.server";
import { gridVersion, keepGrid } from "~/db/grid-versions.server";
import { changeCall } from "~/domain/calls/opening";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Asked = { reference: string; version: number; number: number };

/** An earlier version of the grid, taken up again as a new one: nothing of what came between is lost. */
export async function restoreGrid({ actor, now, tx, tell }: Work, { reference, version, number }: Asked) {
  const call = await findCall(tx, reference);
  if (!call) return refuse("not-found");
  const outcome = changeCall(call, "rules", actor, now);
  if (!outcome.ok) return outcome;
  if (call.version !== version) return refuse("stale-version");
  const found = await gridVersion(tx, call.id, number);
  if (!found) return refuse("not-found");

  await keepGrid(tx, call, found.grid, { by: personId(actor), at: now, restoredFrom: number });
  await tx.call.update({ where: { id: call.id }, data: { version: { increment: 1 } } });
  await tell("call.grid_restored", { subject: ["call", call.id], data: { reference, number } });
  return grant({ reference });
}
