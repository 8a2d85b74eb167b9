import { expect, test } from "vitest";
import { defaultCallRules } from "~/domain/calls/rules";
import {
  mayBecome,
  maySeeProposal,
  nextStatuses,
  PROPOSAL_STATUSES,
  type Proposal,
  proposalReference,
  receiptNumber,
  seenByTown,
} from "~/domain/proposals/proposal";
import { startProposal } from "~/domain/proposals/start";
import { type Filing, maySubmit, submit } from "~/domain/proposals/submission";
import { giveUp, takeBack } from "~/domain/proposals/withdrawal";
import { visitor } from "~/domain/shared/actor";
import { awa, BONDY, claire, mayor, neighbour, reader, sofia } from "../network/people";

const call = {
  opensAt: new Date("2026-04-13T07:00:00Z"),
  closesAt: new Date("2026-06-12T15:00:00Z"),
  frozenAt: new Date("2026-04-01T00:00:00Z"),
  rules: defaultCallRules,
};
const inTime = new Date("2026-06-12T14:59:58Z");
const late = new Date("2026-06-12T15:00:01Z");
const draft: Proposal = {
  id: "p",
  reference: "2026-014",
  callId: "c",
  townId: BONDY.id,
  status: "draft",
  version: 7,
  submittedAt: null,
};
const filing: Filing = {
  proposal: draft,
  seenVersion: 7,
  town: BONDY,
  call,
  extensions: [],
  charterSigned: true,
  otherFiled: null,
  gaps: 0,
};

test("the mayor files at 16:59:58", () => {
  expect(submit(filing, mayor, inTime)).toEqual({
    ok: true,
    value: { ...draft, status: "submitted", submittedAt: inTime, version: 8 },
  });
  expect(maySubmit(filing, mayor, inTime)).toBe(true);
});

test.each<[string, Parameters<typeof submit>, string]>([
  ["by a visitor", [filing, visitor, inTime], "sign-in-first"],
  ["by an editor", [filing, awa, inTime], "only-signatory-files"],
  ["by another town's mayor", [filing, neighbour, inTime], "not-found"],
  ["twice", [{ ...filing, proposal: { ...draft, status: "submitted" } }, mayor, inTime], "already-handed-in"],
  [
    "for a town that has merged",
    [{ ...filing, town: { ...BONDY, validTo: inTime } }, mayor, inTime],
    "town-not-in-force",
  ],
  ["at 17:00:01", [filing, mayor, late], "call-closed"],
  ["at the very closing", [filing, mayor, call.closesAt], "call-closed"],
  ["without the charter", [{ ...filing, charterSigned: false }, mayor, inTime], "charter-not-signed"],
  ["beside another dossier", [{ ...filing, otherFiled: "2026-003" }, mayor, inTime], "another-dossier-filed"],
  ["with a gap", [{ ...filing, gaps: 1 }, mayor, inTime], "incomplete"],
  ["of another version than the one that was read", [{ ...filing, seenVersion: 6 }, mayor, inTime], "stale-version"],
])("filing is refused %s", (_why, args, reason) => {
  expect(submit(...args)).toMatchObject({ ok: false, reason });
});

test("whoever is late is told the closing and the second of arrival", () => {
  expect(submit(filing, mayor, late)).toMatchObject({ detail: { closesAt: call.closesAt, at: late } });
});

test("with one more day, Bondy files after the closing", () => {
  expect(
    submit({ ...filing, extensions: [{ townId: BONDY.id, until: new Date("2026-06-13T15:00:00Z") }] }, mayor, late).ok,
  ).toBe(true);
});

test("a call may allow several dossiers of a town", () => {
  const lenient = { ...call, rules: { ...defaultCallRules, oneLeadPerTown: false } };
  expect(submit({ ...filing, call: lenient, otherFiled: "2026-003" }, mayor, inTime).ok).toBe(true);
});

