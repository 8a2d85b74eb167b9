import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fileKind } from "~/integrations/files/file-kind.server";
import { safeFileName } from "~/integrations/files/file-name";
import { receiveUpload } from "~/integrations/files/live.server";
import type { FileKind, UploadLimits } from "~/integrations/files/port";
import { zipOf } from "./zip";

const MB = 1_000_000;
const LIMITS: UploadLimits = { maxBytes: 10 * MB, maxFiles: 3 };
const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
const pdfOf = (bytes: number) =>
  Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(bytes - PDF.length - 9, 0x20), PDF]);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function folder() {
  const path = mkdtempSync(join(tmpdir(), "files-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
/** Every file below a folder. */
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

type Part = { name: string; bytes: Uint8Array | string };
function post(files: readonly Part[], fields: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { name, bytes } of files) form.append("document", new Blob([bytes as BlobPart]), name);
  return new Request("http://portail.test/depot", { method: "POST", body: form });
}

function reception(limits: Partial<UploadLimits> = {}) {
  const path = folder();
  return { path, receive: (request: Request) => receiveUpload(request, path, { ...LIMITS, ...limits }) };
}

test("a document arrives with the fields beside it: name, kind, size and seal, and its bytes are kept", async () => {
  const { receive, path } = reception();
  const outcome = await receive(
    post([{ name: "Délibération du 12 mai.pdf", bytes: PDF }], { kind: "deliberation", note: "vu à 10 h" }),
  );
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      files: [
        {
          field: "document",
          fileName: "Délibération du 12 mai.pdf",
          kind: "pdf",
          mediaType: "application/pdf",
          sizeBytes: PDF.length,
          sha256: sha256(PDF),
        },
      ],
    },
  });
  expect(outcome.ok && outcome.value.fields.get("note")).toBe("vu à 10 h");
  expect(filesIn(path)).toHaveLength(1);
  expect(await readFile(outcome.ok ? (outcome.value.files[0]?.path ?? "") : "")).toEqual(PDF);
});

test("a file of exactly ten megabytes is taken; one byte more is refused and nothing of it stays", async () => {
  const taken = reception();
  expect(await taken.receive(post([{ name: "a.pdf", bytes: pdfOf(10 * MB) }]))).toMatchObject({ ok: true });
  const refused = reception();
  const outcome = await refused.receive(
    post([
      { name: "a.pdf", bytes: pdfOf(10 * MB + 1) },
      { name: "b.pdf", bytes: PDF },
    ]),
  );
  expect(outcome).toEqual({ ok: false, reason: "file-too-large", detail: { maxBytes: 10 * MB } });
  expect(filesIn(refused.path)).toHaveLength(0);
});

test("a thirty-megabyte file is refused without being kept", async () => {
  const { receive, path } = reception();
  expect(await receive(post([{ name: "plan.pdf", bytes: pdfOf(30 * MB) }]))).toMatchObject({
    ok: false,
    reason: "file-too-large",
  });
  expect(filesIn(path)).toHaveLength(0);
});

test("a form that never ends is left alone", async () => {
  const { receive, path } = reception({ maxBytes: MB, maxFiles: 1 });
  const opening = '--b\r\nContent-Disposition: form-data; name="document"; filename="a.pdf"\r\n\r\n%PDF-';
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(new TextEncoder().encode(opening)),
    pull: (stream) => {
      sent += 100_000;
      stream.enqueue(new Uint8Array(100_000));
    },
  });
  const streamed: RequestInit & { duplex: "half" } = {
    method: "POST",
    body: endless,
    headers: { "Content-Type": "multipart/form-data; boundary=b" },
    duplex: "half",
  };
  expect(await receive(new Request("http://portail.test/", streamed))).toMatchObject({
    ok: false,
    reason: "file-too-large",
  });
  expect(sent).toBeLessThan(5 * MB);
  expect(filesIn(path)).toHaveLength(0);
});

test("one refused file refuses the form, and the good one beside it does not stay", async () => {
  const { receive, path } = reception();
  const exe = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(5000, 7)]);
  expect(
    await receive(
      post([
        { name: "rib.pdf", bytes: PDF },
        { name: "devis.pdf", bytes: exe },
      ]),
    ),
  ).toMatchObject({ ok: false, reason: "file-type-not-accepted" });
  expect(filesIn(path)).toHaveLength(0);
});

test("an empty file is named; a field left without a file is no error", async () => {
  expect(await reception().receive(post([{ name: "vide.pdf", bytes: "" }]))).toMatchObject({
    ok: false,
    reason: "file-empty",
  });
  const body =
    '--b\r\nContent-Disposition: form-data; name="document"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n';
  const none = new Request("http://portail.test/", {
    method: "POST",
    body,
    headers: { "Content-Type": "multipart/form-data; boundary=b" },
  });
  expect(await reception().receive(none)).toMatchObject({ ok: true, value: { files: [] } });
});

test("more files than allowed are refused", async () => {
  const { receive, path } = reception({ maxFiles: 1 });
  expect(
    await receive(
      post([
        { name: "a.pdf", bytes: PDF },
        { name: "b.pdf", bytes: PDF },
      ]),
    ),
  ).toMatchObject({ ok: false, reason: "too-many-files" });
  expect(filesIn(path)).toHaveLength(0);
});

