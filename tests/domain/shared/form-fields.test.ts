import { expect, test } from "vitest";
import * as z from "zod";
import { FIELD_PROBLEMS, problem, readProblem } from "~/domain/shared/field-problem";
import {
  choices,
  filledAmount,
  filledDay,
  filledEmail,
  filledNumber,
  filledPhone,
  filledRows,
  filledText,
  filledYesOrNo,
  maybeNumber,
  text,
  tick,
  ticked,
} from "~/domain/shared/form-fields";
import { fieldProblemText } from "~/words/refusals/field-problems";

const said = (schema: z.ZodType, value: unknown) => {
  const read = schema.safeParse(value);
  return read.success ? read.data : read.error.issues.map((i) => i.message).join(" ");
};

test.each<[string, z.ZodType, unknown, unknown]>([
  ["a text is trimmed", filledText(10), " Bondy ", "Bondy"],
  ["an empty text", filledText(10), "  ", "required"],
  ["a field that was not posted", filledText(10), undefined, "required"],
  ["a short text", filledText(10, 5), "abc", "too-short?min=5"],
  ["a long text", filledText(3), "abcd", "too-long?max=3&used=4"],
  ["a draft keeps half a sentence", text(5), " ab ", " ab "],
  ["a draft that overflows", text(2), "abc", "too-long?max=2&used=3"],
  ["an amount", filledAmount(), "12 500,50", 1_250_050],
  ["an amount in letters", filledAmount(), "douze", "not-an-amount"],
  ["an amount under the least", filledAmount(1), "0", "amount-too-small?minCents=1"],
  ["a number with a space", filledNumber(1, 5000), "1 200", 1200],
  ["a number with a comma", filledNumber(1, 5000), "1,5", "not-a-number"],
  ["a number too far", filledNumber(1, 5000), "5001", "number-out-of-range?min=1&max=5000"],
  ["a number not known", maybeNumber(0, 9), "", null],
  ["a day", filledDay(), "2026-10-15", "2026-10-15"],
  ["a day that does not exist", filledDay(), "2026-02-30", "not-a-day"],
  ["an address", filledEmail(), " Awa@Ville-Bondy.FR ", "awa@ville-bondy.fr"],
  ["half an address", filledEmail(), "awa@bondy", "not-an-email"],
  ["a number to call", filledPhone(), "01 43 93 93 93", "01 43 93 93 93"],
  ["letters to call", filledPhone(), "standard", "not-a-phone"],
  ["a ticked box", tick(), "oui", "yes"],
  ["a box left alone", tick(), undefined, ""],
  ["a box to agree with", ticked(), "", "must-agree"],
  ["one box of several", choices(["a", "b"]), "a", ["a"]],
  ["no box of several", choices(["a", "b"]), undefined, []],
  ["a box twice", choices(["a", "b"]), ["a", "a"], ["a"]],
  ["a box that does not exist", choices(["a", "b"]), ["c"], "not-a-choice"],
  ["yes", filledYesOrNo(), "yes", true],
  ["neither yes nor no", filledYesOrNo(), "", "choose-one"],
])("%s", (_what, schema, value, expected) => {
  expect(said(schema, value)).toEqual(expected);
});

test("blank rows are left out, and a problem keeps the row's number on the screen", () => {
  const lines = z.object({ lines: filledRows(z.object({ label: filledText(10), amount: filledAmount(1) }), 1, 2) });
  const read = lines.safeParse({
    lines: [
      { label: "", amount: "" },
      { label: "Vélos", amount: "deux" },
    ],
  });
  expect(read.error?.issues.map((i) => [i.path.join("."), i.message])).toEqual([["lines.1.amount", "not-an-amount"]]);
  expect(
    lines.parse({
      lines: [
        { label: "", amount: "" },
        { label: "Vélos", amount: "2" },
      ],
    }),
  ).toEqual({ lines: [{ label: "Vélos", amount: 200 }] });
  expect(lines.safeParse({ lines: [{ label: "", amount: "" }] }).error?.issues[0]?.message).toBe("too-few-rows?min=1");
});

test("a problem travels as a message and comes back with its facts", () => {
  expect(readProblem(problem("number-out-of-range", { min: 1, max: 5000 }))).toEqual({
    key: "number-out-of-range",
    params: { min: 1, max: 5000 },
  });
  expect(readProblem("Invalid input: expected string")).toEqual({ key: "not-a-choice", params: {} });
});

test("every problem has a sentence in both languages", () => {
  for (const key of FIELD_PROBLEMS)
    for (const locale of ["fr", "en"] as const)
      expect(fieldProblemText(locale, key).length, `${key} ${locale}`).toBeGreaterThan(10);
  expect(fieldProblemText("fr", "too-long?max=4000")).toBe(
    "Raccourcissez ce texte\u00a0: 4\u00a0000\u00a0caractères au plus.",
  );
});
