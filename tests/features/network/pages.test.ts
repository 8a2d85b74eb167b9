import { createHash, randomUUID } from "node:crypto";
import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeAll, expect, test } from "vitest";
import { inviteMember } from "~/features/network/invite-member.server";
import * as accountRequest from "~/routes/account-request";
import * as domains from "~/routes/admin-towns-domains";
import * as roleEnd from "~/routes/admin-users-role-end";
import * as bankAccount from "~/routes/bank-account";
import * as bankConfirmation from "~/routes/bank-confirmation";
import * as charter from "~/routes/charter";
import * as signedPdf from "~/routes/charter-signed-pdf";
import * as withdrawal from "~/routes/charter-withdrawal";
import * as invitation from "~/routes/invitation";
import * as invitationSignIn from "~/routes/invitation-sign-in";
import * as members from "~/routes/members";
import * as space from "~/routes/space";
import * as towns from "~/routes/towns";
import { sessionCookie, sha256 } from "~/web/session.server";
import { must, portal } from "./portal";

const here = portal(new Date());
const BONDY = "93010";
const MAYOR = "maire@ville-bondy.fr";
const SOFIA = "sofia@seinesaintdenis.fr";
const LEO = "leo@seinesaintdenis.fr";

beforeAll(async () => {
  await here.write(async (tx) => {
    const at = new Date();
    const person = await tx.person.create({ data: { email: MAYOR, name: "M. le maire", createdAt: at } });
    await tx.seat.create({
      data: { personId: person.id, townId: BONDY, role: "signatory", createdAt: at, confirmedAt: at },
    });
  });
});

/** The cookie of somebody signed in just now, second factor given. */
async function cookieOf(email: string) {
  const token = randomUUID() + randomUUID();
  const { id } = await here.as(email);
  const now = new Date();
  const session = {
    id: sha256(token),
    personId: id,
    createdAt: now,
    lastSeenAt: now,
    secondFactorAt: now,
    method: "link",
  };
  await here.write((tx) => tx.session.create({ data: { ...session, expiresAt: new Date(now.getTime() + 3_600_000) } }));
  return (await sessionCookie(token)).split(";")[0] ?? "";
}

type Visit = { as?: string; params?: Record<string, string>; post?: Record<string, string> };
type Handler<R> = (args: ActionFunctionArgs) => R;

/** Knocks at one door as a browser without script does. */
async function knock<R>(handler: Handler<R>, path: string, { as, params = {}, post }: Visit = {}) {
  const headers = new Headers(as ? { Cookie: await cookieOf(as) } : {});
  const body = post ? { method: "POST", body: new URLSearchParams(post) } : {};
  const request = new Request(`http://localhost:3000${path}`, { headers, ...body });
  const answered = await Promise.resolve(
    handler({ request, params, context: { clientAddress: "192.0.2.1" } } as ActionFunctionArgs),
  ).catch((thrown: unknown) => thrown);
  if (answered instanceof Response)
    return { status: answered.status, to: answered.headers.get("Location"), response: answered };
  const { init, data } = answered as { init?: { status?: number }; data?: unknown };
  return { status: init?.status ?? 200, to: null, data: data ?? answered };
}

const problemsOf = (data: unknown) => Object.keys((data as { problems: object }).problems);
const sentenceOf = (data: unknown) => (data as { refusal: { sentence: string } | null }).refusal?.sentence ?? "";

test("asking for an account: an empty form says what is missing, a whole one answers the same page to everybody", async () => {
  const empty = await knock(accountRequest.action, "/inscription", { post: {} });
  expect(empty.status).toBe(422);
  expect(problemsOf(empty.data)).toEqual(["townId", "name", "email", "jobTitle", "role"]);
  const whole = { townId: BONDY, name: "Awa", email: "awa@ville-bondy.fr", jobTitle: "Agente", role: "editor" };
  for (const email of [whole.email, whole.email, MAYOR]) {
    expect(await knock(accountRequest.action, "/inscription", { post: { ...whole, email } })).toMatchObject({
      status: 303,
      to: "/inscription?envoye=1",
    });
  }
  await knock(accountRequest.action, "/inscription", { post: whole });
  expect((await knock(accountRequest.action, "/inscription", { post: whole })).status).toBe(429);
});

test("the charter is signed on its page, and its paper is a PDF for anybody", async () => {
  const page = await knock(charter.loader, "/reseau/charte", { as: MAYOR });
  const versionId = (page.data as { version: { id: string } }).version.id;
  const signing = { townId: BONDY, versionId, signerFunction: "Maire" };
  const unsure = await knock(charter.action, "/reseau/charte", { as: MAYOR, post: signing });
  expect(problemsOf(unsure.data)).toEqual(["agreed"]);
  expect(await knock(charter.action, "/reseau/charte", { post: { ...signing, agreed: "yes" } })).toMatchObject({
    to: "/connexion?suite=%2Freseau%2Fcharte",
  });
  expect(
    await knock(charter.action, "/reseau/charte", { as: MAYOR, post: { ...signing, agreed: "yes" } }),
  ).toMatchObject({ status: 303, to: "/reseau/charte?commune=93010-bondy" });
  const again = await knock(charter.action, "/reseau/charte", { as: MAYOR, post: { ...signing, agreed: "yes" } });
  expect(sentenceOf(again.data)).toContain("déjà signé");

  const { id } = await here.read.charterSignature.findFirstOrThrow();
  const paper = await knock(signedPdf.loader, `/reseau/signatures/${id}/charte.pdf`, { params: { id } });
  const bytes = new Uint8Array(await (paper.response as Response).arrayBuffer());
  expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe("%PDF-");
  expect((await knock(signedPdf.loader, "/reseau/signatures/x/charte.pdf", { params: { id: "x" } })).status).toBe(404);
});

