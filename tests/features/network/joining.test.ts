import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { townsToSignAgain } from "~/db/charter.server";
import { system } from "~/domain/shared/actor";
import { askSignInLink } from "~/features/identity/ask-sign-in-link.server";
import { openSessionByLink } from "~/features/identity/open-session.server";
import { acceptInvitation, askInvitedSignIn } from "~/features/network/accept-invitation.server";
import { changeSeatRole, confirmSeat, endSeat } from "~/features/network/change-seat.server";
import { charterPage } from "~/features/network/charter-page.server";
import { confirmAccountRequest, declineAccountRequest } from "~/features/network/decide-account-request.server";
import { inviteMember, revokeInvitation } from "~/features/network/invite-member.server";
import { invitationPage, joinablePage } from "~/features/network/joining-pages.server";
import { addTownDomain } from "~/features/network/keep-register.server";
import { membersPage } from "~/features/network/members-page.server";
import { networkPage } from "~/features/network/network-page.server";
import { publishCharter } from "~/features/network/publish-charter.server";
import { recallCharter } from "~/features/network/recall-charter.server";
import { requestAccount } from "~/features/network/request-account.server";
import { signCharter } from "~/features/network/sign-charter.server";
import { signedCharter } from "~/features/network/signed-charter.server";
import { landing } from "~/features/network/town-space.server";
import { withdrawCharter } from "~/features/network/withdraw-charter.server";
import { must, portal, reasonOf } from "./portal";

const here = portal();
const BONDY = "93010";
const AWA = "awa@ville-bondy.fr";
const KARIM = "karim@ville-bondy.fr";
const MAYOR = "maire@ville-bondy.fr";
const hash = (token: string) => createHash("sha256").update(token).digest("hex");
const asking = (email: string, name: string, role: "reader" | "editor" | "signatory" = "editor", townId = BONDY) => ({
  email,
  name,
  role,
  townId,
  jobTitle: "Chargée de mission",
});

async function invited(by: string, email: string, role: "reader" | "editor" | "signatory", token: string) {
  return here.act(await here.as(by), inviteMember, { townId: BONDY, email, role, token, tokenHash: hash(token) });
}

test("Awa asks for an account; until somebody confirms it she does not exist here", async () => {
  const { requestId } = await must(here.act(here.visitor, requestAccount, asking(AWA, "Awa Diallo")));
  expect(await here.read.person.findUnique({ where: { email: AWA } })).toBeNull();
  expect((await here.lettersTo("leo@seinesaintdenis.fr")).map((l) => l.template)).toEqual(["account_requested"]);
  expect((await here.lettersTo(AWA)).map((l) => l.template)).toEqual(["account_received"]);
  expect(
    await reasonOf(here.act(await here.as("sofia@seinesaintdenis.fr"), confirmAccountRequest, { id: requestId })),
  ).toBe("not-found");

  await must(here.act(await here.as("leo@seinesaintdenis.fr"), confirmAccountRequest, { id: requestId }));
  expect((await here.lettersTo(AWA))[0]?.template).toBe("account_confirmed");
  expect((await here.as(AWA)).seats).toMatchObject([{ townId: BONDY, role: "editor" }]);
  expect(
    await reasonOf(here.act(await here.as("leo@seinesaintdenis.fr"), confirmAccountRequest, { id: requestId })),
  ).toBe("account-already-decided");
});

test("while it waits, whoever asked signs in by link and sees where the request stands, nothing else", async () => {
  const email = "lea@mairie.example";
  const ask = (tokenHash: string, to = email) =>
    must(here.act(here.visitor, askSignInLink, { email: to, returnTo: "/", token: "t", tokenHash, browserHash: "b" }));
  await ask("before");
  expect(await here.lettersTo(email)).toEqual([]);
  await must(here.act(here.visitor, requestAccount, asking(email, "Léa")));
  await ask("after");
  expect((await here.lettersTo(email))[0]?.template).toBe("sign_in_link");
  expect(await here.read.person.findUnique({ where: { email } })).toBeNull();

  const opening = { tokenHash: "after", browserHash: "b", sessionId: "lea", oldSessionId: null, device: "" };
  await must(here.act(here.visitor, openSessionByLink, opening));
  const lea = await here.as(email);
  expect(lea.seats).toEqual([]);
  expect(await must(here.look(lea, landing, { town: null }))).toMatchObject({
    kind: "nobody",
    waiting: [{ townName: "Bondy", role: "editor" }],
  });
  expect(await reasonOf(here.look(lea, membersPage, { town: "93010-bondy" }))).toBe("not-found");
});

test("asking again, or for an address that is a member, answers the same and writes to nobody", async () => {
  const before = await here.read.outboxLetter.count();
  expect(await must(here.act(here.visitor, requestAccount, asking(AWA, "Someone else")))).toEqual({ requestId: "" });
  expect(await here.read.outboxLetter.count()).toBe(before);
});

