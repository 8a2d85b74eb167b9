import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import type { Prisma, PrismaClient } from "~/db/generated/sqlite/client";
import { openRawDoor, type RawDoor } from "~/db/raw-sql.server";
import { DatabaseBusy, Turns } from "~/db/turns.server";

export { databaseKindOf, query, type SqlText, type SqlValue } from "~/db/raw-sql.server";
export { DatabaseBusy } from "~/db/turns.server";

export type Tx = Prisma.TransactionClient;
type Model = Uncapitalize<Prisma.ModelName>;
type Reading = `find${string}` | "count" | "aggregate" | "groupBy";
/** Every model, to look at only. Its connection cannot write either. */
export type Reader = { [M in Model]: Pick<PrismaClient[M], Extract<keyof PrismaClient[M], Reading>> };

export type DatabaseKind = "sqlite" | "postgresql";

/** The two doors: `read` cannot write; `write` is one transaction, and writers take turns on both databases. */
export type Database = {
  kind: DatabaseKind;
  read: Reader;
  /** Commits what `work` did, or nothing when it throws. Inside, use its `tx` only. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  /** false: SQLite does not wait for the disk. For tests. */
  durable?: boolean;
  /** Connections that read, on PostgreSQL. */
  readers?: number;
  /** How long a write waits for its turn before DatabaseBusy, in ms. */
  patienceMs?: number;
};

/** Thrown by the work of a `write` to undo it all and still answer: whoever called `write` catches it with its value. */
export class RolledBack<T = unknown> extends Error {
  override name = "RolledBack";
  readonly value: T;
  constructor(value: T) {
    super("rolled back on purpose");
    this.value = value;
  }
}

/** What one kind of database brings: a client a door, and the statement that makes a transaction the only writer. */
export type Doors = {
  kind: DatabaseKind;
  reader: PrismaClient;
  writer: PrismaClient;
  /** Takes the lock that other processes' writers respect, where beginning the transaction has not taken it. */
  lock?: (tx: Tx) => Promise<unknown>;
  /** `query` inside a transaction that is open. */
  transactionDoor: (tx: Tx) => RawDoor;
  ping(): Promise<unknown>;
  close(): Promise<unknown>;
};

export const kindOf = (url: string): DatabaseKind => (/^postgres(ql)?:/.test(url) ? "postgresql" : "sqlite");

export const PATIENCE_MS = 10_000;
const WORK_MS = 20_000;

/** `url`: file:… or postgresql://… */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const patienceMs = options.patienceMs ?? PATIENCE_MS;
  const { kind, reader, writer, lock, transactionDoor, ping, close } =
    kindOf(url) === "sqlite"
      ? await (await import("~/db/sqlite.server")).openSqlite(url, { ...options, patienceMs })
      : await (await import("~/db/postgresql.server")).openPostgresql(url, { ...options, patienceMs });
  await Promise.all([reader.$connect(), writer.$connect()]);
  const turns = new Turns();
  const inTransaction = <T>(work: (tx: Tx) => Promise<T>) =>
    writer.$transaction(
      async (tx) => {
        await lock?.(tx);
        openRawDoor(tx, kind, transactionDoor(tx));
        return work(tx);
      },
      { maxWait: patienceMs + 1000, timeout: WORK_MS },
    );
  return {
    kind,
    read: reader,
    write: (work) => turns.run(() => inTransaction(work), patienceMs).catch(busyOrThrow),
    ping: async () => void (await ping()),
    close: async () => void (await close()),
  };
}

const LOCK_NOT_AVAILABLE = "55P03";

/** Another process wrote for too long: the same to a person as another request of this one. */
function busyOrThrow(error: unknown): never {
  if (!(error instanceof Error)) throw error;
  const layers: unknown[] = [error, error.cause, "meta" in error && Object(error.meta).driverAdapterError];
  const driver = layers.find((layer) => layer instanceof DriverAdapterError);
  const waited = driver?.cause.kind === "SocketTimeout" || driver?.cause.originalCode === LOCK_NOT_AVAILABLE;
  const notStarted = error.message.includes("Unable to start a transaction in the given time");
  throw waited || notStarted
    ? new DatabaseBusy("another process kept the database to itself", { cause: error })
    : error;
}
