import { expect, test } from "vitest";
import { confirmRequest, declineRequest, mayDecideRequest, requestAccount } from "~/domain/network/account-request";
import { acceptInvitation, type Invitation, invite, revokeInvitation, usable } from "~/domain/network/invitations";
import { changeSeatRole, confirmSeat, endSeat, type Seat } from "~/domain/network/seats";
import { type Actor, visitor } from "~/domain/shared/actor";
import { awa, BONDY, claire, deputy, karim, leo, mayor, neighbour, reader } from "./people";

const at = new Date("2026-05-04T08:00:00Z");
const inDays = (days: number) => new Date(at.getTime() + days * 86_400_000);
const around = { town: BONDY, memberEmails: ["awa@ville-bondy.fr"], invitations: [] };
const asked = { email: "karim@ville-bondy.fr", role: "editor" } as const;
const waiting: Invitation = {
  townId: BONDY.id,
  ...asked,
  invitedById: "awa",
  expiresAt: inDays(7),
  acceptedAt: null,
  revokedAt: null,
};

test("Awa invites Karim; the link lasts seven days", () => {
  expect(invite(asked, around, awa, at)).toEqual({ ok: true, value: { ...asked, expiresAt: inDays(7) } });
});

test.each<[string, Parameters<typeof invite>, string]>([
  ["a visitor", [asked, around, visitor, at], "sign-in-first"],
  ["someone of another town, who cannot tell whether Bondy is there", [asked, around, neighbour, at], "not-found"],
  ["a reader", [asked, around, reader, at], "only-writers-invite"],
  [
    "into a town that has merged",
    [asked, { ...around, town: { ...BONDY, validTo: at } }, awa, at],
    "town-not-in-force",
  ],
  ["somebody who is a member", [{ ...asked, email: "awa@ville-bondy.fr" }, around, awa, at], "already-a-member"],
  ["somebody who is invited", [asked, { ...around, invitations: [waiting] }, awa, at], "already-invited"],
  [
    "a twenty-first person",
    [
      asked,
      { ...around, invitations: Array.from({ length: 20 }, (_, i) => ({ ...waiting, email: `${i}@ville-bondy.fr` })) },
      awa,
      at,
    ],
    "too-many-invitations",
  ],
])("an invitation is refused: %s", (_who, args, reason) => {
  expect(invite(...args)).toMatchObject({ ok: false, reason });
});

test("an invitation works once, until it expires, and only for its address", () => {
  const guest = { personId: "karim", email: asked.email };
  const host = { byManager: false, seats: [], domains: [] };
  expect(acceptInvitation(waiting, guest, host, at)).toMatchObject({
    ok: true,
    value: { role: "editor", confirmedAt: at },
  });
  expect(usable(waiting, new Date(inDays(7).getTime() - 1))).toMatchObject({ ok: true });
  expect(usable(waiting, inDays(7))).toMatchObject({ reason: "invitation-expired" });
  expect(usable({ ...waiting, acceptedAt: at }, at)).toMatchObject({ reason: "invitation-used" });
  expect(usable({ ...waiting, revokedAt: at }, at)).toMatchObject({ reason: "invitation-revoked" });
  expect(acceptInvitation(waiting, { ...guest, email: "other@ville-bondy.fr" }, host, at)).toMatchObject({
    reason: "other-address",
  });
});

const seat = (personId: string, role: Seat["role"], confirmedAt: Date | null = at): Seat => ({
  personId,
  townId: BONDY.id,
  role,
  confirmedAt,
  endedAt: null,
});

test.each([
  [
    "invited by a signatory or an administrator",
    { byManager: true, seats: [seat("mayor", "signatory")], domains: [] },
    true,
  ],
  ["the first of the town, on its own domain", { byManager: false, seats: [], domains: ["ville-bondy.fr"] }, true],
  ["the first of the town, on a foreign domain", { byManager: false, seats: [], domains: [] }, false],
  [
    "a second one, on the town's own domain",
    { byManager: false, seats: [seat("mayor", "signatory")], domains: ["ville-bondy.fr"] },
    false,
  ],
])("a signatory's seat %s counts at once: %s", (_how, host, counts) => {
  const accepted = acceptInvitation(
    { ...waiting, role: "signatory" },
    { personId: "deputy", email: asked.email },
    host,
    at,
  );
  expect(accepted).toMatchObject({ ok: true, value: { confirmedAt: counts ? at : null } });
});

test("an invitation that waits may be taken back by whoever may invite", () => {
  expect(revokeInvitation(waiting, karim, at)).toMatchObject({ ok: true, value: { revokedAt: at } });
  expect(revokeInvitation({ ...waiting, acceptedAt: at }, karim, at)).toMatchObject({ reason: "invitation-used" });
  expect(revokeInvitation(waiting, neighbour, at)).toMatchObject({ reason: "not-found" });
});

