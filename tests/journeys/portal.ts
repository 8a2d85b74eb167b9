import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type Portal = { address: string; browser: Browser; close(): Promise<void> };

function run(command: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { env, stdio: ["ignore", "ignore", "inherit"] });
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${command.join(" ")} ended with ${code}`))));
  });
}

/** The production build on a database of its own, with the demonstration in it, and a browser. */
export async function openPortal(port: number): Promise<Portal> {
  const dir = mkdtempSync(join(tmpdir(), "journey-"));
  const address = `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production" as const,
    DEMO: "1",
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_URL: address,
    LOG_LEVEL: "silent",
    DATABASE_URL: `file:${dir}/portal.db`,
    FILES_DIR: join(dir, "files"),
    APP_SECRET: "the journeys sign with these forty letters!",
  };
  await run(["build/server/tools.js", "migrate"], env);
  await run(["build/server/tools.js", "seed"], env);
  const server: ChildProcess = spawn(process.execPath, ["build/server/main.js"], {
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  await until(async () => (await fetch(`${address}/readyz`)).ok);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: FLAGS });
  return {
    address,
    browser,
    async close() {
      await browser.close();
      server.kill("SIGTERM");
      await new Promise((gone) => server.on("exit", gone));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function until(done: () => Promise<boolean>) {
  for (let i = 0; i < 150; i++) {
    if (await done().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the portal did not answer");
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
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !/status of (404|422|403)/.test(message.text()))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { page, complaints };
}

export async function signInAs(page: Page, name: string) {
  await page.goto("/connexion/demonstration");
  await page.getByRole("button", { name: `Se connecter comme ${name}` }).click();
  await page.waitForURL((url) => !url.pathname.includes("/connexion/demonstration"));
}
