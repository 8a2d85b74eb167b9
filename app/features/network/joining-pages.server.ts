import { findInvitation, seatRole } from "~/db/members.server";
import { townRegister } from "~/db/towns.server";
import { usable } from "~/domain/network/invitations";
import { findTowns, isInForce, successorOf } from "~/domain/network/towns";
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

export type JoinableTown = {
  id: string;
  name: string;
  slug: string;
  /** What was typed is a town that merged into this one. */
  formerly: { name: string; on: Date } | null;
};
export type JoinablePage = {
  q: string;
  /** Those that answer to what was typed; a former town answers with the one that took over. */
  found: JoinableTown[];
  every: JoinableTown[];
  chosen: JoinableTown | null;
};

/** The town is chosen in the register, never typed: by its name, by the name of a town that it took over, or in the list. */
export async function joinablePage({ now, read }: Visit, { q: typed, town: slug }: { q: string; town: string | null }) {
  const register = await townRegister(read);
  const q = typed.trim().slice(0, 80);
  const joinable = ({ id, name, slug: own }: { id: string; name: string; slug: string }): JoinableTown => ({
    id,
    name,
    slug: own,
    formerly: null,
  });
  const every = register.flatMap((named): JoinableTown[] => {
    const heir = successorOf(named, register, now);
    if (!heir) return [];
    const isFormer = !isInForce(named, now) && named.validTo;
    return [isFormer ? { ...joinable(heir), formerly: { name: named.name, on: isFormer } } : joinable(heir)];
  });
  return grant<JoinablePage>({
    q,
    found: findTowns(q, register, now).map(({ town, formerly }) => ({
      ...joinable(town),
      formerly: formerly && { name: formerly.name, on: formerly.until },
    })),
    every,
    chosen: every.find((t) => t.slug === slug && !t.formerly) ?? null,
  });
}
