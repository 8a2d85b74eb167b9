import { findInvitation, townDoor } from "~/db/members.server";
import { invite, revokeInvitation as revoke } from "~/domain/network/invitations";
import { actorLabel, personId, type SeatRole } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { peoplePage } from "~/features/network/chosen-seat";
import type { Work } from "~/features/visit.server";

type Asked = { townId: string; email: string; role: SeatRole; token: string; tokenHash: string };

/** Asks a colleague in. The letter holds the only copy of the link; the table keeps its hash. */
export async function inviteMember(
  { actor, now, locale, tx, tell }: Work,
  { townId, email, role, token, tokenHash }: Asked,
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const door = await townDoor(tx, townId);
  if (!door) return refuse("not-found");
  const outcome = invite({ email, role }, door, actor, now);
  if (!outcome.ok) return outcome;

  const { expiresAt } = outcome.value;
  const row = { townId, email, role, tokenHash, invitedById: personId(actor) ?? "", createdAt: now, expiresAt };
  const { id } = await tx.invitation.create({ data: row, select: { id: true } });
  const guest = await tx.person.findUnique({ where: { email }, select: { id: true } });
  const data = {
    path: `/invitation/${token}`,
    townName: door.town.name,
    invitedBy: actorLabel(actor),
    role,
    expiresAt: expiresAt.toISOString(),
  };
  await tell("member.invited", {
    subject: ["invitation", id],
    townId,
    data: { townName: door.town.name, role },
    letters: [{ to: email, personId: guest?.id ?? null, locale, template: "invitation", data }],
  });
  return grant({ id, townSlug: door.town.slug });
}

/** Makes the link of an invitation useless. */
export async function revokeInvitation({ actor, now, tx, tell }: Work, { id }: { id: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const row = await tx.invitation.findUnique({ where: { id }, select: { tokenHash: true } });
  const found = row && (await findInvitation(tx, row.tokenHash));
  if (!found) return refuse("not-found");
  const outcome = revoke(found.invitation, actor, now);
  if (!outcome.ok) return outcome;

  await tx.invitation.update({ where: { id }, data: { revokedAt: outcome.value.revokedAt } });
  const { townId, role } = found.invitation;
  await tell("invitation.revoked", { subject: ["invitation", id], townId, data: { townName: found.town.name, role } });
  return grant({ back: peoplePage(actor, townId) });
}
