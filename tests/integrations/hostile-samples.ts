import { deflateRawSync } from "node:zlib";
import { DOCUMENT_BYTES_MAX } from "~/domain/proposals/documents";
import { rawEntry, zipFrom, zipOf } from "./zip";

/** What a hostile or unlucky person sends: its name, its bytes, and why it is refused; `as`: kept, under a harmless name. */
export type Sample = { what: string; name: string; bytes: Buffer } & ({ reason: string } | { as: string });

const latin = (text: string) => Buffer.from(text, "latin1");
const filled = (head: string, bytes = 3_000) => Buffer.concat([latin(head), Buffer.alloc(bytes, 7)]);
export const pdf = (inside = "", bytes = 500) =>
  latin(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside}>>\nendobj\n${" ".repeat(bytes)}\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  );
const png = latin("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0CRC!\0\0\0\0IDAT");
const jpg = filled("\xff\xd8\xff\xe0\0\x10JFIF\0");

const TYPES = (more = "") =>
  `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${more}</Types>`;
const sheet = (over: Record<string, string> = {}) =>
  zipOf({ "[Content_Types].xml": TYPES(), "xl/workbook.xml": "<workbook/>", ...over });
const odt = (over: Record<string, string> = {}) =>
  zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": "<manifest/>",
    "content.xml": "<office/>",
    ...over,
  });
const jar = zipOf({ "META-INF/MANIFEST.MF": "Main-Class: Vol", "Vol.class": "code" });
const compound = (inside = "") =>
  Buffer.concat([latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Buffer.alloc(600), Buffer.from(inside, "utf16le")]);

const sheetParts = [rawEntry("[Content_Types].xml", TYPES(), 0), rawEntry("xl/workbook.xml", "<workbook/>")];
const zeros = rawEntry("xl/media/zeros", Buffer.alloc(31_000_000));
/** Ten times thirty megabytes of zeros in three hundred kilobytes. */
const bomb = zipFrom([...sheetParts, ...Array.from({ length: 10 }, (_, i) => ({ ...zeros, name: `xl/media/${i}` }))]);
const lying = zipFrom([
  { ...rawEntry("[Content_Types].xml", TYPES()), data: deflateRawSync(Buffer.alloc(60_000_000, 32)), size: 200 },
  rawEntry("xl/workbook.xml", "<workbook/>"),
]);
const crowded = zipFrom([...sheetParts, ...Array.from({ length: 20_000 }, (_, i) => rawEntry(`xl/${i}`, "", 0))]);