test.each<[string, Actor, string]>([
  ["another signatory", mayor, "granted"],
  ["the administrator", leo, "granted"],
  ["an editor", awa, "needs-signatory-or-administrator"],
  ["herself", deputy, "own-seat"],
  ["a reviewer", claire, "not-found"],
  ["a neighbour's signatory", neighbour, "not-found"],
  ["a visitor", visitor, "sign-in-first"],
])("the deputy's waiting signatory seat is confirmed, or not, by %s", (_who, actor, expected) => {
  const outcome = confirmSeat(seat("deputy", "signatory", null), actor, at);
  expect(outcome.ok ? "granted" : outcome.reason).toBe(expected);
});

test("a town never loses its last signatory by itself", () => {
  const seats = [seat("mayor", "signatory"), seat("awa", "editor")];
  expect(endSeat(seats[0]!, seats, mayor, at)).toMatchObject({ reason: "last-signatory" });
  expect(endSeat(seats[0]!, [...seats, seat("deputy", "signatory")], mayor, at)).toMatchObject({ ok: true });
  expect(endSeat(seats[0]!, seats, leo, at)).toMatchObject({ ok: true });
  expect(changeSeatRole(seats[0]!, "reader", seats, deputy)).toMatchObject({ reason: "last-signatory" });
  expect(endSeat(seats[1]!, seats, awa, at)).toMatchObject({ ok: true, value: { endedAt: at } });
});

test("a signatory makes a colleague a signatory; an editor cannot", () => {
  const seats = [seat("mayor", "signatory"), seat("karim", "editor")];
  expect(changeSeatRole(seats[1]!, "signatory", seats, mayor)).toMatchObject({
    ok: true,
    value: { role: "signatory" },
  });
  expect(changeSeatRole(seats[1]!, "signatory", seats, awa)).toMatchObject({
    reason: "needs-signatory-or-administrator",
  });
  expect(changeSeatRole(seats[1]!, "editor", seats, mayor)).toMatchObject({ reason: "same-role" });
});

const request = {
  townId: BONDY.id,
  email: "new@ville-bondy.fr",
  role: "editor",
  decidedAt: null,
  outcome: null,
} as const;

test.each([
  ["on an approved domain", "editor", ["ville-bondy.fr"], true],
  ["on another domain", "editor", ["bondy.fr"], false],
  ["to sign, on an approved domain", "signatory", ["ville-bondy.fr"], false],
] as const)("a request %s confirms itself: %s", (_what, role, domains, confirmed) => {
  expect(
    requestAccount({ email: request.email, role }, { town: BONDY, domains, memberEmails: [], waitingEmails: [] }, at),
  ).toEqual({ ok: true, value: { confirmed } });
});

test("a request is refused for a merged town, a member, and a second time", () => {
  const free = { town: BONDY, domains: [], memberEmails: [], waitingEmails: [] };
  expect(requestAccount(request, { ...free, town: { ...BONDY, validTo: at } }, at)).toMatchObject({
    reason: "town-not-in-force",
  });
  expect(requestAccount(request, { ...free, memberEmails: [request.email] }, at)).toMatchObject({
    reason: "already-a-member",
  });
  expect(requestAccount(request, { ...free, waitingEmails: [request.email] }, at)).toMatchObject({
    reason: "already-asked",
  });
});

test.each<[string, Actor, boolean, boolean]>([
  ["the administrator", leo, true, true],
  ["a signatory", mayor, true, true],
  ["an editor", awa, true, false],
  ["a reader", reader, false, false],
  ["a reviewer", claire, false, false],
  ["a neighbour", neighbour, false, false],
])("%s may confirm an editor: %s, a signatory: %s", (_who, actor, editor, signatory) => {
  expect(mayDecideRequest(actor, request)).toBe(editor);
  expect(mayDecideRequest(actor, { ...request, role: "signatory" })).toBe(signatory);
});

test("a request is decided once, by another person, and declined with a reason", () => {
  expect(confirmRequest(request, "new", awa, at)).toMatchObject({
    ok: true,
    value: { personId: "new", role: "editor", confirmedAt: at },
  });
  expect(confirmRequest({ ...request, decidedAt: at }, "new", awa, at)).toMatchObject({
    reason: "account-already-decided",
  });
  expect(confirmRequest({ ...request, email: awa.email }, "awa", awa, at)).toMatchObject({ reason: "own-request" });
  expect(declineRequest(request, "Non", leo, at)).toMatchObject({ reason: "decline-reason-missing" });
  expect(declineRequest(request, "Cette personne a quitté la mairie.", leo, at)).toMatchObject({ ok: true });
});
