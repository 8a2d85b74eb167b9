import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type * as z from "zod";
import { REFUSALS } from "~/words/refusals";
import { knock, type Reply } from "./street/knock";
import { type Door, posts } from "./street/routes";
import { fieldsOf, sampleOf } from "./street/sample";
import { PEOPLE, type Role, street } from "./street/world";

// Every action is sent what no browser of ours would send, in the name of somebody who may reach it. Whatever comes,
// it is answered: done, or refused with a sentence; never a fault of ours.

// The schema that an action reads its form by is kept as it passes, so that the form can be filled in and spoilt.
const passing = vi.hoisted(() => ({ schema: null as z.ZodType | null }));
vi.mock("~/web/doors.server", async (original) => {
  const web = await original<typeof import("~/web/doors.server")>();
  const form = ((schema, extra, shape) => {
    passing.schema = shape ? null : schema;
    return web.form(schema, extra, shape);
  }) as typeof web.form;
  return { ...web, form };
});

const world = street();
/** Who signs out is nobody any more for the rest of the file. */
const doors = posts.filter(({ path }) => path !== "/deconnexion");
const CLOSED = [
  "review-already-submitted",
  "not-found",
  "wrong-role",
  "sign-in-first",
  "second-factor-first",
  "not-assigned",
  "department-must-confirm",
];
const ENGLISH_CODE = /^[a-z]+(-[a-z0-9]+)+$|Invalid|expected|undefined|\[object|\bNaN\b/;

type Field = readonly [string, string];
type Reached = { door: Door; params: Record<string, string>; role: Role; fields: Field[] };

/** Forms whose schema does not say its fields. */
const KNOWN_FIELDS: Record<string, Field[]> = {
  "/instruction/:ref": [
    ["mark-need", "3"],
    ["why-need", "Le dossier l’explique et le prouve avec des chiffres."],
    ["privateNote", "À relire."],
  ],
};

/** The person who gets furthest at this door, and the form that they find there, filled in. */
async function reach(door: Door, params: Record<string, string>): Promise<Reached> {
  let furthest: Reached = { door, params, role: "mayor", fields: KNOWN_FIELDS[door.path] ?? [] };
  for (const role of Object.keys(PEOPLE) as Role[]) {
    await world.forgiveAttempts();
    passing.schema = null;
    await postFields({ ...furthest, role }, furthest.fields);
    const { schema } = passing as { schema: z.ZodType | null };
    const fields = KNOWN_FIELDS[door.path] ?? (schema ? fieldsOf(sampleOf(schema).value) : []);
    if (fields.length > 0) furthest = { ...furthest, fields };
    const { reason, to } = await postFields({ ...furthest, role, fields }, fields);
    const looked = door.module.loader && (await knock(door, world.visitor(role), params));
    const stopped = CLOSED.includes(reason ?? "") || to?.startsWith("/connexion") || (looked?.status ?? 200) >= 400;
    if (!stopped) return { door, params, role, fields };
  }
  return furthest;
}

const reached: Reached[] = [];
beforeAll(async () => {
  const { performance } = world.rehearsal();
  const names = await world.names();
  for (const door of doors) reached.push(await reach(door, names(door.path)[0] ?? {}));
  performance();
});

/** What is wrong with an answer, or null. */
function fault({ status, body, reason, crash }: Reply): string | null {
  if (crash) return `crashed: ${crash instanceof Error ? crash.stack?.slice(0, 400) : String(crash)}`;
  if (status >= 500) return `answered ${status}`;
  if (reason !== null && !REFUSALS[reason]) return `says "${reason}", which has no words`;
  if (status < 400) return null;
  const sentences = sentencesIn(body);
  if (sentences.length === 0 && status === 422) return `refuses without a sentence: ${JSON.stringify(body)}`;
  const bad = sentences.find((sentence) => ENGLISH_CODE.test(sentence) || sentence.trim() === "");
  return bad === undefined ? null : `says "${bad}"`;
}

function sentencesIn(body: unknown): string[] {
  if (typeof body !== "object" || body === null) return [];
  const { problems, refusal, sentence } = body as {
    problems?: object;
    refusal?: { sentence?: string } | null;
    sentence?: string;
  };
  return [...Object.values(problems ?? {}), refusal?.sentence, sentence].filter((s) => s !== undefined && s !== null);
}

const post = (
  { door, role, params }: Reached,
  body: RequestInit["body"],
  { headers = {}, locale = "" }: { headers?: HeadersInit; locale?: string } = {},
) => knock(door, world.visitor(role), params, { locale, post: { method: "POST", body: body ?? null, headers } });
const postFields = (form: Reached, fields: readonly Field[]) =>
  post(form, new URLSearchParams(fields.map(([n, v]) => [n, v])));

/** Sends the same mischief to every action; answers those that took it badly. */
async function badlyTaken(mischief: (form: Reached) => Promise<Reply>) {
  const bad: string[] = [];
  await world.forgiveAttempts();
  for (const form of reached) {
    const wrong = fault(await mischief(form));
    if (wrong) bad.push(`${form.door.path} (${form.role}) ${wrong}`);
  }
  return bad;
}

const files = ({ fields }: Reached) => {
  const body = new FormData();
  for (const [name] of [...fields, ["file", ""] as const])
    body.append(name, new File(["%PDF-1.4"], "x.pdf", { type: "application/pdf" }));
  return body;
};
const long = "é".repeat(20_000);
const MISCHIEF: Record<string, (form: Reached) => Promise<Reply>> = {
  "nothing at all": (form) => post(form, null),
  "an empty form": (form) => postFields(form, []),
  "an empty form in English": (form) => post(form, new URLSearchParams(), { locale: "/en" }),
  "every field empty": (form) =>
    postFields(
      form,
      form.fields.map(([name]) => [name, ""]),
    ),
  "texts without end": (form) =>
    postFields(
      form,
      form.fields.map(([name]) => [name, long]),
    ),
  "thousands of fields": (form) =>
    postFields(form, [...form.fields, ...Array.from({ length: 3_000 }, (_, i): Field => [`x${i}.y.0.z`, "1"])]),
  "thousands of rows": (form) =>
    postFields(
      form,
      form.fields.flatMap(([name]) =>
        Array.from({ length: 500 }, (_, i): Field => [`${name.split(".")[0]}.${i * 20}`, "1"]),
      ),
    ),
  "every field twice": (form) => postFields(form, [...form.fields, ...form.fields]),
  "lists for texts": (form) =>
    postFields(
      form,
      form.fields.map(([name, value]) => [`${name}.0`, value]),
    ),
  "objects for texts": (form) =>
    postFields(
      form,
      form.fields.map(([name, value]) => [`${name}.a.b`, value]),
    ),
  "files for texts": (form) => post(form, files(form)),
  json: (form) =>
    post(form, JSON.stringify(Object.fromEntries(form.fields)), { headers: { "Content-Type": "application/json" } }),
  "plain text": (form) => post(form, "bonjour", { headers: { "Content-Type": "text/plain" } }),
  "a form broken off": (form) =>
    post(form, '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\nab', {
      headers: { "Content-Type": "multipart/form-data; boundary=b" },
    }),
  "a form without a boundary": (form) => post(form, "x", { headers: { "Content-Type": "multipart/form-data" } }),
  "a prototype": (form) =>
    postFields(form, [["__proto__.admin", "1"], ["constructor.prototype.x", "1"], ["toString", "1"], ...form.fields]),
  "an unknown version": (form) => postFields(form, [...without(form, "version"), ["version", "abc"]]),
  "a version of long ago": (form) => postFields(form, [...without(form, "version"), ["version", "0"]]),
};
const without = ({ fields }: Reached, name: string) => fields.filter(([field]) => field !== name);

describe("every action answers when it is sent", () => {
  let end = () => {};
  beforeAll(() => {
    end = world.rehearsal().performance;
  });
  afterAll(() => end());

  test.each(Object.entries(MISCHIEF))("%s", { timeout: 60_000 }, async (_, mischief) => {
    expect(await badlyTaken(mischief)).toEqual([]);
  });
});

const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "\ud800",
    "-1",
    "0",
    "1e999",
    "NaN",
    "Infinity",
    "99999999999999999999",
    "2026-02-30",
    "9999-12-31",
    "24:61",
  ),
  fc.constantFrom(
    "true",
    "null",
    "[]",
    "{}",
    "' OR 1=1 --",
    "<script>alert(1)</script>",
    "=1+1",
    "../../etc/passwd",
    "%00",
    "on",
    "yes",
    "\u202e",
  ),
);

