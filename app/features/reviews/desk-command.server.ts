import { type CallFile, findCall } from "~/db/calls.server";
import { mayAssign } from "~/domain/reviews/assigning";
import type { DeskActAsked } from "~/domain/reviews/desk-act-form";
import { asShown, type Preflight } from "~/domain/reviews/preflight";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Desk } from "~/features/reviews/desk-acts.server";
import type { Work } from "~/features/visit.server";

/** What was chosen on the desk of a call, and what the page said would change. */
export type OnDesk = Omit<DeskActAsked, "act"> & { callReference: string };

type Sorting<S> = (desk: Desk, chosen: Pick<OnDesk, "dossiers" | "readers">) => Promise<S>;

/** The act sorted out anew in its own transaction: what changes, if that is still what was shown. */
export async function decidedOn<I, V, S extends Preflight<I, V>>(
  { actor, now, tx }: Work,
  { callReference, shown, ...chosen }: OnDesk,
  sortOut: Sorting<S & Preflight<I, V>>,
) {
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  const call = await findCall(tx, callReference);
  if (!call) return refuse("not-found");
  const sorted = await sortOut({ db: tx, actor, call, now }, chosen);
  const decided = asShown<I, V>(sorted, shown);
  if (!decided.ok) return decided;
  const about = (count: number) => ({ reference: call.reference, count });
  return grant({ call: call as CallFile, sorted, changes: decided.value, about });
}