test("a form that breaks off, or is none, is refused and leaves nothing", async () => {
  const headers = { "Content-Type": "multipart/form-data; boundary=b" };
  const opening = `--b\r\nContent-Disposition: form-data; name="document"; filename="a.pdf"\r\n\r\n${PDF.toString("latin1")}`;
  const short = reception();
  expect(
    await short.receive(new Request("http://portail.test/", { method: "POST", body: opening, headers })),
  ).toMatchObject({ ok: false, reason: "upload-broken" });
  expect(filesIn(short.path)).toHaveLength(0);

  const cut = reception();
  const broken = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(new TextEncoder().encode(opening)),
    pull: (stream) => stream.error(new Error("the cable was pulled")),
  });
  const streamed: RequestInit & { duplex: "half" } = { method: "POST", body: broken, headers, duplex: "half" };
  const request = new Request("http://portail.test/", streamed);
  expect(await cut.receive(request)).toMatchObject({ ok: false, reason: "upload-broken" });
  expect(filesIn(cut.path)).toHaveLength(0);

  expect(
    await reception().receive(
      new Request("http://portail.test/", { method: "POST", body: "x=1", headers: { "Content-Type": "text/plain" } }),
    ),
  ).toMatchObject({ ok: false, reason: "upload-broken" });
  expect(await reception().receive(new Request("http://portail.test/"))).toMatchObject({
    ok: false,
    reason: "upload-broken",
  });
});

async function kindOf(bytes: Uint8Array) {
  const path = join(folder(), "file");
  await writeFile(path, bytes);
  return fileKind(path);
}
const sheet = (over: Record<string, string> = {}) =>
  zipOf({
    "[Content_Types].xml":
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "xl/workbook.xml": "<workbook/>",
    ...over,
  });
const odf = (mimetype: string, over: Record<string, string> = {}) =>
  zipOf({ mimetype, "META-INF/manifest.xml": "<manifest/>", "content.xml": "<office/>", ...over });
const TEXT = "application/vnd.oasis.opendocument.text";
const encryptedOffice = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(600),
  Buffer.from("EncryptedPackage", "utf16le"),
]);

test.each<[string, Buffer, FileKind]>([
  ["a PDF", PDF, "pdf"],
  ["a PDF after a few stray bytes", Buffer.concat([Buffer.from("\r\n\r\n"), PDF]), "pdf"],
  ["a PDF that only speaks of /EncryptMetadata", Buffer.concat([PDF, Buffer.from("/EncryptMetadata true")]), "pdf"],
  ["a photograph", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), "jpg"],
  [
    "an image",
    Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0CRC!\0\0\0\0IDAT", "latin1"),
    "png",
  ],
  ["a text of LibreOffice", odf(TEXT), "odt"],
  [
    "a text of LibreOffice with an empty macro library",
    odf(TEXT, { "Basic/Standard/script-lb.xml": "<library/>" }),
    "odt",
  ],
  ["a sheet of LibreOffice", odf("application/vnd.oasis.opendocument.spreadsheet"), "ods"],
  ["a sheet of Excel", sheet(), "xlsx"],
])("%s is known by its content", async (_what, bytes, kind) =>
  expect(await kindOf(bytes)).toEqual({ ok: true, value: kind }),
);

test.each<[string, Buffer, string]>([
  ["nothing", Buffer.alloc(0), "file-empty"],
  ["a program called .pdf", Buffer.from("MZ\x90\x00 not a document"), "file-type-not-accepted"],
  ["a web page", Buffer.from("<!doctype html><script>alert(1)</script>"), "file-type-not-accepted"],
  ["a plain zip", zipOf({ "a.txt": "a" }), "file-type-not-accepted"],
  ["half a zip", sheet().subarray(0, 60), "file-damaged"],
  ["a presentation of LibreOffice", odf("application/vnd.oasis.opendocument.presentation"), "file-type-not-accepted"],
  ["an old .doc", Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]), "file-type-not-accepted"],
  ["a PDF with a password", Buffer.concat([PDF, Buffer.from("trailer << /Encrypt 12 0 R >>")]), "file-encrypted"],
  ["a sheet of Excel with a password", encryptedOffice, "file-encrypted"],
  [
    "a text of LibreOffice with a password",
    odf(TEXT, { "META-INF/manifest.xml": "<manifest:encryption-data/>" }),
    "file-encrypted",
  ],
  ["a zip with a password", zipOf({ "xl/workbook.xml": "" }, { encrypted: true }), "file-encrypted"],
  ["a sheet of Excel with macros", sheet({ "xl/vbaProject.bin": "code" }), "file-has-macros"],
  ["a text of LibreOffice with macros", odf(TEXT, { "Basic/Standard/Module1.xml": "<script/>" }), "file-has-macros"],
])("%s is refused", async (_what, bytes, reason) => expect(await kindOf(bytes)).toMatchObject({ ok: false, reason }));

test.each<[string, FileKind, string]>([
  ["../../etc/passwd", "pdf", "passwd.pdf"],
  ["C:\\Users\\awa\\RIB Bondy.PDF", "pdf", "RIB Bondy.PDF"],
  ["facture\u202efdp.exe", "pdf", "facturefdp.exe.pdf"],
  ["photo.jpeg", "jpg", "photo.jpeg"],
  ["\u0000\r\n.htaccess", "odt", "htaccess.odt"],
  ["???", "png", "---.png"],
  ["", "xlsx", "document.xlsx"],
  [`${"é".repeat(300)}.pdf`, "pdf", `${"é".repeat(116)}.pdf`],
])("the name %j is kept as %j → %j", (given, kind, kept) => expect(safeFileName(given, kind)).toBe(kept));

test("a hostile name changes nothing of where the bytes go", async () => {
  const { receive, path } = reception();
  expect(await receive(post([{ name: "../../../tmp/é\u202evil.pdf", bytes: PDF }]))).toMatchObject({
    ok: true,
    value: { files: [{ fileName: "évil.pdf" }] },
  });
  expect(filesIn(path).map((entry) => entry.name)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
});
