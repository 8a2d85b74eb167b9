import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { clamdScanner, noScanner, openScanner } from "~/integrations/scan/live.server";

/** Speaks clamd's INSTREAM: reads the chunks to the empty one, then answers what `judge` says of the bytes. */
async function clamd(judge: (bytes: Buffer) => string | null) {
  const server = createServer((socket: Socket) => {
    let seen = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      seen = Buffer.concat([seen, Buffer.from(chunk)]);
      const content = chunksOf(seen);
      if (!content) return;
      const answer = judge(content);
      if (answer !== null) socket.end(`${answer}\0`);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  return { host: "127.0.0.1", port: (server.address() as AddressInfo).port };
}

function chunksOf(stream: Buffer): Buffer | null {
  const command = "zINSTREAM\0";
  if (!stream.toString("latin1").startsWith(command)) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= stream.length; ) {
    const length = stream.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(stream.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const bytes = (...parts: string[]) => Readable.from(parts.map((part) => Buffer.from(part)));
const judge = (content: Buffer) => (content.includes("EICAR") ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");

test("a clean document is accepted and a known virus is named, however the bytes are cut", async () => {
  const scanner = clamdScanner(await clamd(judge));
  expect(await scanner.scan(bytes("dél", "", "ibération"))).toEqual({ verdict: "accepted", note: "clamd: OK" });
  expect(await scanner.scan(bytes("EI", "CAR"))).toEqual({ verdict: "refused", note: "clamd: Eicar-Test-Signature" });
});

test("a document of several megabytes reaches the scanner whole", async () => {
  const scanner = clamdScanner(
    await clamd((content) => (content.length === 8_000_000 ? "stream: OK" : "stream: cut FOUND")),
  );
  expect(await scanner.scan(Readable.from(Array.from({ length: 8 }, () => Buffer.alloc(1_000_000, 1))))).toMatchObject({
    verdict: "accepted",
  });
});

test("a scanner that is down, silent, lost for words or cut off leaves the document unjudged", async () => {
  expect(await clamdScanner({ host: "127.0.0.1", port: 1 }).scan(bytes("x"))).toBe("unavailable");
  expect(await clamdScanner({ ...(await clamd(() => null)), silenceMs: 200 }).scan(bytes("x"))).toBe("unavailable");
  expect(await clamdScanner(await clamd(() => "INSTREAM size limit exceeded. ERROR")).scan(bytes("x"))).toBe(
    "unavailable",
  );
  expect(await clamdScanner(await clamd(() => "")).scan(bytes("x"))).toBe("unavailable");
});

test("without a scanner a document is accepted, and its note says that nobody looked", async () => {
  expect(openScanner({})).toBe(noScanner);
  expect(openScanner({ clamd: "127.0.0.1:3310" })).not.toBe(noScanner);
  expect(await noScanner.scan(bytes("x"))).toEqual({ verdict: "accepted", note: "not scanned" });
});
