import {
  type ArgType,
  type ColumnType,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";

/** Instants are kept as text, in UTC, so that they sort as they pass. */
export const storedInstant = (at: Date) => at.toISOString().replace("Z", "+00:00");

const DECLARED: Record<string, ColumnType> = {
  INTEGER: ColumnTypeEnum.Int32,
  INT: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  REAL: ColumnTypeEnum.Double,
  TEXT: ColumnTypeEnum.Text,
  DATETIME: ColumnTypeEnum.DateTime,
  BOOLEAN: ColumnTypeEnum.Boolean,
  BLOB: ColumnTypeEnum.Bytes,
  JSONB: ColumnTypeEnum.Json,
};

/** The type a column was declared with, or null for an expression. */
export const declaredType = (declared: string | null): ColumnType | null =>
  DECLARED[declared?.toUpperCase() ?? ""] ?? null;

/** The types of a result: as declared, and for expressions as the first value says. */
export const columnTypes = (declared: readonly (ColumnType | null)[], rows: readonly unknown[][]): ColumnType[] =>
  declared.map((type, column) => type ?? typeOf(rows.find((row) => row[column] !== null)?.[column]));

function typeOf(value: unknown): ColumnType {
  if (typeof value === "string") return ColumnTypeEnum.Text;
  if (typeof value === "number") return ColumnTypeEnum.UnknownNumber;
  if (value instanceof Uint8Array) return ColumnTypeEnum.Bytes;
  return ColumnTypeEnum.Int32;
}

/** What Prisma hands over, as SQLite takes it. */
export const boundValues = ({ args, argTypes }: SqlQuery) => args.map((arg, index) => boundValue(arg, argTypes[index]));

function boundValue(arg: unknown, type: ArgType | undefined): unknown {
  if (typeof arg === "boolean") return arg ? 1 : 0;
  if (arg instanceof Date) return storedInstant(arg);
  if (typeof arg !== "string") return arg;
  switch (type?.scalarType) {
    case "int":
    case "bigint":
    case "float":
    case "decimal":
      return Number(arg);
    case "datetime":
      return storedInstant(new Date(arg));
    case "bytes":
      return Buffer.from(arg, "base64");
    default:
      return arg;
  }
}

export const isBusy = (error: unknown) => codeOf(error).startsWith("SQLITE_BUSY");

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

const SQLITE_CONSTRAINT_TRIGGER = 1811;
const SQLITE_ERROR = 1;

/** The driver's error as Prisma expects it. A guard that refuses keeps its message: refusals.server.ts reads it. */
export function asDriverError(error: unknown): unknown {
  const originalCode = codeOf(error);
  if (!(error instanceof Error) || !originalCode.startsWith("SQLITE_")) return error;
  const original = { originalCode, originalMessage: error.message };
  const columns = error.message.split("constraint failed: ")[1]?.split(", ") ?? [];
  const fields = columns.map((column) => column.split(".").at(-1) ?? column);
  switch (originalCode) {
    case "SQLITE_CONSTRAINT_UNIQUE":
    case "SQLITE_CONSTRAINT_PRIMARYKEY":
      return new DriverAdapterError({
        kind: "UniqueConstraintViolation",
        constraint: { fields },
        ...(columns[0]?.includes(".") ? { table: columns[0].split(".")[0] } : {}),
        ...original,
      });
    case "SQLITE_CONSTRAINT_NOTNULL":
      return new DriverAdapterError({ kind: "NullConstraintViolation", constraint: { fields }, ...original });
    case "SQLITE_CONSTRAINT_FOREIGNKEY":
      return new DriverAdapterError({
        kind: "ForeignKeyConstraintViolation",
        constraint: { foreignKey: {} },
        ...original,
      });
  }
  if (isBusy(error)) return new DriverAdapterError({ kind: "SocketTimeout", ...original });
  const extendedCode = originalCode === "SQLITE_CONSTRAINT_TRIGGER" ? SQLITE_CONSTRAINT_TRIGGER : SQLITE_ERROR;
  return new DriverAdapterError({ kind: "sqlite", extendedCode, message: error.message, ...original });
}
