import { ZipFile } from "yazl";

/** What a document says. A cell of a sheet is a text, an amount, or the sum of a column from one cell to another. */
type Cell = string | number | { sum: string };
export type Model = { title: string } & (
  | { kind: "odt"; paragraphs: readonly { style: "title" | "heading" | "text"; text: string }[] }
  | { kind: "ods"; rows: readonly (readonly Cell[])[] }
);

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
  'office:version="1.3"',
].join(" ");
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const MEDIA = {
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
} as const;
/** The same bytes whenever it is written. */
const WRITTEN = new Date("2026-01-01T00:00:00Z");

/** An OpenDocument text or sheet, in French, with a title and real headings: a screen reader finds its way in it. */
export async function openDocument(model: Model): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (name: string, text: string, compress = true) =>
    zip.addBuffer(Buffer.from(text), name, { mtime: WRITTEN, compress });
  // First and stored as it is, so that programs see what the file is from its beginning.
  add("mimetype", MEDIA[model.kind], false);
  add("META-INF/manifest.xml", manifest(model.kind));
  add(
    "meta.xml",
    part(
      "meta",
      `<office:meta><dc:title>${escaped(model.title)}</dc:title><dc:language>fr-FR</dc:language></office:meta>`,
    ),
  );
  add("styles.xml", part("styles", `<office:styles>${STYLES}</office:styles>`));
  add(
    "content.xml",
    part(
      "content",
      `<office:body>${model.kind === "odt" ? textOf(model.paragraphs) : sheetOf(model.rows)}</office:body>`,
    ),
  );
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const part = (name: "content" | "styles" | "meta", inner: string) =>
  `${HEAD}<office:document-${name} ${NAMESPACES}>${inner}</office:document-${name}>`;

const manifest = (kind: Model["kind"]) =>
  `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${[
    ["/", MEDIA[kind]],
    ["content.xml", "text/xml"],
    ["styles.xml", "text/xml"],
    ["meta.xml", "text/xml"],
  ]
    .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
    .join("")}</manifest:manifest>`;

const STYLES = [
  '<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.3cm"/><style:text-properties fo:font-size="11pt" fo:language="fr" fo:country="FR"/></style:default-style>',
  '<style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>',
  '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"><style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>',
].join("");

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const textOf = (paragraphs: Extract<Model, { kind: "odt" }>["paragraphs"]) =>
  `<office:text>${paragraphs
    .map(({ style, text }) =>
      style === "heading"
        ? `<text:h text:style-name="Heading_20_1" text:outline-level="1">${escaped(text)}</text:h>`
        : `<text:p${style === "title" ? ' text:style-name="Title"' : ""}>${escaped(text)}</text:p>`,
    )
    .join("")}</office:text>`;

const sheetOf = (rows: readonly (readonly Cell[])[]) =>
  `<office:spreadsheet><table:table table:name="Budget">${rows
    .map((row) => `<table:table-row>${row.map(cellOf).join("")}</table:table-row>`)
    .join("")}</table:table></office:spreadsheet>`;

function cellOf(cell: Cell): string {
  if (typeof cell === "string")
    return cell === ""
      ? "<table:table-cell/>"
      : `<table:table-cell office:value-type="string"><text:p>${escaped(cell)}</text:p></table:table-cell>`;
  const [formula, value] =
    typeof cell === "number" ? ["", cell] : [` table:formula="of:=SUM([.${cell.sum.replace(":", ":.")}])"`, 0];
  return `<table:table-cell${formula} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
}
