import { describe, expect, test } from "vitest";
import type { Proposal } from "~/domain/proposals/proposal";
import {
  askSignOff,
  declineSignOff,
  type SignOff,
  standingRemarks,
  takeBackSignOff,
} from "~/domain/proposals/sign-off";
import { type Actor, visitor } from "~/domain/shared/actor";

const seat = (role: "reader" | "editor" | "signatory", townId = "93010"): Actor => ({
  kind: "person",
  id: role,
  name: role,
  email: `${role}@ville.fr`,
  seats: [{ townId, townName: "Bondy", townSlug: "93010-bondy", role, function: "" }],
  roles: [],
  heldRoles: [],
});
const writer = seat("editor");
const mayor = seat("signatory");
const noon = new Date("2026-06-15T10:00:00Z");
const before = new Date(noon.getTime() - 1000);
const proposal: Proposal = {
  id: "p",
  reference: "2026-001",
  callId: "c",
  townId: "93010",
  status: "draft",
  version: 4,
  submittedAt: null,
};
const awaited: SignOff = { outcome: null, remarks: [], settledAt: null };
const declined: SignOff = {
  outcome: "declined",
  remarks: [{ section: "budget", reason: "Revoir le coût du poste." }],
  settledAt: before,
};
const asking = {
  proposal,
  call: { opensAt: new Date("2026-04-01T07:00:00Z"), closesAt: noon, frozenAt: new Date("2026-03-01T07:00:00Z") },
  extensions: [],
  signOff: null,
  remarks: [],
  gaps: 0,
  signatories: 1,
};
const reason = (outcome: { ok: boolean; reason?: string }) => (outcome.ok ? "granted" : outcome.reason);

describe("who writes asks the signatory", () => {
  test.each([
    ["a whole dossier", asking, writer, before, "granted"],
    ["after the deadline", asking, writer, noon, "call-closed"],
    ["with a point left to complete", { ...asking, gaps: 1 }, writer, before, "incomplete"],
    ["a second time", { ...asking, signOff: awaited }, writer, before, "sign-off-pending"],
    ["again, once it was sent back and corrected", { ...asking, signOff: declined }, writer, before, "granted"],
    [
      "again, with a remark that nobody looked at",
      { ...asking, signOff: declined, remarks: declined.remarks },
      writer,
      before,
      "remarks-left",
    ],
    ["in a town where nobody signs", { ...asking, signatories: 0 }, writer, before, "no-signatory"],
    [
      "what is filed",
      { ...asking, proposal: { ...proposal, status: "submitted" as const } },
      writer,
      before,
      "already-handed-in",
    ],
    ["a reader", asking, seat("reader"), before, "only-writers"],
    ["the signatory", asking, mayor, before, "you-sign-yourself"],
    ["another town", asking, seat("editor", "93008"), before, "not-found"],
    ["a visitor", asking, visitor, before, "sign-in-first"],
  ] as const)("%s", (_, facts, actor, at, expected) => {
    expect(reason(askSignOff(facts, actor, at))).toBe(expected);
  });
});

test("who writes takes the request back while it waits; the signatory too, who writes as well", () => {
  expect(reason(takeBackSignOff({ proposal, signOff: awaited }, writer))).toBe("granted");
  expect(reason(takeBackSignOff({ proposal, signOff: declined }, writer))).toBe("no-sign-off");
  expect(reason(takeBackSignOff({ proposal, signOff: null }, writer))).toBe("no-sign-off");
  expect(reason(takeBackSignOff({ proposal, signOff: awaited }, seat("reader")))).toBe("only-writers");
});

describe("the signatory sends it back", () => {
  const said = [{ section: "budget", reason: "  Revoir le coût du poste.  " }] as const;
  test.each([
    ["with a reason", said, mayor, awaited, "granted"],
    ["without one", [], mayor, awaited, "remark-missing"],
    ["with one that says nothing", [{ section: "budget", reason: "Non." }], mayor, awaited, "remark-missing"],
    ["when nobody asked", said, mayor, null, "no-sign-off"],
    ["twice", said, mayor, declined, "no-sign-off"],
    ["who only writes", said, writer, awaited, "only-signatory-declines"],
    ["of another town", said, seat("signatory", "93008"), awaited, "not-found"],
  ] as const)("%s", (_, remarks, actor, signOff, expected) => {
    expect(reason(declineSignOff({ proposal, signOff }, [...remarks], actor))).toBe(expected);
  });
});

test("a remark stands until its section is touched again", () => {
  const touched = (at: Date | null) => standingRemarks(declined, () => at);
  expect(touched(null)).toHaveLength(1);
  expect(touched(before)).toHaveLength(1);
  expect(touched(noon)).toEqual([]);
  expect(standingRemarks(awaited, () => null)).toEqual([]);
});
