import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { receiveUpload } from "~/integrations/files/live.server";
import { createApp } from "~/web/http.server";
import { buildOf } from "./build-of";

/** Where files wait that arrive at a real server, and what became of the last one. */
const waitingRoom = mkdtempSync(join(tmpdir(), "cut-"));
let outcome: object | null = null;

const action = async ({ request }: { request: Request }) => {
  outcome = await receiveUpload(request, waitingRoom, { maxBytes: 10_000_000, maxFiles: 1 });
  return new Response("received");
};

const server = createServer({ connectionsCheckingInterval: 50 });
server.on("request", createApp({ build: buildOf({ action }) }));
beforeAll(async () => void (await once(server.listen(0, "127.0.0.1"), "listening")));
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(waitingRoom, { recursive: true, force: true });
});
afterEach(() => {
  outcome = null;
});

const PDF = Buffer.concat([
  Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"),
  Buffer.alloc(2_000_000, 0x20),
  Buffer.from("trailer << /Root 1 0 R >>\n%%EOF\n"),
]);
const HEADING =
  '--b\r\nContent-Disposition: form-data; name="piece"; filename="devis.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
const BODY = Buffer.concat([Buffer.from(HEADING), PDF, Buffer.from("\r\n--b--\r\n")]);

/** Sends so many bytes of a form with a file, as a browser does, and leaves the connection open. */
async function begin(bytes: number): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(
    `POST /envoi HTTP/1.1\r\nHost: localhost\r\nCookie: session=x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${BODY.length}\r\n\r\n`,
  );
  await new Promise((sent) => socket.write(BODY.subarray(0, bytes), sent));
  return socket;
}
const waiting = () => readdirSync(waitingRoom);

test("a file that arrives whole is received: what follows differs by the line only", async () => {
  const socket = await begin(BODY.length);
  await once(socket, "data");
  socket.destroy();
  expect(outcome).toMatchObject({ ok: true, value: { files: [{ sizeBytes: PDF.length }] } });
  for (const name of waiting()) rmSync(join(waitingRoom, name));
});

test.each([
  ["in the heading of the file", 40, false],
  ["at the first byte of the file", HEADING.length + 1, true],
  ["in the middle of the file", BODY.length / 2, true],
  ["before the last byte of the form", BODY.length - 3, true],
])("a transfer that is cut %s is refused, and nothing of it stays", async (_where, bytes, begun) => {
  const socket = await begin(Math.floor(bytes));
  if (begun) await expect.poll(waiting).toHaveLength(1);
  socket.resetAndDestroy();
  await expect.poll(() => outcome).toEqual({ ok: false, reason: "upload-broken", detail: undefined });
  expect(waiting()).toEqual([]);
});

test("a transfer that stands still is ended by the server, which says so, and nothing of it stays", async () => {
  const socket = await begin(Math.floor(BODY.length / 2));
  await expect.poll(waiting).toHaveLength(1);
  // The portal's own server waits for five minutes.
  server.headersTimeout = 1;
  server.requestTimeout = 1;
  const [said] = (await once(socket, "data")) as [Buffer];
  expect(said.toString()).toMatch(/^HTTP\/1\.1 408 /);
  await expect.poll(() => outcome).toEqual({ ok: false, reason: "upload-broken", detail: undefined });
  expect(waiting()).toEqual([]);
});
