import { type Seat, signatories } from "~/domain/network/seats";
import { isInForce, type Town } from "~/domain/network/towns";
import { type Actor, belongsTo, hasRole, type SeatRole, writesFor } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export const INVITATION_DAYS = 7;
/** Invitations of one town that wait at the same time. */
export const INVITATIONS_WAITING_MAX = 20;
const DAY_MS = 86_400_000;

export type Invitation = {
  townId: string;
  email: string;
  role: SeatRole;
  invitedById: string;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

export type InvitationRefusal =
  | GateRefusal
  | "only-writers-invite"
  | "town-not-in-force"
  | "already-a-member"
  | "already-invited"
  | "too-many-invitations"
  | "invitation-used"
  | "invitation-expired"
  | "invitation-revoked"
  | "other-address"
  | "guest-name-missing";

export const mayInvite = (actor: Actor, townId: string) => writesFor(actor, townId) || hasRole(actor, "administrator");

const isWaiting = (i: Invitation, at: Date) => !i.acceptedAt && !i.revokedAt && at < i.expiresAt;

type Asked = { email: string; role: SeatRole };
/** `memberEmails`: the addresses that hold a seat of the town; `invitations`: all of the town. */
type Around = {
  town: Pick<Town, "id" | "validFrom" | "validTo">;
  memberEmails: readonly string[];
  invitations: readonly Invitation[];
};

/** Someone who writes for the town asks a colleague in. The link lasts seven days and works once. */
export function invite(
  { email, role }: Asked,
  { town, memberEmails, invitations }: Around,
  actor: Actor,
  at: Date,
): Outcome<Asked & { expiresAt: Date }, InvitationRefusal> {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (!mayInvite(actor, town.id)) return refuse(belongsTo(actor, town.id) ? "only-writers-invite" : "not-found");
  if (!isInForce(town, at)) return refuse("town-not-in-force");
  if (memberEmails.includes(email)) return refuse("already-a-member");

  const waiting = invitations.filter((i) => isWaiting(i, at));
  if (waiting.some((i) => i.email === email)) return refuse("already-invited");
  if (waiting.length >= INVITATIONS_WAITING_MAX)
    return refuse("too-many-invitations", { max: INVITATIONS_WAITING_MAX });
  return grant({ email, role, expiresAt: new Date(at.getTime() + INVITATION_DAYS * DAY_MS) });
}

/** What the link of an invitation answers before anybody accepts it. */
export function usable(invitation: Invitation, at: Date): Outcome<Invitation, InvitationRefusal> {
  if (invitation.revokedAt) return refuse("invitation-revoked");
  if (invitation.acceptedAt) return refuse("invitation-used");
  return at < invitation.expiresAt
    ? grant(invitation)
    : refuse("invitation-expired", { expiresAt: invitation.expiresAt });
}

type Guest = { personId: string; email: string };
/** `byManager`: who invited may manage seats today (`mayManageSeats`); `seats` and `domains`: all of the town. */
type Host = { byManager: boolean; seats: readonly Seat[]; domains: readonly string[] };

/**
 * The guest takes the seat. It counts at once, except a signatory's: that one waits for another signatory or an
 * administrator, unless one of them invited, or it is the town's first and the address is on the town's own domain.
 */
export function acceptInvitation(
  invitation: Invitation,
  guest: Guest,
  { byManager, seats, domains }: Host,
  at: Date,
): Outcome<Seat, InvitationRefusal> {
  const open = usable(invitation, at);
  if (!open.ok) return open;
  if (guest.email !== invitation.email) return refuse("other-address");

  const { townId, role } = invitation;
  const firstOfTown = signatories(seats).length === 0 && domains.includes(domainOf(guest.email));
  const counts = role !== "signatory" || byManager || firstOfTown;
  return grant({ personId: guest.personId, townId, role, confirmedAt: counts ? at : null, endedAt: null });
}

export function revokeInvitation(
  invitation: Invitation,
  actor: Actor,
  at: Date,
): Outcome<Invitation & { revokedAt: Date }, InvitationRefusal> {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (!mayInvite(actor, invitation.townId))
    return refuse(belongsTo(actor, invitation.townId) ? "only-writers-invite" : "not-found");
  if (invitation.acceptedAt) return refuse("invitation-used");
  if (invitation.revokedAt) return refuse("invitation-revoked");
  return grant({ ...invitation, revokedAt: at });
}

export const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1);
