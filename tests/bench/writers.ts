import { createHash, randomUUID } from "node:crypto";
import { SqliteFile } from "~/db/better-sqlite.server";
import { storedInstant } from "~/db/sqlite-values.server";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { sections } from "../domain/proposals/dossier";

/** Somebody who writes one section of a dossier of their own. `unsure`: sent, and nobody knows yet whether it was saved. */
export type Writer = {
  reference: string;
  cookie: string;
  seen: number;
  kept: string;
  unsure: { text: string; key: string } | null;
};

/** Seats so many writers, each of a town and with a whole draft, in a database that holds the demonstration. */
export function seatWriters(path: string, count: number, now = new Date()): Writer[] {
  const file = new SqliteFile(path);
  const at = storedInstant(now);
  const insert = (table: string, row: Record<string, string | number | null>) => {
    const names = Object.keys(row);
    file
      .prepare(
        `INSERT INTO "${table}" (${names.map((n) => `"${n}"`).join(", ")}) VALUES (${names.map((n) => `@${n}`).join(", ")})`,
      )
      .run(row);
  };
  const call = file.prepare(`SELECT id FROM "Call" WHERE "opensAt" < ? AND "closesAt" > ?`).get(at, at) as {
    id: string;
  };
  const towns = file.prepare(`SELECT id FROM "Town" WHERE "validTo" IS NULL ORDER BY id`).all() as { id: string }[];
  const seated = file.transaction(() =>
    Array.from({ length: count }, (_, i): Writer => {
      const [id, townId] = [`writer-${i}`, towns[i % towns.length]?.id ?? ""];
      const reference = `2099-${String(i + 1).padStart(3, "0")}`;
      const token = `bench-${id}-${"0".repeat(32)}`;
      insert("Person", { id, email: `${id}@ville.example`, name: id, createdAt: at });
      insert("Seat", { id, personId: id, townId, role: "editor", function: "", createdAt: at, confirmedAt: at });
      insert("Session", {
        id: createHash("sha256").update(token).digest("hex"),
        personId: id,
        createdAt: at,
        lastSeenAt: at,
        expiresAt: storedInstant(new Date(now.getTime() + 12 * 3_600_000)),
        method: "demo",
      });
      const times = { createdById: id, createdAt: at, updatedAt: at };
      insert("Proposal", { id, reference, callId: call.id, townId, status: "draft", title: reference, ...times });
      for (const section of SECTION_IDS)
        insert("ProposalSection", {
          id: `${id}-${section}`,
          proposalId: id,
          section,
          content: JSON.stringify(sections[section]),
          updatedById: id,
          updatedAt: at,
        });
      const cookie = `session=${encodeURIComponent(Buffer.from(JSON.stringify(token)).toString("base64"))}`;
      return { reference, cookie, seen: 1, kept: "", unsure: null };
    }),
  )();
  file.close();
  return seated;
}

/** One save, as a page sends it: what was sent and not answered goes again first, word for word. Answers the time it took. */
export async function saveOnce(origin: string, writer: Writer, text: string): Promise<number> {
  writer.unsure ??= { text, key: randomUUID() };
  const { support: _, ...rest } = sections.pathway;
  const body = new URLSearchParams({ ...rest, support: writer.unsure.text, done: "yes" });
  body.set("version", String(writer.seen));
  body.set("_key", writer.unsure.key);
  const begun = performance.now();
  const response = await fetch(`${origin}/dossiers/${writer.reference}/parcours/brouillon`, {
    method: "POST",
    body,
    headers: { Cookie: writer.cookie },
  });
  const told = (await response.json()) as { version?: number };
  const took = performance.now() - begun;
  if (!response.ok || told.version === undefined)
    throw new Error(`${writer.reference} was refused: ${response.status} ${JSON.stringify(told)}`);
  writer.seen = told.version;
  writer.kept = writer.unsure.text;
  writer.unsure = null;
  return took;
}
