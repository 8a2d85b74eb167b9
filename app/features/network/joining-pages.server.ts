import { findInvitation, seatRole } from "~/db/members.server";
import { townRegister } from "~/db/towns.server";
import { usable } from "~/domain/network/invitations";
import { isInForce, successorOf } from "~/domain/network/towns";
import type { SeatRole } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type InvitationPage = {
  townName: string;
  invitedBy: string;
  role: SeatRole;
  email: string;
  expiresAt: Date;
  /** Why it can no longer be accepted. */
  closed: "invitation-used" | "invitation-expired" | "invitation-revoked" | null;
  viewer: "invited" | "visitor" | { otherAddress: string };
  /** The portal knows this address: no need to ask for a name. */
  known: boolean;
};

/** What an invitation's link shows. Whoever has the link received the letter: the address may be said. */
export async function invitationPage({ actor, now, read }: Visit, { tokenHash }: { tokenHash: string }) {
  const found = await findInvitation(read, tokenHash);
  if (!found) return refuse("not-found");
  const { invitation, town } = found;
  const [person, inviter] = await Promise.all([
    read.person.findUnique({ where: { email: invitation.email }, select: { id: true } }),
    read.person.findUnique({ where: { id: invitation.invitedById }, select: { name: true } }),
  ]);
  const open = usable(invitation, now);
  const signedIn = actor.kind === "person";
  return grant<InvitationPage>({
    townName: town.name,
    invitedBy: inviter?.name ?? "",
    role: seatRole(invitation.role),
    email: invitation.email,
    expiresAt: invitation.expiresAt,
    closed: open.ok ? null : (CLOSED.find((c) => c === open.reason) ?? "invitation-expired"),
    viewer: !signedIn ? "visitor" : actor.email === invitation.email ? "invited" : { otherAddress: actor.email },
    known: person !== null,
  });
}

const CLOSED = ["invitation-used", "invitation-expired", "invitation-revoked"] as const;

export type JoinablePage = {
  towns: {
    value: string;
    name: string /** A former town: its choice is the one that took over. */;
    mergedInto: { name: string; on: Date } | null;
  }[];
};

/** Every town of the register by its name, former ones included: each of those leads to its successor, and says so. */
export async function joinablePage({ now, read }: Visit) {
  const register = await townRegister(read);
  return grant<JoinablePage>({
    towns: register.flatMap((town) => {
      const heir = successorOf(town, register, now);
      if (!heir) return [];
      const mergedInto = isInForce(town, now) || !town.validTo ? null : { name: heir.name, on: town.validTo };
      return [{ value: town.id, name: town.name, mergedInto }];
    }),
  });
}
