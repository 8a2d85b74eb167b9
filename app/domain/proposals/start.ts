import { type Call, type CallExtension, deadlineFor, isOpenFor } from "~/domain/calls/call";
import { isInForce, type Town } from "~/domain/network/towns";
import { type Actor, belongsTo, writesFor } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** Drafts a town may keep for one call. */
export const DRAFTS_PER_TOWN_MAX = 5;

export type StartRefusal = GateRefusal | "only-writers" | "town-not-in-force" | "call-closed" | "too-many-drafts";

type Starting = {
  town: Pick<Town, "id" | "validFrom" | "validTo">;
  call: Pick<Call, "opensAt" | "closesAt" | "frozenAt">;
  extensions: readonly CallExtension[];
  draftsOfTown: number;
};

/** Someone who writes for a town begins a dossier. The charter is not asked for yet: it is at filing. */
export function startProposal(
  { town, call, extensions, draftsOfTown }: Starting,
  actor: Actor,
  at: Date,
): Outcome<{ status: "draft"; townId: string }, StartRefusal> {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (!writesFor(actor, town.id)) return refuse(belongsTo(actor, town.id) ? "only-writers" : "not-found");
  if (!isInForce(town, at)) return refuse("town-not-in-force");
  if (!isOpenFor(call, town.id, extensions, at))
    return refuse("call-closed", { closesAt: deadlineFor(call, town.id, extensions), at });
  if (draftsOfTown >= DRAFTS_PER_TOWN_MAX) return refuse("too-many-drafts", { max: DRAFTS_PER_TOWN_MAX });
  return grant({ status: "draft", townId: town.id });
}
