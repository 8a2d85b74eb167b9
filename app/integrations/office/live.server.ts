import { ZipFile } from "yazl";
import { type SheetModel, sheetOf } from "~/integrations/office/sheet.server";
import { TEXT_STYLES, type TextModel, textOf } from "~/integrations/office/text.server";
import { escaped } from "~/integrations/office/xml";

export type Model = { title: string } & (TextModel | SheetModel);

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
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
  const { styles, body } = model.kind === "odt" ? { styles: "", body: textOf(model) } : sheetOf(model);
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
  add("styles.xml", part("styles", `<office:styles>${DEFAULTS}${TEXT_STYLES}</office:styles>${PAGE}`));
  add(
    "content.xml",
    part("content", `<office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body>`),
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

const FONT = 'fo:font-family="Arial, \'Liberation Sans\', sans-serif" fo:language="fr" fo:country="FR"';
const DEFAULTS = ["paragraph", "table-cell"]
  .map(
    (family) =>
      `<style:default-style style:family="${family}"><style:text-properties fo:font-size="${family === "paragraph" ? "11pt" : "10pt"}" ${FONT}/></style:default-style>`,
  )
  .join("");
/** One sheet of A4 upright, a table as wide as it is. */
const PAGE = [
  '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin="2cm" style:scale-to-X="1" style:scale-to-Y="1" style:table-centering="horizontal"/></style:page-layout></office:automatic-styles>',
  '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>',
].join("");
