import { afterAll, beforeAll } from "vitest";
import { type Database, type DatabaseKind, openDatabase, type Tx } from "~/db/database.server";
import {
  type Actor,
  DEPARTMENT_ROLES,
  type DepartmentRole,
  type SeatRole,
  system,
  visitor,
} from "~/domain/shared/actor";
import { addPerson, grantRole } from "~/features/network/keep-accounts.server";
import type { Command, Query } from "~/features/visit.server";
import { carryOut } from "~/web/carry-out.server";
import { importRegister } from "../../../prisma/seed/register/import-register.server";
import { emptyDatabase } from "../../database";

const kept = globalThis as { portalDatabase?: Promise<Database> | undefined };

/** A portal of its own for one file of tests: the register, the charter, Léo who administers and Sofia who manages the fund. */
export function portal(begins = new Date("2026-05-04T08:00:00Z"), kind: DatabaseKind = "sqlite") {
  let remove: () => Promise<unknown>;
  let db: Database;
  let clock = begins;

  beforeAll(async () => {
    const empty = await emptyDatabase(kind);
    remove = empty.remove;
    db = await openDatabase(empty.url, { durable: false });
    kept.portalDatabase = Promise.resolve(db);
    await importRegister(db);
    await hire("Léo", "leo@seinesaintdenis.fr", "administrator");
    await hire("Sofia", "sofia@seinesaintdenis.fr", "fund_manager");
  });
  afterAll(async () => {
    await db.close();
    kept.portalDatabase = undefined;
    await remove();
  });

  async function hire(name: string, email: string, ...roles: DepartmentRole[]) {
    const person = await must(act(system, addPerson, { name, email, jobTitle: "" }));
    for (const role of roles) await must(act(system, grantRole, { personId: person.id, role }));
    return person.id;
  }

  const act = <I extends object, V>(actor: Actor, command: Command<I, V>, input: I) =>
    carryOut({ actor, locale: "fr", now: clock }, command, input);
  const look = <I, V>(actor: Actor, query: Query<I, V>, input: I) =>
    query({ actor, now: clock, locale: "fr", read: db.read }, input);

  /** Whoever has this address, with the seats and roles they hold now. */
  async function as(email: string): Promise<Extract<Actor, { kind: "person" }>> {
    const row = await db.read.person.findUniqueOrThrow({
      where: { email },
      include: {
        seats: { where: { endedAt: null, NOT: { confirmedAt: null } }, include: { town: true } },
        roles: { where: { endedAt: null } },
      },
    });
    const roles = DEPARTMENT_ROLES.filter((role) => row.roles.some((r) => r.role === role));
    const seats = row.seats.map((s) => ({
      townId: s.townId,
      townName: s.town.name,
      townSlug: s.town.slug,
      role: s.role as SeatRole,
      function: s.function,
    }));
    return { kind: "person", id: row.id, name: row.name, email, seats, roles, heldRoles: roles };
  }

  /** The letters that wait for an address, the latest first. */
  const lettersTo = async (email: string) =>
    (await db.read.outboxLetter.findMany({ where: { toAddress: email }, orderBy: { id: "desc" } })).map((l) => ({
      template: l.template,
      data: JSON.parse(l.data) as Record<string, string>,
    }));

  return {
    act,
    look,
    as,
    hire,
    lettersTo,
    visitor,
    get read() {
      return db.read;
    },
    write: <T>(work: (tx: Tx) => Promise<T>) => db.write(work),
    later: (days: number) => {
      clock = new Date(clock.getTime() + days * 86_400_000);
    },
    get now() {
      return clock;
    },
    journal: () => db.read.journalEntry.count(),
  };
}

/** The value of something that must be granted. */
export async function must<V>(outcome: Promise<{ ok: true; value: V } | { ok: false; reason: string }>): Promise<V> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(`refused: ${settled.reason}`);
  return settled.value;
}
/** The reason of something that must be refused. */
export async function reasonOf(outcome: Promise<{ ok: boolean; reason?: string }>): Promise<string> {
  const settled = await outcome;
  return settled.ok ? "granted" : (settled.reason ?? "");
}
