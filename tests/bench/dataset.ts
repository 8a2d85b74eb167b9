import { createHash } from "node:crypto";
import type { Statement } from "better-sqlite3";
import { SqliteFile } from "~/db/better-sqlite.server";
import { type CallFile, findCall } from "~/db/calls.server";
import { type Database, openDatabase } from "~/db/database.server";
import { migrate } from "~/db/migrate.server";
import { storedInstant } from "~/db/sqlite-values.server";
import { ADMISSIBILITY_RULES } from "~/domain/proposals/admissibility-checks";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { aggregate, rankingRulesOf } from "~/domain/reviews/aggregates";
import { system } from "~/domain/shared/actor";
import { addDays, inParis } from "~/domain/shared/calendar";
import { searchable } from "~/domain/shared/text";
import { createCall } from "~/features/calls/create-call.server";
import { publishCall } from "~/features/calls/open-call.server";
import { openEnvelope } from "~/features/calls/open-envelope.server";
import { carryOut } from "~/web/carry-out.server";
import { closeDatabase, database } from "~/web/database.server";
import { importRegister } from "../../prisma/seed/register/import-register.server";
import { sections } from "../domain/proposals/dossier";
import { COMMON_WORD, invented, RARE_WORD } from "./vocabulary";

const REVIEWERS = 12;
const READINGS = 3;
/** Dossiers that the reviewer whose saving is measured has open. */
export const OPEN_REVIEWS = 150;
const WRITER = "reviewer-writing";
const MANAGER = "manager";

// The settings of a process are read once; each size has a database of its own.
const kept = globalThis as { portalDatabase?: Promise<Database> | undefined };

export type Dataset = {
  year: string;
  size: number;
  references: string[];
  toReview: string[];
  cookies: { manager: string; writer: string };
};
type Row = Record<string, string | number | null>;

/**
 * A call that is being scored, with `size` dossiers of ten sections, three reviews each and their means on the row, all
 * of them findable. Call and register come about through the portal's own commands; the many rows are written straight
 * into the file, past Prisma, under the same guards.
 */
export async function makeDataset(url: string, size: number): Promise<Dataset> {
  await migrate(url);
  kept.portalDatabase = openDatabase(url);
  await importRegister(await database());
  const now = new Date();
  const call = await makeCall(now);
  const towns = await (await database()).read.town.findMany({ where: { validTo: null }, select: { id: true } });
  await closeDatabase();

  const file = new SqliteFile(url.slice("file:".length));
  file.pragma("synchronous = OFF");
  file.pragma("foreign_keys = ON");
  const insert = inserter(file);
  const cookies = file.transaction(() => makePeople(insert, now))();
  const references = Array.from({ length: size }, (_, i) => `${call.reference}-${String(i + 1).padStart(3, "0")}`);
  const inOneGo = file.transaction((from: number) => {
    for (const [i, reference] of references.slice(from, from + 1000).entries())
      makeDossier(insert, call, {
        serial: from + i,
        reference,
        townId: towns[(from + i) % towns.length]?.id ?? "",
        now,
      });
  });
  for (let from = 0; from < size; from += 1000) inOneGo(from);
  file.prepare(`UPDATE "Call" SET "nextSerial" = ?`).run(size + 1);
  insert("ReviewPhase", {
    id: "phase-scoring",
    callId: call.id,
    kind: "scoring",
    position: 2,
    activeAt: storedInstant(now),
  });
  file.pragma("analysis_limit = 1000");
  file.exec("ANALYZE");
  file.pragma("wal_checkpoint(TRUNCATE)");
  file.close();
  return { year: call.reference, size, references, toReview: references.slice(0, OPEN_REVIEWS), cookies };
}

async function makeCall(now: Date): Promise<CallFile> {
  const { date, year } = inParis(now);
  const begun = new Date(now.getTime() - 40 * 86_400_000);
  const { envelopeId } = await granted(
    carryOut({ actor: system, locale: "fr", now: begun }, openEnvelope, {
      name: `Partenariat ${year}`,
      year,
      amountCents: 100_000_000,
      voteReference: `BP-${year}`,
    }),
  );
  const texts = { title: `Appel ${year}`, titleEn: `Call ${year}`, summary: "Un appel.", summaryEn: "A call." };
  const dates = {
    opensOn: addDays(date, -39),
    opensTime: "09:00",
    closesOn: addDays(date, -5),
    closesTime: "12:00",
    committeeOn: null,
    standingCommitteeOn: null,
  };
  await granted(
    carryOut({ actor: system, locale: "fr", now: begun }, createCall, { year, envelopeId, ...texts, ...dates }),
  );
  await granted(carryOut({ actor: system, locale: "fr", now: begun }, publishCall, { reference: String(year) }));
  const call = await findCall((await database()).read, String(year));
  if (!call) throw new Error("the call is not there");
  return call;
}

export async function granted<V>(outcome: Promise<{ ok: true; value: V } | { ok: false; reason: string }>): Promise<V> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(`refused: ${settled.reason}`);
  return settled.value;
}

type Insert = (table: string, row: Row) => void;
function inserter(file: SqliteFile): Insert {
  const known = new Map<string, Statement>();
  return (table, row) => {
    const names = Object.keys(row);
    const key = `${table}:${names}`;
    let statement = known.get(key);
    if (!statement) {
      const columns = names.map((name) => `"${name}"`).join(", ");
      statement = file.prepare(
        `INSERT INTO "${table}" (${columns}) VALUES (${names.map((name) => `@${name}`).join(", ")})`,
      );
      known.set(key, statement);
    }
    statement.run(row);
  };
}

