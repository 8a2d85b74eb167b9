import { peopleKeepers } from "~/db/addressees.server";
import { findInvitation, personOfAddress, saveSeat, townDoor } from "~/db/members.server";
import { SIGN_IN_LINK_MINUTES } from "~/domain/identity/sign-in-link";
import { acceptInvitation as decide, type Invitation, usable } from "~/domain/network/invitations";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Whoever is signed in with the invited address takes the seat. */
export async function acceptInvitation(work: Work, { tokenHash }: { tokenHash: string }) {
  const { actor, now, tx, tell } = work;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const found = await findInvitation(tx, tokenHash);
  const door = found && (await townDoor(tx, found.invitation.townId));
  if (!found || !door || actor.kind !== "person") return refuse("not-found");
  const { invitation } = found;
  const byManager = await inviterManages(work, invitation);
  const outcome = decide(invitation, { personId: actor.id, email: actor.email }, { byManager, ...door }, now);
  if (!outcome.ok) return outcome;
  if (door.seats.some((s) => s.personId === actor.id && s.endedAt === null)) return refuse("already-a-member");

  const seat = outcome.value;
  const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id }, select: { jobTitle: true } });
  await tx.invitation.update({ where: { id: found.id, acceptedAt: null }, data: { acceptedAt: now } });
  const { id } = await saveSeat(tx, seat, { function: person.jobTitle, confirmedById: invitation.invitedById, now });
  const waits = seat.confirmedAt === null;
  await tell("invitation.accepted", {
    subject: ["invitation", found.id],
    townId: seat.townId,
    data: { townName: found.town.name, name: actor.name, role: seat.role, waits },
    letters: waits ? await askSecondPerson(work, invitation, { townName: found.town.name, name: actor.name }) : [],
  });
  return grant({ seatId: id, townSlug: found.town.slug, waits });
}

/** A signatory's seat waits: whoever may confirm it is told. */
async function askSecondPerson(
  { tx }: Work,
  { townId, invitedById }: Invitation,
  facts: Record<"townName" | "name", string>,
) {
  const inviter = await tx.person.findUnique({ where: { id: invitedById }, select: { name: true } });
  return (await peopleKeepers(tx, townId, ["signatory"])).map(({ path, ...to }) => ({
    ...to,
    template: "seat_waits" as const,
    data: { path, ...facts, invitedBy: inviter?.name ?? "" },
  }));
}

/** Who invited may speak of the town's members today: a signatory of it, or an administrator. */
async function inviterManages({ tx }: Work, { invitedById, townId }: Invitation) {
  const [signs, administers] = await Promise.all([
    tx.seat.count({
      where: { personId: invitedById, townId, role: "signatory", endedAt: null, NOT: { confirmedAt: null } },
    }),
    tx.roleGrant.count({ where: { personId: invitedById, role: "administrator", endedAt: null } }),
  ]);
  return signs + administers > 0;
}

type Asked = {
  tokenHash: string;
  name: string;
  jobTitle: string;
  linkToken: string;
  linkHash: string;
  browserHash: string;
  returnTo: string;
};

/**
 * The link of an invitation shows that its letter was received, so it may open an account for that address; it opens no
 * session. A sign-in link goes to the same mailbox, and the seat is taken once signed in.
 */
export async function askInvitedSignIn({ now, locale, tx, tell }: Work, asked: Asked) {
  const found = await findInvitation(tx, asked.tokenHash);
  if (!found) return refuse("not-found");
  const open = usable(found.invitation, now);
  if (!open.ok) return open;
  const { email } = found.invitation;
  const known = await tx.person.findUnique({ where: { email }, select: { id: true } });
  if (!known && asked.name === "") return refuse("guest-name-missing");
  const person = await personOfAddress(tx, { email, name: asked.name, jobTitle: asked.jobTitle, locale }, now);
  if (!person) return refuse("account-unknown");

  const expiresAt = new Date(now.getTime() + SIGN_IN_LINK_MINUTES * 60_000);
  await tx.signInLink.create({
    data: {
      tokenHash: asked.linkHash,
      email,
      browserHash: asked.browserHash,
      createdAt: now,
      expiresAt,
      returnTo: asked.returnTo,
    },
  });
  const data = { path: `/connexion/${asked.linkToken}`, minutes: SIGN_IN_LINK_MINUTES };
  await tell("session.link_asked", {
    subject: ["session", asked.linkHash.slice(0, 12)],
    letters: [{ to: email, personId: person.id, locale, template: "sign_in_link", data }],
  });
  return grant({});
}
