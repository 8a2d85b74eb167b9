import { expect, test } from "vitest";
import {
  type CharterSignature,
  charterState,
  isMember,
  publishCharter,
  signCharter,
  withdrawCharter,
} from "~/domain/network/charter";
import { charterOne } from "../../../prisma/seed/register/charter";
import { awa, BONDY, claire, mayor, neighbour, sofia } from "./people";

const day = (text: string) => new Date(`${text}T10:00:00Z`);
const at = day("2026-05-04");
const one = { id: "v1", number: 1, textHash: "h1", publishedAt: day("2022-03-14"), resignBy: null };
const two = { id: "v2", number: 2, textHash: "h2", publishedAt: day("2026-05-01"), resignBy: day("2026-07-01") };
const signed = (versionNumber: number, withdrawnAt: Date | null = null): CharterSignature => ({
  versionNumber,
  townId: BONDY.id,
  signedAt: day("2022-04-01"),
  withdrawnAt,
});
const first = { town: BONDY, versions: [one], signatures: [] };
const reading = { versionId: "v1", signerFunction: " Maire " };

test("the mayor signs the charter that is on the screen", () => {
  expect(signCharter(reading, first, mayor, at)).toEqual({
    ok: true,
    value: { version: one, signerFunction: "Maire", signedAt: at },
  });
});

test.each<[string, Parameters<typeof signCharter>, string]>([
  ["an editor", [reading, first, awa, at], "only-signatory-signs"],
  ["another town's mayor", [reading, first, neighbour, at], "not-found"],
  [
    "for a town that has merged",
    [reading, { ...first, town: { ...BONDY, validTo: at } }, mayor, at],
    "town-not-in-force",
  ],
  ["before any text is published", [reading, { ...first, versions: [] }, mayor, at], "no-charter"],
  ["the text of yesterday", [reading, { ...first, versions: [one, two] }, mayor, at], "old-version"],
  ["twice", [reading, { ...first, signatures: [signed(1)] }, mayor, at], "already-signed"],
  ["without a function", [{ ...reading, signerFunction: " " }, first, mayor, at], "function-missing"],
])("a signature is refused: %s", (_who, args, reason) => {
  expect(signCharter(...args)).toMatchObject({ ok: false, reason });
});

test.each([
  ["never signed", [], [one], { kind: "unsigned" }, false],
  ["signed", [signed(1)], [one], { kind: "signed", versionNumber: 1 }, true],
  ["withdrawn", [signed(1, at)], [one], { kind: "unsigned" }, false],
  ["to sign again, in time", [signed(1)], [one, two], { kind: "to_sign_again", by: two.resignBy, lapsed: false }, true],
  [
    "to sign again, without a date",
    [signed(1)],
    [one, { ...two, resignBy: null }],
    { kind: "to_sign_again", lapsed: false },
    true,
  ],
  [
    "to sign again, too late",
    [signed(1)],
    [one, { ...two, resignBy: at }],
    { kind: "to_sign_again", lapsed: true },
    false,
  ],
  ["signed again", [signed(1), signed(2)], [one, two], { kind: "signed", versionNumber: 2 }, true],
])("a town that has %s", (_state, signatures, versions, expected, member) => {
  const state = charterState(signatures, versions, at);
  expect(state).toMatchObject(expected);
  expect(isMember(state)).toBe(member);
});

test("a town leaves as freely as it joined", () => {
  expect(withdrawCharter([signed(1)], BONDY.id, mayor, at)).toMatchObject({ ok: true });
  expect(withdrawCharter([], BONDY.id, mayor, at)).toMatchObject({ reason: "not-signed" });
  expect(withdrawCharter([signed(1)], BONDY.id, awa, at)).toMatchObject({ reason: "only-signatory-signs" });
});

test("the fund manager publishes the next version, with a date to come", () => {
  expect(publishCharter([one], day("2026-09-01"), sofia, at)).toMatchObject({
    ok: true,
    value: { number: 2, publishedAt: at },
  });
  expect(publishCharter([one], at, sofia, at)).toMatchObject({ reason: "resign-date-passed" });
  expect(publishCharter([one], null, claire, at)).toMatchObject({ reason: "wrong-role" });
});

test("the first charter has ten commitments of the town and five of the Département, in both languages", () => {
  for (const text of [charterOne.body, charterOne.bodyEn]) expect(text.match(/^\d+\. /gm)).toHaveLength(15);
});
