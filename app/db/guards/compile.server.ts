import type { DatabaseKind } from "~/db/database.server";
import type { Guard, GuardedEvent } from "~/db/guards/guard.server";
import { APPLY_ENTRY } from "~/db/guards/ledger.server";
import { WRITERS_LOCK } from "~/db/writers-lock.server";

/** What to install in a database: the names of the triggers, and the statements that make them. */
export type Compiled = { triggers: string[]; statements: string[] };

export const ONE_PREFIX = "guard_";

/** The short spelling of guards as SQL: `new.x` and `alias.x` quoted, tables after FROM and JOIN too. */
export const spelledOut = (text: string) =>
  text
    .replace(/\b(new|old)\.(\w+)/g, (_, row: string, column: string) => `${row.toUpperCase()}."${column}"`)
    .replace(/\b([a-z]\w*)\.([a-zA-Z]\w*)\b/g, '$1."$2"')
    .replace(/\b(FROM|JOIN) (?!NEW\b|OLD\b|\w+\()([A-Z]\w+)/g, '$1 "$2"');

/** The guards of one table on one event, which one trigger asks in the order of the list. */
function grouped(guards: readonly Guard[], kind: DatabaseKind) {
  const groups = new Map<string, { table: string; event: GuardedEvent; guards: Guard[] }>();
  for (const guard of guards) {
    if (guard.sqliteOnly && kind !== "sqlite") continue;
    for (const event of guard.on) {
      const name = `${ONE_PREFIX}${guard.table}_${event}`;
      const group = groups.get(name) ?? { table: guard.table, event, guards: [] };
      group.guards.push(guard);
      groups.set(name, group);
    }
  }
  return [...groups].map(([name, group]) => ({ name, ...group }));
}

export const compileGuards = (guards: readonly Guard[], kind: DatabaseKind): Compiled =>
  kind === "sqlite" ? forSqlite(guards) : forPostgresql(guards);

function forSqlite(guards: readonly Guard[]): Compiled {
  const asked = grouped(guards, "sqlite").map(({ name, table, event, guards }) => ({
    name,
    sql: `CREATE TRIGGER "${name}" BEFORE ${event.toUpperCase()} ON "${table}" BEGIN
${guards.map((guard) => `  SELECT RAISE(ABORT, 'guard:${guard.name}') WHERE ${spelledOut(guard.when)};`).join("\n")}
END`,
  }));
  const inOrder = (table: string) =>
    `SELECT RAISE(ABORT, 'guard:out-of-order') WHERE EXISTS (SELECT 1 FROM "${table}" later WHERE later."id" > NEW."id");`;
  const added = [
    {
      name: `${ONE_PREFIX}JournalEntry_added`,
      sql: `CREATE TRIGGER "${ONE_PREFIX}JournalEntry_added" AFTER INSERT ON "JournalEntry" BEGIN ${inOrder("JournalEntry")} END`,
    },
    {
      name: `${ONE_PREFIX}LedgerEntry_added`,
      sql: `CREATE TRIGGER "${ONE_PREFIX}LedgerEntry_added" AFTER INSERT ON "LedgerEntry" BEGIN ${inOrder("LedgerEntry")} ${spelledOut(APPLY_ENTRY)} END`,
    },
  ];
  const all = [...asked, ...added];
  return { triggers: all.map(({ name }) => name), statements: all.map(({ sql }) => sql) };
}

// Whoever writes around the portal queues with it, so that nothing a guard has looked up changes before the commit. In
// a stricter isolation a transaction goes on seeing the past after it has waited: it is refused.
const TAKE_TURN = `CREATE FUNCTION "${ONE_PREFIX}turn"() RETURNS void LANGUAGE plpgsql AS $guard$ BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'guard:read-committed-only' USING ERRCODE = '23514';
  END IF;
  PERFORM pg_advisory_xact_lock(${WRITERS_LOCK});
END $guard$`;

const TRUNCATE = `CREATE FUNCTION "${ONE_PREFIX}truncate"() RETURNS trigger LANGUAGE plpgsql AS $guard$ BEGIN
  RAISE EXCEPTION 'guard:%', TG_ARGV[0] USING ERRCODE = '23514';
END $guard$`;

const triggerFunction = (name: string, body: string, answer: "NEW" | "OLD") =>
  `CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $guard$ BEGIN
${body}
  RETURN ${answer};
END $guard$`;

const rowTrigger = (name: string, moment: string, table: string) =>
  `CREATE TRIGGER "${name}" ${moment} ON "${table}" FOR EACH ROW EXECUTE FUNCTION "${name}"()`;

// Once the turn is taken, so that numbers follow the order of the commits, and none is missing.
const numbered = (table: string) => `  PERFORM "${ONE_PREFIX}turn"();
  NEW."id" := (SELECT COALESCE(MAX("id"), 0) + 1 FROM "${table}");
  PERFORM setval(pg_get_serial_sequence('"${table}"', 'id'), NEW."id");`;

function forPostgresql(guards: readonly Guard[]): Compiled {
  const triggers: string[] = [];
  const statements = [TAKE_TURN, TRUNCATE];
  const add = (name: string, moment: string, table: string, body: string, answer: "NEW" | "OLD") => {
    triggers.push(name);
    statements.push(triggerFunction(name, body, answer), rowTrigger(name, moment, table));
  };
  for (const { name, table, event, guards: asked } of grouped(guards, "postgresql")) {
    const looksUp = asked.some((guard) => guard.when.includes("SELECT"));
    const conditions = asked.map(
      (guard) =>
        `  IF ${spelledOut(guard.when)} THEN RAISE EXCEPTION 'guard:${guard.name}' USING ERRCODE = '23514'; END IF;`,
    );
    const body = [...(looksUp ? [`  PERFORM "${ONE_PREFIX}turn"();`] : []), ...conditions].join("\n");
    add(name, `BEFORE ${event.toUpperCase()}`, table, body, event === "delete" ? "OLD" : "NEW");
    if (event !== "delete") continue;
    const truncate = `${ONE_PREFIX}${table}_truncate`;
    triggers.push(truncate);
    statements.push(
      `CREATE TRIGGER "${truncate}" BEFORE TRUNCATE ON "${table}" EXECUTE FUNCTION "${ONE_PREFIX}truncate"('${asked[0]?.name ?? ""}')`,
    );
  }
  for (const table of ["JournalEntry", "LedgerEntry"])
    add(`${ONE_PREFIX}${table}_number`, "BEFORE INSERT", table, numbered(table), "NEW");
  add(`${ONE_PREFIX}LedgerEntry_added`, "AFTER INSERT", "LedgerEntry", spelledOut(APPLY_ENTRY), "NEW");
  return { triggers, statements };
}