test("every action answers whatever stands in any of its fields", { timeout: 60_000 }, async () => {
  const { performance } = world.rehearsal();
  for (const form of reached) {
    if (form.fields.length === 0) continue;
    const spoilt = fc.array(fc.tuple(fc.nat(form.fields.length - 1), nasty), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(spoilt, async (changes) => {
        const fields = form.fields.map(
          ([name, value], i): Field => [name, changes.find(([at]) => at === i)?.[1] ?? value],
        );
        const wrong = fault(await postFields(form, fields));
        if (wrong) throw new Error(`${form.door.path} (${form.role}) ${wrong}`);
      }),
      { seed: 93, numRuns: 12, endOnFailure: true },
    );
  }
  performance();
});

test("what was typed comes back where a page shows the form again", async () => {
  const lost: string[] = [];
  let shownAgain = 0;
  for (const form of reached) {
    const { door, fields } = form;
    const text = fields.filter(([name]) => !name.includes(".") && !name.startsWith("_"));
    if (text.length === 0 || !("default" in door.module)) continue;
    const { status, body } = await postFields(
      form,
      text.map(([name]) => [name, "\u00a0ce qui était écrit"]),
    );
    if (status !== 422 || typeof body !== "object" || body === null || !("problems" in body)) continue;
    shownAgain++;
    const values = (body as { values?: Record<string, unknown> | undefined }).values ?? {};
    for (const [name] of text) if (values[name] !== "\u00a0ce qui était écrit") lost.push(`${door.path} ${name}`);
  }
  expect(lost).toEqual([]);
  expect(shownAgain).toBeGreaterThan(15);
});

