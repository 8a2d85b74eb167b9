import type { Paper, PaperBlock } from "~/domain/notices/document";
import { draftOf } from "~/domain/proposals/completeness";
import type { DocumentKind } from "~/domain/proposals/documents";
import type { FiledContent } from "~/domain/proposals/filed-content";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { instant } from "~/words/format";
import type { Locale } from "~/words/locale";
import { proposalsWords } from "~/words/proposals";
import { fileSize, type ReadSection, readSection } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";

type Filed = {
  receipt: { number: string; filedAt: Date; contentHash: string; signerName: string; signerFunction: string };
  reference: string;
  townName: string;
  callTitle: string;
  content: FiledContent;
};

/** The receipt, then the dossier as it was filed, section by section, then the hash of each file. */
export function receiptPaper(locale: Locale, { receipt, reference, townName, callTitle, content }: Filed): Paper {
  const words = proposalsWords[locale].receipt;
  const sections = Object.fromEntries(SECTION_IDS.map((id) => [id, { content: content.sections[id], done: true }]));
  const read = SECTION_IDS.filter((id) => id !== "documents").map((id) =>
    readSection(locale, id, draftOf({ sections }, id)),
  );
  return {
    title: words.paperTitle(receipt.number),
    reference: words.paperReference(reference, townName),
    lang: locale === "fr" ? "fr-FR" : "en-GB",
    at: receipt.filedAt,
    blocks: [
      { kind: "paragraph", text: words.paperLead(townName, callTitle) },
      {
        kind: "definitions",
        items: [
          [words.number, receipt.number],
          [words.filedAt, instant(locale, receipt.filedAt)],
          [
            words.signer,
            receipt.signerFunction ? `${receipt.signerName}, ${receipt.signerFunction}` : receipt.signerName,
          ],
          [words.hash, receipt.contentHash],
        ],
      },
      { kind: "note", text: words.hashMeaning },
      { kind: "heading", text: words.asFiled },
      ...read.flatMap(sectionBlocks),
      ...fileBlocks(locale, content),
    ],
  };
}

function sectionBlocks({ title, lines, tables }: ReadSection): PaperBlock[] {
  const said = lines.filter((l) => l.text !== "");
  const filled = tables.filter((t) => t.rows.length > 0);
  if (said.length + filled.length === 0) return [];
  return [
    { kind: "heading", text: title },
    ...(said.length > 0 ? [{ kind: "definitions" as const, items: said.map((l) => [l.label, l.text] as const) }] : []),
    ...filled.map(({ caption, columns, rows, total }) => ({
      kind: "table" as const,
      caption,
      columns,
      rows,
      ...(total ? { total } : {}),
    })),
  ];
}

function fileBlocks(locale: Locale, { documents }: FiledContent): PaperBlock[] {
  const words = proposalsWords[locale].documents;
  const terms = proposalsTerms[locale];
  if (documents.length === 0) return [];
  const rows = documents.map((d) => [
    terms.documentKinds[d.kind as DocumentKind],
    d.fileName,
    fileSize(locale, d.sizeBytes),
    d.sha256,
  ]);
  return [
    { kind: "heading", text: terms.sections.documents },
    {
      kind: "table",
      caption: words.filed,
      columns: [
        { label: words.kind },
        { label: words.fileName },
        { label: words.size, align: "right", share: 0.5 },
        { label: words.hash, share: 2 },
      ],
      rows,
    },
  ];
}
