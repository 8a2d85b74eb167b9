import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { DOCUMENT_BYTES_MAX } from "~/domain/proposals/documents";
import { receiveUpload } from "~/integrations/files/live.server";
import { refusalSentence } from "~/words/refusals";
import { HOSTILE } from "./hostile-samples";

const room = mkdtempSync(join(tmpdir(), "hostile-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

test("there are more than forty", () => expect(HOSTILE.length).toBeGreaterThanOrEqual(40));

test.each(HOSTILE.map((sample) => [sample.what, sample] as const))("%s", async (_what, sample) => {
  const boundary = "----hostile";
  const name = sample.name.replace(/["\r\n]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
  const body = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="piece"; filename="${name}"\r\n\r\n`),
    sample.bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const request = new Request("http://portail.test/", {
    method: "POST",
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
    body,
  });
  const outcome = await receiveUpload(request, room, { maxBytes: DOCUMENT_BYTES_MAX, maxFiles: 1 });
  if ("as" in sample) {
    expect(outcome).toMatchObject({ ok: true, value: { files: [{ fileName: sample.as, kind: "pdf" }] } });
    if (outcome.ok) for (const { path } of outcome.value.files) rmSync(path);
  } else {
    expect(outcome).toMatchObject({ ok: false, reason: sample.reason });
    if (!outcome.ok) expect(refusalSentence("fr", outcome.reason, outcome.detail)).toMatch(/^[A-ZÀÉ].{20,}\.$/);
  }
  expect(readdirSync(room)).toEqual([]);
});