/**
 * Whoever asks again for a link to sign in gets another: the first may never have come. An invitation, too, has a link of
 * its own each time; the second is told that somebody was invited already.
 */
const EACH_TIME_ANEW = ["/connexion", "/invitation/:jeton/connexion", "/espace/membres", "/admin/communes/:insee"];

test("a form sent twice with one key is done once and answered twice the same", { timeout: 60_000 }, async () => {
  const wrong: string[] = [];
  await world.forgiveAttempts();
  for (const form of reached) {
    const fields: Field[] = [...form.fields, ["_key", "the same key"]];
    if (EACH_TIME_ANEW.includes(form.door.path)) continue;
    const before = await world.journal();
    const first = await postFields(form, fields);
    const between = await world.journal();
    const second = await postFields(form, fields);
    const after = await world.journal();
    const faults = [fault(first), fault(second)].filter(Boolean);
    if (faults.length > 0) wrong.push(`${form.door.path} ${faults}`);
    else if (between > before && (after > between || second.to !== first.to))
      wrong.push(`${form.door.path} ${first.to} then ${second.status} ${second.to} ${second.reason}`);
  }
  expect(wrong).toEqual([]);
});

test("another town's things are not there", async () => {
  const ref = await world.dossierOfSevran();
  const open: string[] = [];
  for (const form of reached) {
    if (!form.door.path.startsWith("/dossiers/:ref")) continue;
    const reply = await postFields({ ...form, params: { ...form.params, ref }, role: "mayor" }, form.fields);
    if (reply.status !== 404) open.push(`${form.door.path} ${reply.status} ${reply.reason}`);
  }
  expect(open).toEqual([]);
});
