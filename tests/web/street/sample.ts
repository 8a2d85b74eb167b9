import * as z from "zod";

type Schema = z.core.JSONSchema.BaseSchema;
type Path = readonly PropertyKey[];

/** What people type into fields, from which a form that its schema accepts is put together. */
const TYPED = [
  "Une phrase assez longue pour dire pourquoi, avec un chiffre et deux virgules, car le dossier le demande.",
  "Bondy",
  "3",
  "90",
  "2026",
  "2026-12-01",
  "2027-06-30",
  "2026-12-01T10:00",
  "09:00",
  "on",
  "awa@93010.example",
  "FR1420041010050500013M02606",
  "BDFEFRPPCCT",
  "21930010000019",
  "93010",
  "https://example.org/",
  "2026-001",
  3,
  true,
  null,
] as const;

type Sample = { value: unknown; accepted: boolean; output: unknown };
const samples = new WeakMap<z.ZodType, Sample>();

/** A value that the schema accepts, or the closest one that was found: the form of somebody who filled in everything. */
export function sampleOf(schema: z.ZodType): Sample {
  const known = samples.get(schema) ?? sampled(schema);
  samples.set(schema, known);
  return known;
}

function sampled(schema: z.ZodType): Sample {
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" });
  const value = firstGuess(shape as Schema);
  for (let round = 0; round < 40; round++) {
    const issues = schema.safeParse(value).error?.issues ?? [];
    if (!issues.some((issue) => settled(schema, value, issue))) break;
  }
  const parsed = schema.safeParse(value);
  return { value, accepted: parsed.success, output: parsed.success ? parsed.data : value };
}

/** Tries what people type at one place until nothing is said of it any more. */
function settled(schema: z.ZodType, value: unknown, issue: z.core.$ZodIssue): boolean {
  const path = reachable(value, issue.path);
  const before = valueAt(value, path);
  const offered = "values" in issue && Array.isArray(issue.values) ? issue.values : [];
  for (const typed of [...offered.slice(0, 3), ...TYPED, []]) {
    if (!putAt(value, path, typed)) return false;
    const issues = schema.safeParse(value).error?.issues ?? [];
    if (!issues.some((other) => other.path.join(".") === issue.path.join("."))) return true;
  }
  putAt(value, path, before);
  return false;
}

function firstGuess(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum?.length) return schema.enum[0];
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0];
  if (choice) return firstGuess(choice as Schema);
  if (schema.type === "object")
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([k, v]) => [k, firstGuess(v as Schema)]));
  if (schema.type === "array")
    return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => firstGuess((schema.items ?? {}) as Schema));
  if (schema.type === "number" || schema.type === "integer") return schema.minimum ?? 1;
  return schema.type === "boolean" ? true : TYPED[0];
}

/** As far as the value has an inside: a text that a schema reads as a list of one is replaced as a whole. */
function reachable(value: unknown, path: Path): Path {
  const depth = path.findIndex((_, i) => typeof valueAt(value, path.slice(0, i)) !== "object");
  return depth === -1 ? path : path.slice(0, depth);
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key], value);

function putAt(value: unknown, path: Path, typed: unknown): boolean {
  const last = path.at(-1);
  const parent = valueAt(value, path.slice(0, -1));
  if (last === undefined || typeof parent !== "object" || parent === null) return false;
  (parent as Record<PropertyKey, unknown>)[last] = typed;
  return true;
}

/** The value as the named fields of a form: "expenses.0.label". */
export function fieldsOf(value: unknown, prefix = ""): [string, string][] {
  if (typeof value !== "object" || value === null)
    return value === undefined || value === null ? [] : [[prefix, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, prefix ? `${prefix}.${key}` : key));
}
