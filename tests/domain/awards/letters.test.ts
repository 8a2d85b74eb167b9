import { expect, test } from "vitest";
import { LETTER_FIELDS, type LetterField, type LetterValues, REQUIRED_FIELDS } from "~/domain/awards/letter-fields";
import { changeModel, checkModel, emptyFields, letterParts } from "~/domain/awards/letters";
import { NOTIFICATION_KINDS } from "~/domain/awards/notification";
import { LETTER_TEXTS } from "~/words/letter-texts";
import { sofia, vice } from "../department";

const values = (over: Partial<LetterValues> = {}): LetterValues => ({
  ...(Object.fromEntries(Object.keys(LETTER_FIELDS).map((field) => [field, `<${field}>`])) as LetterValues),
  ...over,
});
const required = REQUIRED_FIELDS.refused.map((field) => `{${LETTER_FIELDS[field]}}`).join("\n\n");

test.each(NOTIFICATION_KINDS)("the portal's own text of a letter can be saved as a model: %s", (kind) =>
  expect(checkModel(kind, LETTER_TEXTS[kind])).toMatchObject({ ok: true }),
);

test.each(
  NOTIFICATION_KINDS.flatMap((kind) => REQUIRED_FIELDS[kind].map((field): [string, LetterField] => [kind, field])),
)("a letter (%s) that does not say %s is no model", (kind, field) => {
  const known = NOTIFICATION_KINDS.find((k) => k === kind) ?? "full";
  const without = LETTER_TEXTS[known].replaceAll(`{${LETTER_FIELDS[field]}}`, "");
  expect(checkModel(known, without)).toMatchObject({
    reason: "letter-field-required",
    detail: { field: LETTER_FIELDS[field] },
  });
  const optional = LETTER_TEXTS[known].replaceAll(`{${LETTER_FIELDS[field]}}`, `{${LETTER_FIELDS[field]} ?}`);
  expect(checkModel(known, optional)).toMatchObject({ reason: "letter-field-required" });
});

test.each([
  ["a brace that is not closed", "{motifs", "letter-brace-open", undefined],
  ["a brace too many", "motifs}", "letter-brace-open", undefined],
  ["a field that does not exist", "{motif}", "letter-field-unknown", "motif"],
  ["a table inside a sentence", "Voici {notes par critère}.", "letter-field-not-alone", "notes par critère"],
])("a model is refused for %s", (_case, line, reason, field) =>
  expect(checkModel("refused", `${required}\n${line}`)).toMatchObject({
    reason,
    ...(field ? { detail: { field } } : {}),
  }),
);

test("an empty field is named once, unless the model lets it be empty", () => {
  const body = "Motifs : {motifs}\n{rang ?}\n{ motifs }\n{note}";
  expect(emptyFields(body, values())).toEqual([]);
  expect(emptyFields(body, values({ reasons: "  ", place: "", mean: "" }))).toEqual(["motifs", "note"]);
});

test("fields are filled in; a line whose optional field is empty goes, and so does its heading", () => {
  const body =
    "Bonjour {commune},\n\n## Rang\n{rang ?}\n## Suite\n- un\n- deux\n{notes par critère ?}\n## Fin\n{motifs}";
  expect(letterParts(body, values({ place: "", town: "Bondy", reasons: "Une\n\nDeux" }))).toEqual([
    { kind: "paragraph", text: "Bonjour Bondy," },
    { kind: "heading", text: "Suite" },
    { kind: "list", items: ["un", "deux"] },
    { kind: "block", field: "marks" },
    { kind: "heading", text: "Fin" },
    { kind: "paragraph", text: "Une\n\nDeux" },
  ]);
  expect(letterParts(body, values({ marks: "" })).some((part) => part.kind === "block")).toBe(false);
});

test("what a person wrote is no field, and a field that lacks its word stays as it is written", () => {
  expect(letterParts("{projet} {motifs}", values({ project: "{motifs}", reasons: "" }))).toEqual([
    { kind: "paragraph", text: "{motifs} {motifs}" },
  ]);
});

test("the fund manager changes a model, nobody else, and not into what it says already", () => {
  const [from, to] = [LETTER_TEXTS.refused, required];
  expect(changeModel(sofia, "refused", from, to)).toMatchObject({ ok: true });
  expect(changeModel(vice, "refused", from, to)).toMatchObject({ reason: "wrong-role" });
  expect(changeModel(sofia, "refused", from, `${from}\n`)).toMatchObject({
    reason: "letter-unchanged",
  });
});