const refused: readonly [reason: string, what: string, name: string, bytes: Buffer][] = [
  ["file-type-not-accepted", "a Windows program", "rib.pdf", filled("MZ\x90\0\x03\0\0\0")],
  ["file-type-not-accepted", "a Linux program", "rib.pdf", filled("\x7fELF\x02\x01\x01\0")],
  ["file-type-not-accepted", "a Mac program", "photo.jpg", filled("\xcf\xfa\xed\xfe\x07\0\0\x01")],
  ["file-type-not-accepted", "a shell script", "devis.pdf", latin("#!/bin/sh\nrm -rf /\n")],
  ["file-type-not-accepted", "a batch file", "budget.xlsx", latin("@echo off\r\ndel *.*\r\n")],
  ["file-type-not-accepted", "a web page", "lettre.pdf", latin("<!doctype html><script>alert(1)</script>")],
  [
    "file-type-not-accepted",
    "a picture that runs",
    "logo.png",
    latin('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
  ],
  ["file-type-not-accepted", "an installer", "statuts.ods", compound()],
  ["file-type-not-accepted", "a Java archive", "budget.xlsx", jar],
  ["file-type-not-accepted", "a compressed folder", "pieces.pdf", filled("7z\xbc\xaf\x27\x1c\0\x04")],
  ["file-type-not-accepted", "a film", "reunion.pdf", filled("\0\0\0\x18ftypmp42\0\0\0\0mp42isom")],
  ["file-type-not-accepted", "a program with a PDF inside", "a.pdf", Buffer.concat([filled("MZ\x90\0", 200), pdf()])],
  ["file-type-not-accepted", "a web page with a PDF behind it", "a.pdf", Buffer.concat([latin("<html>"), pdf()])],
  ["file-type-not-accepted", "a GIF that is a script", "a.png", latin("GIF89a=1;alert(1);//")],
  ["file-type-not-accepted", "a zip of zips", "a.ods", zipFrom([rawEntry("a.zip", jar), rawEntry("b.zip", jar)])],
  [
    "file-type-not-accepted",
    "a text of Word",
    "lettre.pdf",
    zipOf({ "[Content_Types].xml": "wordprocessingml", "word/document.xml": "" }),
  ],
  ["file-holds-another", "a PDF that is a Java archive too", "a.pdf", Buffer.concat([pdf(), jar])],
  ["file-holds-another", "a picture that is a Java archive too", "a.png", Buffer.concat([png, jar])],
  ["file-holds-another", "a photograph that is a sheet too", "a.jpg", Buffer.concat([jpg, sheet()])],
  ["file-swells", "a sheet that unpacks to three hundred megabytes", "budget.xlsx", bomb],
  ["file-damaged", "a sheet whose list of contents lies about its size", "budget.xlsx", lying],
  ["file-swells", "a sheet of twenty thousand parts", "budget.xlsx", crowded],
  ["file-damaged", "a sheet with two parts of one name", "budget.xlsx", zipFrom([...sheetParts, ...sheetParts])],
  [
    "file-damaged",
    "a sheet that unpacks outside its folder",
    "budget.xlsx",
    zipFrom([...sheetParts, rawEntry("../../x", "x")]),
  ],
  [
    "file-encrypted",
    "a PDF with a password",
    "rib.pdf",
    Buffer.concat([pdf(), latin("trailer << /Encrypt 12 0 R >>\n%%EOF")]),
  ],
  ["file-encrypted", "a PDF whose password is spelled in hexadecimal", "rib.pdf", pdf("/#45ncrypt 12 0 R ")],
  ["file-encrypted", "a sheet of Excel with a password", "budget.xlsx", compound("EncryptedPackage")],
  [
    "file-encrypted",
    "a text of LibreOffice with a password",
    "a.odt",
    odt({ "META-INF/manifest.xml": "<manifest:encryption-data/>" }),
  ],
  ["file-encrypted", "a zip with a password", "budget.xlsx", zipOf({ "xl/workbook.xml": "" }, { encrypted: true })],
  ["file-has-macros", "a sheet with macros, renamed", "budget.xlsx", sheet({ "xl/vbaProject.bin": "code" })],
  ["file-has-macros", "a sheet with macros of 1992", "budget.xlsx", sheet({ "xl/macrosheets/sheet1.xml": "<x/>" })],
  ["file-has-macros", "a text of LibreOffice with macros", "a.odt", odt({ "Basic/Standard/Module1.xml": "<script/>" })],
  ["file-has-macros", "a PDF with a script", "a.pdf", pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >> ")],
  ["file-has-macros", "a PDF that starts a program", "a.pdf", pdf("/OpenAction << /S /Launch /F (cmd.exe) >> ")],
  ["file-damaged", "half a PDF", "rib.pdf", pdf().subarray(0, 300)],
  ["file-damaged", "half a sheet", "budget.xlsx", sheet().subarray(0, 120)],
  ["upload-broken", "a name with control characters", "rib\u0001\t\u001boui.pdf", pdf()],
  ["file-empty", "nothing", "vide.pdf", Buffer.alloc(0)],
  ["file-too-large", "one byte too many", "plan.pdf", pdf("", DOCUMENT_BYTES_MAX + 1 - pdf("", 0).length)],
  ["file-too-large", "thirty megabytes", "plan.pdf", pdf("", 30_000_000)],
];
const kept: readonly [as: string, what: string, name: string][] = [
  ["passwd.pdf", "a name that climbs out of its folder", "../../etc/passwd"],
  ["RIB Bondy.pdf", "a name with a drive", "C:\\Windows\\RIB Bondy.pdf"],
  ["rib%0d%0aInjected- oui.pdf", "a name with line ends", "rib\r\nInjected: oui.pdf"],
  ["fdp.exe.pdf", "a name that reads backwards", "\u202efdp.exe"],
  [`${"é".repeat(116)}.pdf`, "a name without end", `${"é".repeat(300)}.pdf`],
];

export const HOSTILE: readonly Sample[] = [
  ...refused.map(([reason, what, name, bytes]) => ({ reason, what, name, bytes })),
  ...kept.map(([as, what, name], i) => ({ as, what, name, bytes: pdf("", 600 + i) })),
];
