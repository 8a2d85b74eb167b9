import { expect, test } from "vitest";
import { deadlineFor, isOpenFor } from "~/domain/calls/call";
import { extendFor } from "~/domain/calls/extension";
import { awa, BONDY, claire, sofia } from "../network/people";
import { call, closesAt, committeeOn, during, opensAt, utc } from "./edition";

test("more time counts for one town only, to the millisecond", () => {
  const until = utc("2026-06-13T21:59:00Z");
  const extensions = [{ townId: "93010", until }];
  expect(deadlineFor(call, "93010", extensions)).toEqual(until);
  expect(deadlineFor(call, "93008", extensions)).toEqual(closesAt);
  expect(isOpenFor(call, "93010", extensions, closesAt)).toBe(true);
  expect(isOpenFor(call, "93010", extensions, until)).toBe(false);
  expect(isOpenFor(call, "93008", extensions, closesAt)).toBe(false);
  expect(isOpenFor(call, "93010", extensions, utc("2026-04-12T00:00:00Z"))).toBe(false);
});

test("a shorter extension never takes time away", () => {
  expect(deadlineFor(call, "93010", [{ townId: "93010", until: opensAt }])).toEqual(closesAt);
});

const extending = { call: { ...call, committeeOn }, town: BONDY, extensions: [] };
const late = utc("2026-06-12T22:00:01Z");
const asked = { until: utc("2026-06-13T21:59:00Z"), reason: "Panne du réseau de la mairie le 12 juin." };

test("Sofia gives Bondy one more day, after the closing, with the reason", () => {
  expect(extendFor(extending, asked, sofia, late)).toMatchObject({
    ok: true,
    value: { townId: "93010", until: asked.until },
  });
});

test.each<[string, Parameters<typeof extendFor>, string]>([
  ["by a reviewer", [extending, asked, claire, late], "wrong-role"],
  ["by the town", [extending, asked, awa, late], "wrong-role"],
  [
    "of a call in preparation",
    [{ ...extending, call: { ...extending.call, frozenAt: null } }, asked, sofia, late],
    "call-not-opened",
  ],
  [
    "for a town that merged",
    [{ ...extending, town: { ...BONDY, validTo: opensAt } }, asked, sofia, late],
    "town-not-in-force",
  ],
  ["that is not later", [extending, { ...asked, until: closesAt }, sofia, during], "extension-not-later"],
  ["that is over", [extending, asked, sofia, utc("2026-06-14T00:00:00Z")], "extension-past"],
  [
    "of sixteen days",
    [
      { ...extending, call: { ...extending.call, committeeOn: null } },
      { ...asked, until: utc("2026-06-28T21:59:01Z") },
      sofia,
      late,
    ],
    "extension-too-long",
  ],
  [
    "beyond the committee",
    [{ ...extending, call: { ...extending.call, committeeOn: utc("2026-06-13T10:00:00Z") } }, asked, sofia, late],
    "extension-after-committee",
  ],
  ["without a reason", [extending, { ...asked, reason: "Panne" }, sofia, late], "extension-reason-missing"],
])("more time is refused %s", (_why, args, reason) => {
  expect(extendFor(...args)).toMatchObject({ ok: false, reason });
});
