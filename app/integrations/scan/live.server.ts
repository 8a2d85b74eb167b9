import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { noScanner } from "~/integrations/scan/no-scanner.server";
import type { Scanner, Verdict } from "~/integrations/scan/port";

export { noScanner } from "~/integrations/scan/no-scanner.server";

const SILENCE_MS_MAX = 30_000;
const ANSWER_CHARS_MAX = 1_000;

/** The scanner of the portal: clamd where an address is configured ("host:port"), else an honest absence. */
export const openScanner = ({ clamd }: { clamd?: string | undefined }): Scanner => {
  const [, host, port] = /^(.+):(\d+)$/.exec(clamd ?? "") ?? [];
  return host && port ? clamdScanner({ host, port: Number(port) }) : noScanner;
};

/** ClamAV's daemon over TCP, command INSTREAM: each chunk after its length, a zero length at the end. */
export function clamdScanner({
  host,
  port,
  silenceMs = SILENCE_MS_MAX,
}: {
  host: string;
  port: number;
  silenceMs?: number;
}): Scanner {
  return {
    async scan(bytes) {
      const socket = connect({ host, port });
      socket.setTimeout(silenceMs, () => socket.destroy(new Error("clamd is silent")));
      const answer = answerOf(socket);
      // The loop below may fail first; the answer's own failure is then the same story.
      answer.catch(() => undefined);
      try {
        await once(socket, "connect");
        socket.write("zINSTREAM\0");
        for await (const chunk of bytes) if (chunk.byteLength > 0) await send(socket, chunk);
        socket.end(Buffer.alloc(4));
        return verdictOf(await answer);
      } catch {
        return "unavailable";
      } finally {
        socket.destroy();
      }
    },
  };
}

async function send(socket: Socket, chunk: Uint8Array) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.byteLength);
  socket.write(length);
  if (!socket.write(chunk)) await once(socket, "drain");
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = "";
  for await (const chunk of socket) {
    answer += String(chunk);
    if (answer.length > ANSWER_CHARS_MAX) break;
  }
  return answer.replace(/\0/g, "").trim();
}

function verdictOf(answer: string): Verdict | "unavailable" {
  if (answer === "stream: OK") return { verdict: "accepted", note: "clamd: OK" };
  const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  return signature ? { verdict: "refused", note: `clamd: ${signature}` } : "unavailable";
}
