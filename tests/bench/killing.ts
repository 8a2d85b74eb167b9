import { SqliteFile } from "~/db/better-sqlite.server";
import { demonstration } from "./demonstration";
import { startServer } from "./process";
import { saveOnce, seatWriters, type Writer } from "./writers";

const WRITERS = 12;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills the server (SIGKILL) in the middle of autosaves, again and again. Answers how many were acknowledged, and each one that is gone. */
export async function killedWhileSaving(rounds: number, say: (line: string) => void = () => {}) {
  const { path, env, remove } = demonstration("killed");
  try {
    const writers = seatWriters(path, WRITERS);
    const lost: string[] = [];
    let acknowledged = 0;
    for (let round = 1; round <= rounds; round++) {
      acknowledged += await oneRound(round, writers, env);
      lost.push(...missing(path, writers).map((what) => `round ${round}: ${what}`));
      say(`round ${round} of ${rounds}: ${acknowledged} acknowledged so far, ${lost.length} lost`);
    }
    return { acknowledged, lost };
  } finally {
    remove();
  }
}

/** Everybody writes until the server dies; then everybody sends again, to a new one, what was not answered. */
async function oneRound(round: number, writers: Writer[], env: NodeJS.ProcessEnv): Promise<number> {
  const server = await startServer(["build/server/main.js"], env);
  let acknowledged = 0;
  const write = async (writer: Writer) => {
    for (let i = 0; ; i++) {
      try {
        await saveOnce(server.origin, writer, `${writer.reference}, round ${round}, text ${i}`);
        acknowledged++;
      } catch (error) {
        // A refusal is a fault: somebody's own save stood in their way. No answer is what was meant to happen.
        if (error instanceof Error && error.message.includes("refused")) throw error;
        return;
      }
    }
  };
  const all = Promise.all(writers.map(write));
  // In the middle of the writing: a new server takes its time over the first saves.
  while (acknowledged < WRITERS) await pause(20);
  await pause(Math.random() * 500);
  process.kill(server.pid, "SIGKILL");
  await all;
  return acknowledged;
}

/** What was acknowledged and is not there, word for word, under the version that was told. */
function missing(path: string, writers: readonly Writer[]): string[] {
  const file = new SqliteFile(path);
  const find = file.prepare(
    `SELECT r.content FROM "SectionRevision" r JOIN "Proposal" p ON p.id = r."proposalId"
     WHERE p.reference = ? AND r.section = 'pathway' AND r.version = ?`,
  );
  const gone = writers.filter(({ reference, seen, kept }) => {
    if (kept === "") return false;
    const row = find.get(reference, seen) as { content: string } | undefined;
    return !row?.content.includes(JSON.stringify(kept));
  });
  file.close();
  return gone.map(({ reference, seen, kept }) => `${reference} version ${seen} does not say “${kept}”`);
}