/** A session by its row and by its cookie. */
export function sessionOf(personId: string) {
  const token = `bench-${personId}-${"0".repeat(32)}`;
  const cookie = `session=${encodeURIComponent(Buffer.from(JSON.stringify(token)).toString("base64"))}`;
  return { id: createHash("sha256").update(token).digest("hex"), cookie };
}

/** The people and their sessions, second factor given. Answers the cookies of the two who are measured. */
function makePeople(insert: Insert, now: Date) {
  const at = storedInstant(now);
  const hire = (id: string, role: string) => {
    insert("Person", { id, email: `${id}@departement.example`, name: id, createdAt: at });
    insert("RoleGrant", { id: `role-${id}`, personId: id, role, grantedAt: at });
  };
  const signIn = (personId: string) => {
    const { id, cookie } = sessionOf(personId);
    const expiresAt = storedInstant(new Date(now.getTime() + 12 * 3_600_000));
    insert("Session", { id, personId, createdAt: at, lastSeenAt: at, expiresAt, secondFactorAt: at, method: "demo" });
    return cookie;
  };
  hire(MANAGER, "fund_manager");
  hire(WRITER, "reviewer");
  for (let i = 0; i < REVIEWERS; i++) hire(`reviewer-${i}`, "reviewer");
  return { manager: signIn(MANAGER), writer: signIn(WRITER) };
}

type Made = { serial: number; reference: string; townId: string; now: Date };

function makeDossier(insert: Insert, call: CallFile, { serial, reference, townId, now }: Made) {
  const id = idOf("p", serial);
  const filedAt = new Date(call.closesAt.getTime() - (serial % 20_000) * 60_000 - 60_000);
  const at = storedInstant(filedAt);
  const { title, summary } = invented(serial);
  const reviews = Array.from({ length: READINGS }, (_, i) => madeReview(call, serial, i));
  const row = aggregate(reviews, call.criteria, filedAt, rankingRulesOf(call.rules));
  const open = serial < OPEN_REVIEWS;
  insert("Proposal", {
    id,
    reference,
    callId: call.id,
    townId,
    title,
    summary,
    status: "admissible",
    sector: "other",
    requestedCents: 3_000_000 + (serial % 700) * 10_000,
    totalCostCents: 12_000_000,
    recipients: 40 + (serial % 60),
    searchText: searchable(`${reference} ${title} ${summary}`),
    createdById: MANAGER,
    createdAt: at,
    updatedAt: at,
    submittedAt: at,
    reviewsExpected: READINGS + (open ? 1 : 0),
    ...row,
  });
  for (const section of SECTION_IDS)
    insert("ProposalSection", {
      id: idOf(`s-${section}`, serial),
      proposalId: id,
      section,
      content: JSON.stringify(
        section === "initiative" ? { ...sections.initiative, title, summary } : sections[section],
      ),
      updatedById: MANAGER,
      updatedAt: at,
      done: 1,
    });
  for (const rule of ADMISSIBILITY_RULES)
    insert("CompletenessCheck", {
      id: idOf(`c-${rule}`, serial),
      proposalId: id,
      rule,
      verdict: "met",
      note: "Vérifié sur pièces.",
      checkedById: MANAGER,
      checkedAt: storedInstant(now),
    });
  for (const [i, { reviewerId, totalHundredths, marks }] of reviews.entries()) {
    const reviewId = idOf(`r${i}`, serial);
    insert("Assignment", {
      id: idOf(`a${i}`, serial),
      proposalId: id,
      reviewerId,
      assignedById: MANAGER,
      assignedAt: at,
      declaredAt: at,
    });
    insert("Review", {
      id: reviewId,
      proposalId: id,
      reviewerId,
      status: "submitted",
      totalHundredths,
      updatedAt: at,
      submittedAt: at,
    });
    for (const criterion of call.criteria)
      insert("Score", {
        id: idOf(`m${i}-${criterion.code}`, serial),
        reviewId,
        criterionId: criterion.id,
        mark: marks[criterion.code] ?? 0,
        justification: "Le dossier l’explique et le prouve avec des chiffres.",
      });
  }
  if (open)
    insert("Assignment", {
      id: idOf("open", serial),
      proposalId: id,
      reviewerId: WRITER,
      assignedById: MANAGER,
      assignedAt: at,
      declaredAt: at,
    });
  insert("SearchEntry", {
    kind: "project",
    subjectId: id,
    audience: "public",
    url: `/projets/${reference}`,
    title,
    body: searchable(`${title} ${summary}`),
    excerpt: summary,
    updatedAt: at,
  });
}

function madeReview(call: CallFile, serial: number, reading: number) {
  const marks: Record<string, number> = {};
  for (const [i, { code }] of call.criteria.entries()) marks[code] = 2 + ((serial * 7 + reading * 3 + i * 5) % 4);
  const totalHundredths = call.criteria.reduce((sum, { code, weight }) => sum + (marks[code] ?? 0) * weight * 20, 0);
  return { reviewerId: `reviewer-${(serial + reading * 4) % REVIEWERS}`, marks, totalHundredths };
}

/** In the order in which they come about, as the portal's own ids are. */
const idOf = (what: string, serial: number) => `${String(serial).padStart(7, "0")}-${what}`;

export const SEARCHED = { rare: RARE_WORD, common: COMMON_WORD };