const filed: Proposal = { ...draft, status: "submitted", submittedAt: inTime };

test("until the deadline the mayor takes a dossier back to correct it", () => {
  expect(takeBack({ proposal: filed, call, extensions: [] }, mayor, inTime)).toMatchObject({
    ok: true,
    value: { status: "draft", withdrawnAt: inTime, version: 8 },
  });
  expect(takeBack({ proposal: filed, call, extensions: [] }, mayor, late)).toMatchObject({ reason: "call-closed" });
  expect(takeBack({ proposal: filed, call, extensions: [] }, awa, inTime)).toMatchObject({
    reason: "only-signatory-withdraws",
  });
  expect(takeBack({ proposal: { ...filed, status: "admissible" }, call, extensions: [] }, mayor, inTime)).toMatchObject(
    { reason: "not-filed" },
  );
});

test("a town gives a project up until the decision is published", () => {
  expect(giveUp({ proposal: { ...filed, status: "admissible" } }, false, mayor, late)).toMatchObject({
    ok: true,
    value: { status: "withdrawn" },
  });
  expect(giveUp({ proposal: { ...filed, status: "reserved" } }, true, mayor, late)).toMatchObject({
    reason: "too-late-to-give-up",
  });
  expect(giveUp({ proposal: { ...filed, status: "refused" } }, false, mayor, late)).toMatchObject({
    reason: "too-late-to-give-up",
  });
  expect(giveUp({ proposal: filed }, false, neighbour, late)).toMatchObject({ reason: "not-found" });
});

const starting = { town: BONDY, call, extensions: [], draftsOfTown: 0 };

test.each<[string, Parameters<typeof startProposal>, string]>([
  ["by an editor, charter or not", [starting, awa, inTime], "granted"],
  ["by a reader", [starting, reader, inTime], "only-writers"],
  ["by a neighbour", [starting, neighbour, inTime], "not-found"],
  ["by a visitor", [starting, visitor, inTime], "sign-in-first"],
  ["for a merged town", [{ ...starting, town: { ...BONDY, validTo: inTime } }, awa, inTime], "town-not-in-force"],
  ["too late", [starting, awa, late], "call-closed"],
  ["a sixth time", [{ ...starting, draftsOfTown: 5 }, awa, inTime], "too-many-drafts"],
])("a dossier is begun, or not, %s", (_who, args, expected) => {
  const outcome = startProposal(...args);
  expect(outcome.ok ? "granted" : outcome.reason).toBe(expected);
});

test("whatever is decided, the town reads « en cours d’examen » until it is published", () => {
  for (const status of ["admissible", "awarded", "reserved", "refused"] as const)
    expect(seenByTown(status, false)).toBe("under_review");
  expect(seenByTown("awarded", true)).toBe("awarded");
  expect(seenByTown("submitted", false)).toBe("received");
  expect(seenByTown("inadmissible", false)).toBe("inadmissible");
});

test("a draft belongs to its town; a filed dossier is seen by the Département, never by a neighbour", () => {
  expect(maySeeProposal(reader, draft)).toBe(true);
  expect(maySeeProposal(sofia, draft)).toBe(false);
  expect(maySeeProposal(claire, filed)).toBe(true);
  expect(maySeeProposal(neighbour, filed)).toBe(false);
  expect(maySeeProposal(sofia, { ...draft, status: "draft", submittedAt: inTime })).toBe(false);
});

test("closed states stay closed", () => {
  const closed = PROPOSAL_STATUSES.filter((s) => nextStatuses[s].length === 0);
  expect(closed).toEqual(["inadmissible", "withdrawn", "awarded", "refused"]);
  expect(mayBecome("draft", "admissible")).toBe(false);
});

test("references and receipts are read aloud easily", () => {
  expect(proposalReference(2026, 14)).toBe("2026-014");
  expect(receiptNumber("2026-014", 2)).toBe("2026-014-R2");
});
