import { type Dossier, draftOf } from "~/domain/proposals/completeness";
import type { DocumentKind } from "~/domain/proposals/documents";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { colon } from "~/words/format";
import type { Locale } from "~/words/locale";
import { fileSize, type ReadSection, readSection } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";

type File = { kind: DocumentKind; fileName: string; sizeBytes: number };

/** A dossier as plain text, as a letter holds it: what was written, section by section, and the names of its files. */
export function dossierText(locale: Locale, dossier: Pick<Dossier, "sections">, files: readonly File[]): string {
  const terms = proposalsTerms[locale];
  const written = SECTION_IDS.map((id) => sectionText(locale, readSection(locale, id, draftOf(dossier, id))));
  const attached = files.map(
    (f) => `${terms.documentKinds[f.kind]} – ${f.fileName} (${fileSize(locale, f.sizeBytes)})`,
  );
  const list = attached.length > 0 ? [titled(terms.sections.documents, attached)] : [];
  return [...written.filter((part) => part !== ""), ...list].join("\n\n");
}

const titled = (title: string, lines: readonly string[]) => [title.toUpperCase(), ...lines].join("\n");

function sectionText(locale: Locale, { title, lines, tables }: ReadSection): string {
  const said = lines.filter((l) => l.text !== "").map((l) => `${l.label}${colon(locale)}${l.text}`);
  const rows = tables.flatMap(({ caption, columns, rows }) =>
    rows.map((row, i) => {
      const cells = row.flatMap((cell, c) => (cell === "" ? [] : [`${columns[c]?.label}${colon(locale)}${cell}`]));
      return `${caption} ${i + 1} – ${cells.join(", ")}`;
    }),
  );
  return said.length + rows.length > 0 ? titled(title, [...said, ...rows]) : "";
}
