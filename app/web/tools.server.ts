import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Verification } from "~/db/verify-journal.server";
import { closeDatabase, database } from "~/web/database.server";
import { env } from "~/web/env.server";

/** What the operator may ask from the command line. Each answers the sentences to print; a throw ends with code 1. */
const tools = {
  async migrate() {
    const applied = await migrateDatabase();
    return applied.length === 0 ? ["The database is up to date."] : applied.map((name) => `Applied ${name}.`);
  },
  async seed() {
    const { created, people } = await writeDemonstration();
    const said = created ? "The demonstration was written." : "The demonstration is already there.";
    return [said, ...people.map(({ name, email, role }) => `${name} <${email}>: ${role}`)];
  },
  async "journal:verify"() {
    const { verifyJournal } = await import("~/db/verify-journal.server");
    return sentenceOf("journal", await verifyJournal((await database()).read));
  },
  async "ledger:verify"() {
    const { verifyLedger } = await import("~/db/verify-ledger.server");
    return sentenceOf("ledger", await verifyLedger((await database()).read));
  },
  /** A kept ranking, computed again from its file alone. */
  async "ranking:verify"(path = "") {
    if (!path) throw new Error("Say which file: npm run ranking:verify -- classement-fige-2026.json");
    const { verifyRankingFile } = await import("~/web/verify-ranking.server");
    return verifyRankingFile(await readFile(path, "utf8"));
  },
  /** A published decision, computed again from its file alone: ranking, amounts, fingerprints. */
  async "decision:verify"(path = "") {
    if (!path) throw new Error("Say which file: npm run decision:verify -- decision-D2026-01.json");
    const { verifyDecisionFile } = await import("~/web/verify-decision.server");
    return verifyDecisionFile(await readFile(path, "utf8"));
  },
  /** The first administrator of a portal, or one more: an address and a name. */
  async administrator(email = "", name = "") {
    await migrateDatabase();
    const { makeAdministrator } = await import("../../prisma/seed/first-administrator.server");
    return [await makeAdministrator(email.trim().toLowerCase(), name.trim())];
  },
};

/** Brings the database to the shape that this version expects; answers the names of the migrations it applied. */
export async function migrateDatabase(): Promise<string[]> {
  const { migrate } = await import("~/db/migrate.server");
  return migrate(env().DATABASE_URL);
}

/** The dated register of the towns and the first charter: what a portal needs before anybody can join it. */
export async function writeReferenceData() {
  const { importRegister } = await import("../../prisma/seed/register/import-register.server");
  await importRegister(await database());
}

type Demonstration = { created: boolean; people: { name: string; email: string; role: string }[] };

/** Writes the demonstration unless it is there. */
export async function writeDemonstration(): Promise<Demonstration> {
  if (!env().DEMO) throw new Error("The demonstration is written only with DEMO=1.");
  const { seedDemonstration } = await import("../../prisma/seed/seed.server");
  return seedDemonstration();
}

function sentenceOf(what: string, verification: Verification): string[] {
  if (!verification.ok) throw new Error(`The ${what} is broken: ${verification.problem}`);
  return [`The ${what} holds. Entries verified: ${verification.checked}.`];
}

async function runTool(name: string | undefined, ...said: string[]): Promise<number> {
  const tool = Object.entries(tools).find(([known]) => known === name)?.[1];
  if (!tool) {
    process.stderr.write(`Say what to do: ${Object.keys(tools).join(", ")}.\n`);
    return 2;
  }
  try {
    process.stdout.write(`${(await tool(...said)).join("\n")}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await closeDatabase();
  }
}

// scripts/start.mjs imports this file and calls what it needs; the operator runs it.
const started = process.argv[1];
if (started && realpathSync(started) === fileURLToPath(import.meta.url))
  process.exit(await runTool(process.argv[2], ...process.argv.slice(3)));
