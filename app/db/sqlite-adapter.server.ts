import { setTimeout as sleep } from "node:timers/promises";
import type {
  ColumnType,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
  SqlResultSet,
  Transaction,
} from "@prisma/driver-adapter-utils";
import type BetterSqlite from "better-sqlite3";
import { asDriverError, boundValues, columnTypes, declaredType, isBusy } from "~/db/sqlite-values.server";

const STATEMENTS_KEPT = 500;

type Kept = {
  statement: BetterSqlite.Statement<unknown[], unknown[]>;
  names: string[];
  declared: (ColumnType | null)[];
};

/** One connection with its prepared statements. */
export class SqliteConnection {
  readonly db: BetterSqlite.Database;
  #kept = new Map<string, Kept>();

  constructor(db: BetterSqlite.Database) {
    this.db = db;
  }

  all(sql: string, values: readonly unknown[]) {
    const { statement, names, declared } = this.#statement(sql);
    if (statement.reader) return { names, declared, rows: statement.all(...values) };
    statement.run(...values);
    return { names: [], declared: [], rows: [] };
  }

  run(sql: string, values: readonly unknown[]): number {
    const { statement } = this.#statement(sql);
    return statement.reader ? statement.all(...values).length : statement.run(...values).changes;
  }

  #statement(sql: string): Kept {
    const kept = this.#kept.get(sql) ?? this.#prepare(sql);
    this.#kept.delete(sql);
    this.#kept.set(sql, kept); // the newest last
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > STATEMENTS_KEPT && !oldest.done) this.#kept.delete(oldest.value);
    return kept;
  }

  #prepare(sql: string): Kept {
    const statement = this.db.prepare<unknown[], unknown[]>(sql);
    if (!statement.reader) return { statement, names: [], declared: [] };
    const columns = statement.raw(true).columns();
    return { statement, names: columns.map((c) => c.name), declared: columns.map((c) => declaredType(c.type)) };
  }
}

/**
 * SQLite for Prisma, one connection a client: a client that reads gets a connection that cannot write, and the client
 * that writes takes the file's write lock when its transaction begins. A reader so never sees what is not committed,
 * and no decision is taken on rows that another process is changing.
 */
export class SqliteAdapter implements SqlDriverAdapterFactory {
  readonly provider = "sqlite";
  readonly adapterName = "sqlite-two-doors";
  readonly #connection: SqliteConnection;
  /** How long a write waits for the file; null for a client that only reads. */
  readonly #patienceMs: number | null;

  constructor(connection: SqliteConnection, patienceMs: number | null) {
    this.#connection = connection;
    this.#patienceMs = patienceMs;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const connection = this.#connection;
    const queries = queryable(connection);
    const breath = new Breath();
    const patienceMs = this.#patienceMs;
    return {
      ...queries,
      executeScript: async (script) => void connection.db.exec(script),
      startTransaction: async () => {
        if (patienceMs === null) return severalReads(queries);
        await breath.take();
        await beginImmediate(connection, patienceMs);
        return transaction(connection, queries, breath);
      },
      dispose: async () => void connection.db.close(),
    };
  }
}

const queryable = (connection: SqliteConnection): SqlQueryable & { provider: "sqlite" } => ({
  provider: "sqlite",
  adapterName: "sqlite-two-doors",
  queryRaw: async (query) => attempt(() => resultSet(connection, query)),
  executeRaw: async (query) => attempt(() => connection.run(query.sql, boundValues(query))),
});

/**
 * Prisma wants a transaction around a read that it cuts into several, because it names more ids than a statement takes.
 * All reads share one connection: there is nothing to begin on it, and nothing to end.
 */
const severalReads = (queries: SqlQueryable): Transaction => ({
  ...queries,
  options: { usePhantomQuery: false },
  executeRaw: async () => 0,
  commit: async () => {},
  rollback: async () => {},
});

function transaction(connection: SqliteConnection, queries: SqlQueryable, breath: Breath): Transaction {
  // Prisma sends COMMIT or ROLLBACK itself, then calls one of these. A COMMIT that failed must not leave the connection
  // inside its transaction, and a ROLLBACK is no error where SQLite has already rolled back.
  const ended = async () => {
    if (connection.db.inTransaction) connection.run("ROLLBACK", []);
    breath.ended();
  };
  return {
    ...queries,
    options: { usePhantomQuery: false },
    executeRaw: async (query) =>
      query.sql === "ROLLBACK" && !connection.db.inTransaction ? 0 : queries.executeRaw(query),
    commit: ended,
    rollback: ended,
  };
}

const ASK_AGAIN_MS = 3;
const IN_ONE_BREATH_MS = 50;

/**
 * SQLite gives its lock to whoever asks first after it is free, and a process that writes without pause always does.
 * One that has written for a while stops for longer than the others take to ask again.
 */
class Breath {
  #began = 0;
  #ended = 0;

  async take() {
    const now = Date.now();
    if (now - this.#ended > 2 * ASK_AGAIN_MS) this.#began = now;
    if (now - this.#began < IN_ONE_BREATH_MS) return;
    await sleep(2 * ASK_AGAIN_MS);
    this.#began = Date.now();
  }

  ended() {
    this.#ended = Date.now();
  }
}

/**
 * BEGIN IMMEDIATE, asked again while another process writes. SQLite's own waiting would block every other request of
 * this process meanwhile.
 */
async function beginImmediate(connection: SqliteConnection, patienceMs: number) {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      connection.run("BEGIN IMMEDIATE", []);
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() >= until) throw asDriverError(error);
    }
    await sleep(ASK_AGAIN_MS * (0.5 + Math.random()));
  }
}

function resultSet(connection: SqliteConnection, query: SqlQuery): SqlResultSet {
  const { names, declared, rows } = connection.all(query.sql, boundValues(query));
  return { columnNames: names, columnTypes: columnTypes(declared, rows), rows };
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asDriverError(error);
  }
}
