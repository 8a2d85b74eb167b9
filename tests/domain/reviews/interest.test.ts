import { expect, test } from "vitest";
import { type Assignment, declareInterest, declareNone, openDossier } from "~/domain/reviews/interest";
import { visitor } from "~/domain/shared/actor";
import { at, claire, idriss, leo, sofia, verdict } from "../department";
import { mayor } from "../network/people";

const assigned: Assignment = { reviewerId: "claire", declaredAt: null, recusedAt: null, removedAt: null };
const declared = { ...assigned, declaredAt: at };

test.each([
  ["its reader, having declared", claire, { assignment: declared, conflicted: false }, "granted"],
  ["its reader, before declaring", claire, { assignment: assigned, conflicted: false }, "interest-not-declared"],
  ["its reader, in conflict", claire, { assignment: declared, conflicted: true }, "not-found"],
  ["its reader, recused", claire, { assignment: { ...declared, recusedAt: at }, conflicted: false }, "not-found"],
  [
    "its reader, taken off it",
    claire,
    { assignment: { ...declared, removedAt: at }, conflicted: false },
    "not-assigned",
  ],
  ["another reviewer", idriss, { assignment: declared, conflicted: false }, "not-assigned"],
  ["the fund manager", sofia, { assignment: null, conflicted: false }, "granted"],
  ["the fund manager in conflict", sofia, { assignment: null, conflicted: true }, "not-found"],
  ["the administrator", leo, { assignment: null, conflicted: false }, "not-found"],
  ["a mayor", mayor, { assignment: null, conflicted: false }, "not-found"],
  ["a visitor", visitor, { assignment: null, conflicted: false }, "sign-in-first"],
] as const)("the dossier opens, or not, for %s", (_who, actor, facts, expected) => {
  expect(verdict(openDossier(actor, facts))).toBe(expected);
});

test("no interest is declared once, by the reader only", () => {
  expect(declareNone(claire, assigned, false, at)).toEqual({ ok: true, value: { declaredAt: at } });
  expect(verdict(declareNone(claire, declared, false, at))).toBe("already-declared");
  expect(verdict(declareNone(idriss, assigned, false, at))).toBe("not-found");
  expect(verdict(declareNone(claire, assigned, true, at))).toBe("not-found");
});

test.each([
  ["with its kind", claire, { kind: "employee", detail: "" }, "granted"],
  ["without a kind", claire, { kind: "cousin", detail: "" }, "interest-kind-missing"],
  ["other, without a word", claire, { kind: "other", detail: " " }, "interest-detail-missing"],
  ["other, described", claire, { kind: "other", detail: "Bénévole de l’association" }, "granted"],
  ["by someone else", idriss, { kind: "employee", detail: "" }, "not-found"],
] as const)("declaring an interest: %s", (_case, actor, said, expected) => {
  expect(verdict(declareInterest(actor, assigned, said, at))).toBe(expected);
});
