import { waitingRequest } from "~/db/members.server";
import { SESSION_ABSOLUTE_MS } from "~/domain/identity/session-limits";
import { redeemLink } from "~/domain/identity/sign-in-link";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** What every way of signing in brings: the new session's id, the one it replaces, and what the browser calls itself. */
export type Opening = { sessionId: string; oldSessionId: string | null; device: string };

type Account = { id: string; name: string };
type How = { method: "link" | "oidc" | "demo"; secondFactor: boolean; idToken?: string | null };

/** Opens a new session and ends the old one: a session id known before signing in is worth nothing after. */
async function open({ now, tx, tell }: Work, person: Account, { sessionId, oldSessionId, device }: Opening, how: How) {
  if (oldSessionId) await tx.session.updateMany({ where: { id: oldSessionId, endedAt: null }, data: { endedAt: now } });
  await tx.session.create({
    data: {
      id: sessionId,
      personId: person.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_ABSOLUTE_MS),
      method: how.method,
      device: device.slice(0, 120),
      secondFactorAt: how.secondFactor ? now : null,
      idToken: how.idToken ?? null,
    },
  });
  await tell("session.opened", { subject: ["person", person.id], data: { method: how.method, name: person.name } });
}

export async function openSessionByLink(
  work: Work,
  { tokenHash, browserHash, ...opening }: Opening & { tokenHash: string; browserHash: string | null },
) {
  const found = redeemLink(await work.tx.signInLink.findUnique({ where: { tokenHash } }), browserHash, work.now);
  if (!found.ok) return found;
  const person = await personOfLink(work, found.value.email);
  if (!person || person.closedAt) return refuse("link-unknown");

  await work.tx.signInLink.update({ where: { tokenHash, usedAt: null }, data: { usedAt: work.now } });
  await open(work, person, opening, { method: "link", secondFactor: false });
  return grant({ returnTo: found.value.returnTo });
}

/** Whoever waits at a town's door gets an account once the mailbox is proven, to see where the request stands; no seat. */
async function personOfLink({ tx, now, locale }: Work, email: string) {
  const known = await tx.person.findUnique({ where: { email } });
  const waiting = known ? null : await waitingRequest(tx, email);
  return waiting ? tx.person.create({ data: { ...waiting, email, locale, createdAt: now } }) : known;
}

/** Only where the portal runs as a demonstration, and only as somebody of its fictional world. */
export async function openDemoSession(
  work: Work,
  { personId, demo, ...opening }: Opening & { personId: string; demo: boolean },
) {
  if (!demo) return refuse("demonstration-only");
  const person = await work.tx.person.findUnique({ where: { id: personId } });
  if (!person?.isDemo || person.closedAt) return refuse("demonstration-only");
  await open(work, person, opening, { method: "demo", secondFactor: true });
  return grant({});
}

export type Profile = {
  issuer: string;
  subject: string;
  email: string;
  name: string;
  siret: string | null;
  secondFactor: boolean;
  idToken: string;
};

/**
 * A person is known by the provider's issuer and subject, never by address alone: the first time, an account with the
 * same address is joined to it, or a new one is made if the SIRET speaks for a town. Roles are granted in the portal.
 */
export async function openOidcSession(work: Work, { profile, ...opening }: Opening & { profile: Profile }) {
  const { tx, now } = work;
  const { issuer, subject } = profile;
  const identity = await tx.oidcIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    include: { person: true },
  });
  const found = identity ? grant(identity.person) : await joinAccount(work, profile);
  if (!found.ok) return found;
  const person = found.value;
  if (person.closedAt) return refuse("account-unknown");
  if (!identity)
    await tx.oidcIdentity.create({
      data: { issuer, subject, personId: person.id, siret: profile.siret, createdAt: now },
    });
  await open(work, person, opening, { method: "oidc", secondFactor: profile.secondFactor, idToken: profile.idToken });
  return grant({});
}

/**
 * The account a new identity is joined to. An address alone opens no account of the Département: its holder signs in
 * by link and second factor first, and joins the identity from there.
 */
async function joinAccount({ actor, tx, now, locale }: Work, { email, name, siret }: Profile) {
  const address = email.toLowerCase();
  const known = await tx.person.findUnique({
    where: { email: address },
    include: { roles: { where: { endedAt: null }, select: { id: true } } },
  });
  if (known) {
    const holdsIt = actor.kind === "person" && actor.id === known.id && actor.roles.length === actor.heldRoles.length;
    return known.roles.length === 0 || holdsIt ? grant(known) : refuse("provider-not-joined");
  }
  const place = siret ? await tx.townSiret.findUnique({ where: { siret } }) : null;
  if (!place) return refuse(siret ? "town-unknown" : "account-unknown");
  // The SIRET gives the town; what one may do there is given in the portal, so the first seat only reads.
  return grant(
    await tx.person.create({
      data: {
        email: address,
        name,
        locale,
        createdAt: now,
        seats: { create: { townId: place.townId, role: "reader", createdAt: now, confirmedAt: now } },
      },
    }),
  );
}
