import type { FileKind } from "~/integrations/files/port";

const NAME_CHARS_MAX = 120;
const ENDINGS: Record<FileKind, RegExp> = {
  pdf: /\.pdf$/i,
  jpg: /\.jpe?g$/i,
  png: /\.png$/i,
  odt: /\.odt$/i,
  ods: /\.ods$/i,
  xlsx: /\.xlsx$/i,
};

/** The name somebody gave, without folders, control characters, signs that turn the text around, or what Windows refuses. */
export function safeFileName(given: string, kind: FileKind): string {
  const base = given.split(/[/\\]/).pop() ?? "";
  const plain = base
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\.+/, "");
  const ending = ENDINGS[kind].exec(plain)?.[0] ?? `.${kind}`;
  const stem = plain.replace(ENDINGS[kind], "");
  return `${Array.from(stem || "document")
    .slice(0, NAME_CHARS_MAX - ending.length)
    .join("")}${ending}`;
}