test("« Pierrefitte » offers Saint-Denis and says why; its request goes there", async () => {
  const looked = (q: string, town: string | null = null) => must(here.look(here.visitor, joinablePage, { q, town }));
  const merged = {
    name: "Saint-Denis",
    formerly: { name: "Pierrefitte-sur-Seine", on: new Date("2024-12-31T23:00:00Z") },
  };
  expect((await looked("pierrefitte")).found).toMatchObject([merged]);
  expect((await looked("")).every.filter((t) => t.formerly)).toMatchObject([merged]);
  expect((await looked("")).found).toEqual([]);
  expect((await looked("Pontoise")).found).toEqual([]);
  expect((await looked("", "93066-saint-denis")).chosen).toMatchObject({ id: "93066", formerly: null });
  expect((await looked("", "93059-pierrefitte-sur-seine")).chosen).toBeNull();
  const { requestId } = await must(
    here.act(here.visitor, requestAccount, asking("zoe@mairie.example", "Zoé", "reader", "93059")),
  );
  expect(await here.read.accountRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({
    townId: "93066",
    decidedAt: null,
  });

  const leo = await here.as("leo@seinesaintdenis.fr");
  expect(await reasonOf(here.act(leo, declineAccountRequest, { id: requestId, reason: "non" }))).toBe(
    "decline-reason-missing",
  );
  await must(here.act(leo, declineAccountRequest, { id: requestId, reason: "Cette adresse n’est pas de la commune." }));
  expect((await here.lettersTo("zoe@mairie.example"))[0]).toMatchObject({ template: "account_declined" });
});

test("an address on the town's approved domain confirms itself, except a signatory's", async () => {
  await must(
    here.act(await here.as("leo@seinesaintdenis.fr"), addTownDomain, { townId: BONDY, domain: "ville-bondy.fr" }),
  );
  await must(here.act(here.visitor, requestAccount, asking("ines@ville-bondy.fr", "Inès", "reader")));
  expect((await here.as("ines@ville-bondy.fr")).seats).toMatchObject([{ role: "reader" }]);
  await must(here.act(here.visitor, requestAccount, asking("adjointe@ville-bondy.fr", "L’adjointe", "signatory")));
  expect(await here.read.person.findUnique({ where: { email: "adjointe@ville-bondy.fr" } })).toBeNull();
});

test("Awa invites Karim: the link works once, for his address, signed in", async () => {
  await must(invited(AWA, KARIM, "editor", "karim-token"));
  expect((await here.lettersTo(KARIM))[0]?.data.path).toBe("/invitation/karim-token");
  expect(await reasonOf(invited(AWA, KARIM, "editor", "karim-again"))).toBe("already-invited");
  expect(await must(here.look(here.visitor, invitationPage, { tokenHash: hash("karim-token") }))).toMatchObject({
    viewer: "visitor",
    known: false,
    closed: null,
  });
  expect(await reasonOf(here.act(here.visitor, acceptInvitation, { tokenHash: hash("karim-token") }))).toBe(
    "sign-in-first",
  );
  expect(await reasonOf(here.act(await here.as(AWA), acceptInvitation, { tokenHash: hash("karim-token") }))).toBe(
    "other-address",
  );

  const link = { linkToken: "link", linkHash: hash("link"), browserHash: "b", returnTo: "/invitation/karim-token" };
  expect(
    await reasonOf(
      here.act(here.visitor, askInvitedSignIn, { ...link, tokenHash: hash("karim-token"), name: "", jobTitle: "" }),
    ),
  ).toBe("guest-name-missing");
  await must(
    here.act(here.visitor, askInvitedSignIn, {
      ...link,
      tokenHash: hash("karim-token"),
      name: "Karim B.",
      jobTitle: "Directeur du CCAS",
    }),
  );
  expect((await here.lettersTo(KARIM))[0]).toMatchObject({
    template: "sign_in_link",
    data: { path: "/connexion/link" },
  });
  expect((await here.as(KARIM)).seats).toEqual([]);

  await must(here.act(await here.as(KARIM), acceptInvitation, { tokenHash: hash("karim-token") }));
  expect((await here.as(KARIM)).seats).toMatchObject([{ role: "editor", function: "Directeur du CCAS" }]);
  expect(await reasonOf(here.act(await here.as(KARIM), acceptInvitation, { tokenHash: hash("karim-token") }))).toBe(
    "invitation-used",
  );
});

test("an invitation that is cancelled or too old opens nothing", async () => {
  const { id } = await must(invited(AWA, "late@ville-bondy.fr", "reader", "late"));
  expect(await reasonOf(here.act(await here.as("ines@ville-bondy.fr"), revokeInvitation, { id }))).toBe(
    "only-writers-invite",
  );
  await must(here.act(await here.as(AWA), revokeInvitation, { id }));
  const link = { linkToken: "l2", linkHash: hash("l2"), browserHash: "b", returnTo: "/", name: "L", jobTitle: "" };
  expect(await reasonOf(here.act(here.visitor, askInvitedSignIn, { ...link, tokenHash: hash("late") }))).toBe(
    "invitation-revoked",
  );
  expect(await reasonOf(here.look(here.visitor, invitationPage, { tokenHash: hash("unknown") }))).toBe("not-found");
});

test("the mayor invited by an editor is the first signatory on the town's domain; the next one waits for the mayor", async () => {
  await must(invited(AWA, MAYOR, "signatory", "mayor-token"));
  const link = {
    linkToken: "m",
    linkHash: hash("m"),
    browserHash: "b",
    returnTo: "/",
    name: "M. le maire",
    jobTitle: "Maire",
  };
  await must(here.act(here.visitor, askInvitedSignIn, { ...link, tokenHash: hash("mayor-token") }));
  expect(
    await must(here.act(await here.as(MAYOR), acceptInvitation, { tokenHash: hash("mayor-token") })),
  ).toMatchObject({ waits: false });

  await must(invited(AWA, "second@ville-bondy.fr", "signatory", "second-token"));
  await must(
    here.act(here.visitor, askInvitedSignIn, {
      ...link,
      linkHash: hash("s"),
      tokenHash: hash("second-token"),
      name: "Deuxième",
    }),
  );
  const { seatId, waits } = await must(
    here.act(await here.as("second@ville-bondy.fr"), acceptInvitation, { tokenHash: hash("second-token") }),
  );
  expect(waits).toBe(true);
  for (const email of [MAYOR, "leo@seinesaintdenis.fr"])
    expect((await here.lettersTo(email))[0]).toMatchObject({ template: "seat_waits", data: { name: "Deuxième" } });
  expect((await here.as("second@ville-bondy.fr")).seats).toEqual([]);
  expect(await reasonOf(here.act(await here.as(AWA), confirmSeat, { id: seatId }))).toBe(
    "needs-signatory-or-administrator",
  );
  await must(here.act(await here.as(MAYOR), confirmSeat, { id: seatId }));
  expect((await here.as("second@ville-bondy.fr")).seats).toMatchObject([{ role: "signatory" }]);
  await must(here.act(await here.as(MAYOR), changeSeatRole, { id: seatId, role: "reader" }));
  expect((await here.lettersTo("second@ville-bondy.fr"))[0]).toMatchObject({
    template: "seat_changed",
    data: { role: "reader", by: "M. le maire", ended: false },
  });
  await must(here.act(await here.as(MAYOR), endSeat, { id: seatId }));
  expect((await here.as("second@ville-bondy.fr")).seats).toEqual([]);
});

test("nobody sees the people of another town, nor that the page exists", async () => {
  expect(await reasonOf(here.look(await here.as(AWA), membersPage, { town: "93008-bobigny" }))).toBe("not-found");
  const { members, can } = await must(here.look(await here.as(AWA), membersPage, { town: null }));
  expect(members.map((m) => m.name).sort()).toEqual(["Awa Diallo", "Inès", "Karim B.", "M. le maire"]);
  expect(can).toEqual({ invite: true });
  expect(await reasonOf(here.look(here.visitor, membersPage, { town: null }))).toBe("sign-in-first");
});

test("the mayor signs the charter that was read; the network counts one more; one journal entry", async () => {
  const { version } = await must(here.look(await here.as(MAYOR), charterPage, { town: null }));
  const signing = { townId: BONDY, versionId: version?.id ?? "", signerFunction: "Maire" };
  expect(await reasonOf(here.act(await here.as(AWA), signCharter, signing))).toBe("only-signatory-signs");
  expect(await reasonOf(here.act(await here.as(MAYOR), signCharter, { ...signing, versionId: "other" }))).toBe(
    "old-version",
  );
  expect(await reasonOf(here.act(await here.as(MAYOR), signCharter, { ...signing, townId: "93008" }))).toBe(
    "not-found",
  );

  const before = await here.journal();
  const { signatureId } = await must(here.act(await here.as(MAYOR), signCharter, signing));
  expect(await here.journal()).toBe(before + 1);
  expect(await reasonOf(here.act(await here.as(MAYOR), signCharter, signing))).toBe("already-signed");

  const page = await must(here.look(here.visitor, networkPage, { version: null }));
  expect(page.towns).toBe(39);
  expect(page.signatories).toMatchObject([
    { townName: "Bondy", signerName: "M. le maire", signerFunction: "Maire", state: "signed" },
  ]);
  const { paper, fileName } = await must(here.look(here.visitor, signedCharter, { id: signatureId }));
  expect(fileName).toBe("charte-93010-bondy-v1.pdf");
  expect(JSON.stringify(paper)).toContain(version?.textHash);
});

test("a new version leaves the town in the network until its day, then it must have signed again", async () => {
  const sofia = await here.as("sofia@seinesaintdenis.fr");
  const text = {
    title: "Charte",
    body: "## La commune s’engage à\n1. Tout.",
    bodyEn: "## The town undertakes to\n1. Everything.",
    resignOn: "2026-06-30",
  };
  expect(await reasonOf(here.act(await here.as(MAYOR), publishCharter, text))).toBe("wrong-role");
  expect(await must(here.act(sofia, publishCharter, text))).toEqual({ number: 2 });
  for (const email of [MAYOR, AWA])
    expect((await here.lettersTo(email))[0]).toMatchObject({
      template: "charter_published",
      data: { versionNumber: 2, resignBy: "2026-06-30T22:00:00.000Z" },
    });
  here.later(1);
  expect((await must(here.look(here.visitor, networkPage, { version: null }))).signatories).toMatchObject([
    { state: "to_sign_again", versionNumber: 1 },
  ]);
  expect((await must(here.look(here.visitor, networkPage, { version: 1 }))).text).toMatchObject({ number: 1 });
  expect(await reasonOf(here.look(here.visitor, networkPage, { version: 9 }))).toBe("not-found");

  // Two weeks before the day the portal recalls it to who signs, once; the town's home says until when.
  const due = () => townsToSignAgain(here.read, here.now);
  expect(await due()).toEqual([]);
  expect(await reasonOf(here.act(system, recallCharter, { townId: BONDY }))).toBe("not-found");
  here.later(43);
  expect(await due()).toEqual([{ townId: BONDY }]);
  expect(await reasonOf(here.act(sofia, recallCharter, { townId: BONDY }))).toBe("wrong-role");
  const before = await here.journal();
  await must(here.act(system, recallCharter, { townId: BONDY }));
  expect(await here.journal()).toBe(before + 1);
  expect((await here.lettersTo(MAYOR))[0]).toMatchObject({
    template: "charter_reminder",
    data: { versionNumber: 2, resignBy: "2026-06-30T22:00:00.000Z" },
  });
  expect((await here.lettersTo(AWA))[0]?.template).toBe("charter_published");
  expect(await due()).toEqual([]);
  expect(await reasonOf(here.act(system, recallCharter, { townId: BONDY }))).toBe("not-found");
  const home = await must(here.look(await here.as(MAYOR), landing, { town: null }));
  expect(home.kind === "town" && home.space.todos).toContainEqual({
    kind: "sign_charter_again",
    by: new Date("2026-06-30T22:00:00.000Z"),
    late: false,
    mine: true,
  });
  here.later(17);
  expect((await must(here.look(here.visitor, networkPage, { version: null }))).signatories).toEqual([]);
  const { towns } = await must(here.look(await here.as(MAYOR), charterPage, { town: null }));
  expect(towns).toMatchObject([{ state: "to_sign_again", lapsed: true, can: { sign: true, withdraw: true } }]);
});

test("the town withdraws as freely as it joined", async () => {
  expect(await reasonOf(here.act(await here.as(AWA), withdrawCharter, { townId: BONDY }))).toBe("only-signatory-signs");
  await must(here.act(await here.as(MAYOR), withdrawCharter, { townId: BONDY }));
  for (const email of [MAYOR, AWA, "sofia@seinesaintdenis.fr"])
    expect((await here.lettersTo(email))[0]?.template).toBe("charter_withdrawn");
  expect(await reasonOf(here.act(await here.as(MAYOR), withdrawCharter, { townId: BONDY }))).toBe("not-signed");
});

test("« Mon espace » leads each to their own place", async () => {
  expect(await must(here.look(await here.as("sofia@seinesaintdenis.fr"), landing, { town: null }))).toEqual({
    kind: "desk",
    to: "/gestion",
  });
  expect(await must(here.look(await here.as("leo@seinesaintdenis.fr"), landing, { town: null }))).toEqual({
    kind: "desk",
    to: "/admin/utilisateurs",
  });
  expect(await must(here.look(await here.as("second@ville-bondy.fr"), landing, { town: null }))).toMatchObject({
    kind: "nobody",
  });
  const home = await must(here.look(await here.as(AWA), landing, { town: null }));
  expect(home).toMatchObject({
    kind: "town",
    space: {
      town: { name: "Bondy" },
      charter: { kind: "unsigned" },
      todos: [
        { kind: "sign_charter", mine: false },
        { kind: "decide_people", count: 2 },
      ],
    },
  });
  expect(await reasonOf(here.look(await here.as(AWA), landing, { town: "93008-bobigny" }))).toBe("not-found");
});
