import { domainOf } from "~/domain/network/invitations";
import { mayManageSeats, type Seat } from "~/domain/network/seats";
import { isInForce, type Town } from "~/domain/network/towns";
import { type Actor, belongsTo, hasRole, type SeatRole, writesFor } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason, REASON_CHARS_MIN } from "~/domain/shared/reason";

const HOUR_MS = 3_600_000;
/** Requests from one network address, and for one e-mail address, before a pause. */
export const REQUESTS_PER_NETWORK = { name: "account-network", max: 20, windowMs: HOUR_MS } as const;
export const REQUESTS_PER_ADDRESS = { name: "account-address", max: 3, windowMs: HOUR_MS } as const;

/** Someone asks for a place in a town of the register. */
export type AccountRequest = {
  townId: string;
  email: string;
  role: SeatRole;
  decidedAt: Date | null;
  outcome: "confirmed" | "declined" | null;
};

export type AccountRequestRefusal =
  | GateRefusal
  | "town-not-in-force"
  | "already-a-member"
  | "already-asked"
  | "account-already-decided"
  | "own-request"
  | "needs-signatory-or-administrator"
  | "decline-reason-missing";

type Asked = { email: string; role: SeatRole };
type Around = {
  town: Pick<Town, "id" | "validFrom" | "validTo">;
  domains: readonly string[];
  memberEmails: readonly string[];
  waitingEmails: readonly string[];
};

/**
 * Asks for an account. An address on a domain that the Département approved for the town confirms itself, for any role
 * but the signatory's; every other request waits for somebody to confirm it.
 */
export function requestAccount(
  { email, role }: Asked,
  { town, domains, memberEmails, waitingEmails }: Around,
  at: Date,
): Outcome<{ confirmed: boolean }, AccountRequestRefusal> {
  if (!isInForce(town, at)) return refuse("town-not-in-force");
  if (memberEmails.includes(email)) return refuse("already-a-member");
  if (waitingEmails.includes(email)) return refuse("already-asked");
  return grant({ confirmed: role !== "signatory" && domains.includes(domainOf(email)) });
}

/** An administrator, or somebody who already writes for the town; for a future signatory, an administrator or a signatory. */
export const mayDecideRequest = (actor: Actor, { townId, role }: Pick<AccountRequest, "townId" | "role">) =>
  mayManageSeats(actor, townId) ||
  (role !== "signatory" && (writesFor(actor, townId) || hasRole(actor, "administrator")));

function mayDecide(request: AccountRequest, actor: Actor) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (actor.kind === "person" && actor.email === request.email) return refuse("own-request");
  if (!mayDecideRequest(actor, request))
    return refuse(belongsTo(actor, request.townId) ? "needs-signatory-or-administrator" : "not-found");
  return request.decidedAt ? refuse("account-already-decided") : null;
}

export function confirmRequest(
  request: AccountRequest,
  personId: string,
  actor: Actor,
  at: Date,
): Outcome<Seat, AccountRequestRefusal> {
  const stop = mayDecide(request, actor);
  return stop ?? grant({ personId, townId: request.townId, role: request.role, confirmedAt: at, endedAt: null });
}

export function declineRequest(
  request: AccountRequest,
  reason: string,
  actor: Actor,
  at: Date,
): Outcome<{ reason: string; decidedAt: Date }, AccountRequestRefusal> {
  const stop = mayDecide(request, actor);
  if (stop) return stop;
  if (!givesReason(reason)) return refuse("decline-reason-missing", { min: REASON_CHARS_MIN });
  return grant({ reason: reason.trim(), decidedAt: at });
}
