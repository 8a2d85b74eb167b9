import {
  type BlockField,
  fieldNamed,
  isBlockField,
  LETTER_FIELDS,
  type LetterField,
  type LetterValues,
  REQUIRED_FIELDS,
} from "~/domain/awards/letter-fields";
import type { NotificationKind } from "~/domain/awards/notification";
import type { Actor } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export const MODEL_CHARS_MAX = 12_000;

export type LetterRefusal =
  | "letter-brace-open"
  | "letter-field-unknown"
  | "letter-field-not-alone"
  | "letter-field-required"
  | "letter-unchanged"
  | "letter-dossier-unknown"
  | "no-letters"
  | "letters-asked";

/** "{motifs}" must have something to say; "{motifs ?}" may have nothing, and its line is left out then. */
type Used = { field: LetterField; optional: boolean };
const FIELD = /\{([^{}\n]*)\}/g;

const read = (written: string) => {
  const optional = /\?\s*$/.test(written);
  return {
    name: written
      .replace(/\?\s*$/, "")
      .replace(/\s+/g, " ")
      .trim(),
    optional,
  };
};

const linesOf = (body: string) =>
  body
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const usedIn = (text: string): Used[] =>
  Array.from(text.matchAll(FIELD), ([, written = ""]) => read(written)).flatMap(({ name, optional }) => {
    const field = fieldNamed(name);
    return field ? [{ field, optional }] : [];
  });

/** A model as the fund manager writes it: every field known, tables on a line of their own, what must be said said. */
export function checkModel(kind: NotificationKind, body: string): Outcome<true, LetterRefusal> {
  if (/[{}]/.test(body.replace(FIELD, ""))) return refuse("letter-brace-open");
  for (const [, written = ""] of body.matchAll(FIELD)) {
    const { name } = read(written);
    if (!fieldNamed(name)) return refuse("letter-field-unknown", { field: name });
  }
  for (const line of linesOf(body)) {
    const block = usedIn(line).find(({ field }) => isBlockField(field));
    if (block && line.replace(FIELD, "") !== "") return refuse("letter-field-not-alone", nameOf(block.field));
  }
  const firm = usedIn(body).flatMap(({ field, optional }) => (optional ? [] : [field]));
  const missing = REQUIRED_FIELDS[kind].find((field) => !firm.includes(field));
  return missing ? refuse("letter-field-required", nameOf(missing)) : grant(true);
}

const nameOf = (field: LetterField) => ({ field: LETTER_FIELDS[field] });

/** A new version of a model; `current` is what the letters say now. */
export function changeModel(
  actor: Actor,
  kind: NotificationKind,
  current: string,
  body: string,
): Outcome<true, LetterRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (body.trim() === current.trim()) return refuse("letter-unchanged");
  return checkModel(kind, body);
}

/** The fields that a model uses and that a dossier has nothing for, by their names: its letter cannot leave. */
export const emptyFields = (body: string, values: LetterValues): string[] =>
  Array.from(
    new Set(
      usedIn(body).flatMap(({ field, optional }) =>
        !optional && values[field].trim() === "" ? [LETTER_FIELDS[field]] : [],
      ),
    ),
  );

export type LetterPart =
  | { kind: "heading" | "paragraph"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "block"; field: BlockField };

/**
 * A model with its fields filled in. "## " opens a part, "- " is an item of a list, any other line a paragraph. A line
 * whose optional field is empty is left out, and so is a part that has nothing else in it. A field that must not be
 * empty and is stays as it is written, for the trial of a model to show.
 */
export function letterParts(body: string, values: LetterValues): LetterPart[] {
  const parts: LetterPart[] = [];
  for (const line of linesOf(body)) {
    const used = usedIn(line);
    if (used.some(({ field, optional }) => optional && values[field].trim() === "")) continue;
    const [alone] = used;
    if (alone && isBlockField(alone.field) && values[alone.field] !== "")
      parts.push({ kind: "block", field: alone.field });
    else addLine(parts, filled(line, values));
  }
  return parts.filter((part, i) => part.kind !== "heading" || (parts[i + 1] ?? part).kind !== "heading");
}

function addLine(parts: LetterPart[], text: string) {
  const last = parts.at(-1);
  if (text.startsWith("## ")) parts.push({ kind: "heading", text: text.slice(3).trim() });
  else if (!text.startsWith("- ")) parts.push({ kind: "paragraph", text });
  else if (last?.kind === "list") last.items.push(text.slice(2).trim());
  else parts.push({ kind: "list", items: [text.slice(2).trim()] });
}

const filled = (line: string, values: LetterValues) =>
  line.replace(FIELD, (whole, written: string) => {
    const field = fieldNamed(read(written).name);
    return (field && values[field].trim()) || whole;
  });

/** The files of a decision's letters are asked for once. */
export function filesOfLetters(
  actor: Actor,
  { letters, asked }: { letters: number; asked: boolean },
): Outcome<true, LetterRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (letters === 0) return refuse("no-letters");
  return asked ? refuse("letters-asked") : grant(true);
}
