import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { href, localeOf, withoutLocale } from "~/words/locale";
import { freePort } from "../free-port";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type Portal = {
  address: string;
  browser: Browser;
  /** The folder that holds the database and the files. */
  folder: string;
  /** Moves the server's clock to so many days from now. */
  daysFromNow(days: number): Promise<void>;
  close(): Promise<void>;
};

function run(command: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { env, stdio: ["ignore", "ignore", "inherit"] });
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${command.join(" ")} ended with ${code}`))));
  });
}

const settings = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: "production" as const,
  DEMO: "1",
  HOST: "127.0.0.1",
  LOG_LEVEL: "silent",
  DATABASE_URL: `file:${folder}/portal.db`,
  FILES_DIR: join(folder, "files"),
  APP_SECRET: "the journeys sign with these forty letters!",
});

/** The demonstration, written once for a build and a day; each journey gets a copy of its own. */
async function demonstration(): Promise<string> {
  const stamp = existsSync("build/.stamp") ? readFileSync("build/.stamp", "utf8").slice(0, 16) : "unstamped";
  const made = join(tmpdir(), `demonstration-${stamp}-${new Date().toISOString().slice(0, 10)}`);
  if (existsSync(join(made, "whole"))) return made;
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  const env = { ...settings(made), PUBLIC_URL: "http://localhost:3000" };
  await run(["build/server/tools.js", "migrate"], env);
  await run(["build/server/tools.js", "seed"], env);
  writeFileSync(join(made, "whole"), "");
  return made;
}

/** The production build, once it answers. */
async function serve(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["--import", "./tests/journeys/clock.mjs", "build/server/main.js"], {
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  await until(async () => (await fetch(`${env.PUBLIC_URL}/readyz`)).ok);
  return server;
}

/** The production build on a database of its own with the demonstration in it, to be killed and started again. */
export async function openServer() {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "journey-"));
  cpSync(await demonstration(), folder, { recursive: true });
  const address = `http://localhost:${port}`;
  const clock = join(folder, "clock");
  writeFileSync(clock, "0");
  const env = { ...settings(folder), PORT: String(port), PUBLIC_URL: address, CLOCK_FILE: clock };
  let server = await serve(env);
  return {
    address,
    folder,
    clock,
    signal: (name: NodeJS.Signals) => void server.kill(name),
    /** The most memory that the process has held since it started, in megabytes. */
    peakMegabytes: () =>
      Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1]) / 1024,
    /** Ends it as a power cut would. */
    async kill() {
      const gone = new Promise((done) => server.once("exit", done));
      server.kill("SIGKILL");
      await gone;
    },
    async start() {
      server = await serve(env);
    },
    async close() {
      await stopped(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** That, with a browser. */
export async function openPortal(): Promise<Portal> {
  const { address, folder, clock, signal, close } = await openServer();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: FLAGS });
  return {
    address,
    browser,
    folder,
    async daysFromNow(days) {
      rmSync(`${clock}.read`, { force: true });
      writeFileSync(clock, String(days));
      signal("SIGUSR2");
      await until(async () => existsSync(`${clock}.read`));
    },
    async close() {
      await browser.close();
      await close();
    },
  };
}

/** Asks the server to finish what it has in hand; one that does not within ten seconds is ended. */
async function stopped(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((done) => server.once("exit", done));
  server.kill("SIGTERM");
  const late = setTimeout(() => server.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(late);
}

/** Asks every tenth of a second, for a quarter of a minute. */
export async function until(done: () => Promise<boolean>) {
  for (let i = 0; i < 150; i++) {
    if (await done().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("it did not come about");
}

/** A page in a context of its own; whatever the browser complains about is kept, except answers that are meant to be refusals. */
export async function openPage(
  { browser, address }: Portal,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    baseURL: address,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    ...options,
  });
  const page = await context.newPage();
  if (options.javaScriptEnabled === false) scriptless.add(page);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !/status of (404|409|422|403)/.test(message.text()))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { page, complaints };
}

/** axe needs script: without it the same HTML is walked elsewhere. */
const scriptless = new WeakSet<Page>();

/** What axe finds wrong with the page, each with the address and the first place; by some rules only, when they are named. */
export async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  if (scriptless.has(page)) return [];
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map((v) => `${new URL(page.url()).pathname} ${v.id} ${v.nodes[0]?.html.slice(0, 200)}`);
}

/**
 * Waits for an address, and for the page it names: the address changes a moment before that page is drawn. What says
 * which page stands there is its link to itself in the other language.
 */
export async function arrive(page: Page, address: string | RegExp | ((url: URL) => boolean)) {
  await page.waitForURL(address);
  const { pathname, search } = new URL(page.url());
  const itself = href(localeOf(pathname) === "fr" ? "en" : "fr", withoutLocale(pathname)) + search;
  await page.locator(`header a[hreflang][href="${itself}"]`).waitFor({ state: "attached" });
}

export async function signInAs(page: Page, name: string) {
  await page.goto("/connexion/demonstration");
  await page.getByRole("button", { name: `Se connecter comme ${name}` }).click();
  await arrive(page, (url) => !url.pathname.includes("/connexion/demonstration"));
}
