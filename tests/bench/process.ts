import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { freePort } from "../free-port";

/** Hundredths of a second: what Linux counts a process's time in. */
const TICKS_PER_SECOND = 100;

export type Running = { pid: number; origin: string; stop(): Promise<void> };

/** What `npm start` tells Node: the portal is measured as it is run. */
const FLAGS: string[] =
  (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } }).scripts.start.match(/--\S+/g) ??
  [];

/** Starts a server on a free port and waits until it answers. */
export async function startServer(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  path = "/healthz",
): Promise<Running> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(process.execPath, [...FLAGS, ...command], {
    env: { ...process.env, ...env, PORT: String(port), HOST: "127.0.0.1", PUBLIC_URL: origin },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`${command.join(" ")} ended with ${child.exitCode}`);
    if (
      await fetch(origin + path).then(
        (r) => r.ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    pid: child.pid ?? 0,
    origin,
    stop: () =>
      new Promise((gone) => {
        child.on("exit", () => gone());
        child.kill("SIGTERM");
      }),
  };
}

/** Processor time that a process has used so far, in ms. */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

const kilobytes = (pid: number, name: string) =>
  Number(readFileSync(`/proc/${pid}/status`, "utf8").match(new RegExp(`^${name}:\\s+(\\d+)`, "m"))?.[1] ?? 0);
/** Memory that a process holds now, and at most so far, in MB. */
export const memoryMb = (pid: number) => ({
  now: kilobytes(pid, "VmRSS") / 1024,
  peak: kilobytes(pid, "VmHWM") / 1024,
});