test("leaving the network is asked on a page of its own", async () => {
  expect((await knock(withdrawal.loader, "/reseau/charte/retrait", { as: SOFIA })).status).toBe(404);
  const left = { townId: BONDY, _key: "k" };
  for (const _sentTwice of [1, 2])
    expect(await knock(withdrawal.action, "/reseau/charte/retrait", { as: MAYOR, post: left })).toMatchObject({
      status: 303,
      to: "/reseau/charte",
    });
});

test("an invitation's link leads a stranger to a sign-in link, and its guest to the town", async () => {
  await must(
    here.act(await here.as(MAYOR), inviteMember, {
      townId: BONDY,
      email: "karim@ville-bondy.fr",
      role: "editor",
      token: "jeton",
      tokenHash: createHash("sha256").update("jeton").digest("hex"),
    }),
  );
  const at = { params: { jeton: "jeton" } };
  expect((await knock(invitation.loader, "/invitation/jeton", at)).data).toMatchObject({
    viewer: "visitor",
    known: false,
  });
  expect((await knock(invitation.loader, "/invitation/autre", { params: { jeton: "autre" } })).status).toBe(404);
  expect(await knock(invitation.action, "/invitation/jeton", { ...at, post: {} })).toMatchObject({
    to: "/connexion?suite=%2Finvitation%2Fjeton",
  });
  const sent = await knock(invitationSignIn.action, "/invitation/jeton/connexion", {
    ...at,
    post: { name: "Karim", jobTitle: "" },
  });
  expect(sent).toMatchObject({ status: 303, to: "/connexion?envoye=1" });
  expect((sent.response as Response).headers.get("Set-Cookie")).toContain("signin=");
});

test("« Mon espace » sends a fund manager to the desk and a stranger to sign in", async () => {
  expect(await knock(space.loader, "/en/espace", { as: SOFIA })).toMatchObject({ to: "/en/gestion" });
  expect(await knock(space.loader, "/espace")).toMatchObject({ to: "/connexion?suite=%2Fespace" });
  expect((await knock(space.loader, "/espace", { as: MAYOR })).data).toMatchObject({ kind: "town" });
});

test("an account with a wrong key comes back with what was typed; the right one waits for a fund manager", async () => {
  const typed = {
    townId: BONDY,
    holder: "Ville de Bondy",
    holderKind: "town",
    iban: "FR76 3000 1007 9412 3456 7890 186",
    bic: "BDFEFRPPCCT",
  };
  const wrong = await knock(bankAccount.action, "/espace/commune/coordonnees-bancaires", { as: MAYOR, post: typed });
  expect(problemsOf(wrong.data)).toEqual(["iban"]);
  expect(wrong.data).toMatchObject({ values: { iban: typed.iban } });
  expect(
    await knock(bankAccount.action, "/espace/commune/coordonnees-bancaires", {
      as: MAYOR,
      post: { ...typed, iban: typed.iban.replace("186", "185") },
    }),
  ).toMatchObject({ status: 303 });
  const { id } = await here.read.bankDetails.findFirstOrThrow();
  const confirmation = `/gestion/coordonnees-bancaires/${id}/confirmation`;
  expect((await knock(bankConfirmation.loader, confirmation, { params: { id } })).to).toBe(
    "/gestion/coordonnees-bancaires",
  );
  expect(
    (await knock(bankConfirmation.action, confirmation, { as: SOFIA, params: { id }, post: { _key: "k" } })).to,
  ).toBe("/gestion/coordonnees-bancaires");
  expect(await here.read.bankDetails.findFirstOrThrow()).toMatchObject({ status: "active" });
});

test("a colleague is invited from the members' page; the administrator's forms refuse in words", async () => {
  const refused = await knock(members.action, "/espace/membres", {
    as: MAYOR,
    post: { townId: BONDY, email: "pas une adresse", role: "editor" },
  });
  expect(problemsOf(refused.data)).toEqual(["email"]);
  expect(
    await knock(members.action, "/espace/membres", {
      as: MAYOR,
      post: { townId: BONDY, email: "ines@ville-bondy.fr", role: "reader" },
    }),
  ).toMatchObject({ to: "/espace/membres?commune=93010-bondy#invitations" });
  const open = await knock(domains.action, `/admin/communes/${BONDY}/domaines`, {
    as: LEO,
    params: { insee: BONDY },
    post: { domain: "gmail.com" },
  });
  expect(sentenceOf(open.data)).toContain("gmail.com");
  expect(
    (await knock(domains.loader, `/admin/communes/${BONDY}/domaines`, { as: MAYOR, params: { insee: BONDY } })).status,
  ).toBe(403);
  const { id } = await here.as(LEO);
  const own = { id, role: "administrator" };
  expect((await knock(roleEnd.action, "/x", { as: LEO, params: own, post: { _key: "k" } })).to).toBe(
    `/admin/utilisateurs/${id}`,
  );
  expect((await here.as(LEO)).roles).toEqual(["administrator"]);
});

test("the towns' list reads its question from the address", async () => {
  expect((await knock(towns.loader, "/communes?q=pierrefitte&tri=-montant")).data).toMatchObject({
    q: "pierrefitte",
    sort: "-montant",
    rows: [{ name: "Saint-Denis" }],
  });
});
