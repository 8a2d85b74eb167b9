// What must be there before anything runs: packages, Prisma clients, a build, a secret. Each step looks whether it is
// still good and does nothing then. Plain Node: this file runs before the packages are installed.
import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const at = (...parts) => join(root, ...parts);

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24) return;
  stopWith(`Node ${process.versions.node} ne convient pas : il faut Node 20.19, 22.13, 24 ou plus récent.`);
}

/** Installs exactly what the lockfile says, when what is there differs from it. */
export function install() {
  if (!isInstalled()) {
    say("Installation des paquets (npm ci) : une à trois minutes la première fois…");
    run(process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], "npm ci a échoué");
  }
  if (!nativeModuleLoads()) {
    say("Compilation de better-sqlite3 pour cette version de Node…");
    run(process.platform === "win32" ? "npm.cmd" : "npm", ["rebuild", SQLITE], "better-sqlite3 ne s’est pas compilé");
    if (!nativeModuleLoads())
      stopWith(
        `better-sqlite3 ne se charge pas avec Node ${process.versions.node} : il a été compilé pour une autre version. Supprimez node_modules et le réglage « nodedir » de npm s’il y en a un, puis recommencez.`,
      );
  }
}

// npm writes node_modules/.package-lock.json at the end of an installation: it is the list of what is really there.
function isInstalled() {
  if (!existsSync(at("node_modules/.package-lock.json"))) return false;
  const { packages: wanted } = JSON.parse(readFileSync(at("package-lock.json"), "utf8"));
  const { packages: present } = JSON.parse(readFileSync(at("node_modules/.package-lock.json"), "utf8"));
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === "" || (present[path] ? present[path].version === version : Boolean(optional || peer)),
  );
}

/** As app/db/better-sqlite.server.ts: from Node 22 on the release that needs no compiler, before it the last one for Node 20. */
const SQLITE = Number(process.versions.node.split(".")[0]) >= 22 ? "better-sqlite3-node-api" : "better-sqlite3";

function nativeModuleLoads() {
  try {
    const Database = createRequire(at("package.json"))(SQLITE);
    new Database(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

const clientSources = ["prisma/schema.prisma", "prisma/prisma.config.ts", "prisma/generate.mjs", "package-lock.json"];

/** Generates the two Prisma clients when the schema changed. */
export function generate() {
  const stamp = at("app/db/generated/.stamp");
  const now = fingerprint(clientSources);
  if (read(stamp) === now && existsSync(at("app/db/generated/postgresql/client.ts"))) return;
  say("Génération des clients Prisma…");
  run(process.execPath, ["prisma/generate.mjs"], "La génération des clients Prisma a échoué");
  writeFileSync(stamp, now);
}

const buildSources = ["app", "prisma", "public", "remix.config.js", "tsconfig.json", "package-lock.json"];

/** Whether build/ was made from the sources as they are. */
export const isBuilt = () =>
  read(at("build/.stamp")) === fingerprint(buildSources) && existsSync(at("build/server/main.js"));

/** Builds the browser's files, the server and the operator's commands when a source changed. */
export function build() {
  if (isBuilt()) return;
  say("Construction…");
  const cli = at("node_modules/@remix-run/dev/dist/cli.js");
  run(process.execPath, [cli, "vite:build", "-c", "remix.config.js", "-l", "warn"], "La construction a échoué", {
    NODE_ENV: "production",
  });
  writeFileSync(at("build/.stamp"), fingerprint(buildSources));
}

/** Fills in what the environment leaves open. .env is read; what is already set wins. */
export function settle() {
  process.chdir(root);
  if (existsSync(".env")) process.loadEnvFile(".env");
  process.env.DEMO ||= "1";
  if (process.env.DEMO !== "1") return;
  mkdirSync("data", { recursive: true });
  if (!existsSync("data/secret")) writeFileSync("data/secret", randomBytes(32).toString("base64url"), { mode: 0o600 });
  process.env.APP_SECRET ||= readFileSync("data/secret", "utf8").trim();
}

/** @returns {never} */
export function stopWith(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

export const say = (sentence) => process.stderr.write(`${sentence}\n`);

function run(command, args, failure, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", 2, 2],
  });
  if (error || status !== 0) stopWith(`${failure} : corrigez ce qui est dit ci-dessus, puis recommencez.`);
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function fingerprint(paths) {
  const hash = createHash("sha256").update(process.versions.modules);
  for (const file of paths.flatMap(filesUnder))
    hash
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update("\0");
  return hash.digest("hex");
}

function filesUnder(path) {
  if (path === "app/db/generated" || !existsSync(at(path))) return [];
  if (!statSync(at(path)).isDirectory()) return [path];
  return readdirSync(at(path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
