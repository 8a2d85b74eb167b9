import * as z from "zod";
import { isCalendarDay } from "~/domain/shared/calendar";
import { type FieldProblem, problem } from "~/domain/shared/field-problem";
import { parseEuros } from "~/domain/shared/money";
import { characters, isBlank, wholeNumber } from "~/domain/shared/text";

/**
 * The fields forms are made of. Each exists twice: as it may stand in a draft (text as typed, so that nothing anybody
 * wrote is lost, only its size and shape are held) and `filled…`, as it must stand when the form is handed in (typed,
 * every rule applied). Both read the same strings, so that a FormData, a saved draft and react-hook-form agree.
 */
const refused = (ctx: z.RefinementCtx, key: FieldProblem, params?: Record<string, string | number>) => {
  ctx.addIssue({ code: "custom", message: problem(key, params) });
  return z.NEVER;
};

// ── as it may stand in a draft

export const text = (max: number) =>
  z
    .string()
    .default("")
    .refine((v) => characters(v) <= max, { error: ({ input }) => tooLong(max, String(input)) });

const tooLong = (max: number, said: string) => problem("too-long", { max, used: characters(said) });

/** A short answer read later as an amount, a number or a day. */
export const jotted = () => text(SHORT_CHARS_MAX);
export const SHORT_CHARS_MAX = 40;

export const oneOf = <const T extends readonly string[]>(options: T) =>
  z.enum(["", ...options] as ["", ...T], { error: problem("not-a-choice") }).default("");

/** Ticked boxes: none, one (a lone string in a FormData) or several, without doubles. */
export const choices = <const T extends readonly [string, ...string[]]>(options: T, max: number = options.length) =>
  z
    .union([z.string(), z.array(z.string()), z.literal(false)])
    .default([])
    .transform((v) => [...new Set(Array.isArray(v) ? v : v === "" || v === false ? [] : [v])])
    .pipe(
      z.array(z.enum(options, { error: problem("not-a-choice") })).max(max, { error: problem("too-many", { max }) }),
    );

/** A box to tick: "yes" or nothing. */
export const tick = () =>
  z
    .union([z.literal(["", "yes", "oui", "on"]), z.boolean()])
    .default("")
    .transform((v) => (v === "" || v === false ? "" : "yes"));

export const yesOrNo = () => oneOf(["yes", "no"]);

export const rows = <T extends z.ZodType>(row: T, max: number) =>
  z
    .array(row)
    .max(max, { error: problem("too-many-rows", { max }) })
    .default([]);

// ── as it must stand when handed in

export const filledText = (max: number, min = 1) =>
  z
    .string()
    .default("")
    .transform((v, ctx) => {
      const said = v.trim();
      if (said === "") return refused(ctx, "required");
      if (characters(said) < min) return refused(ctx, "too-short", { min });
      return characters(said) > max ? refused(ctx, "too-long", { max, used: characters(said) }) : said;
    });

/** A text that may stay empty. */
export const maybeText = (max: number) => text(max).transform((v) => v.trim());

export const filledAmount = (minCents = 0) =>
  z
    .string()
    .default("")
    .transform((v, ctx) => {
      if (v.trim() === "") return refused(ctx, "required");
      const read = parseEuros(v);
      if (!read.ok) return refused(ctx, read.reason);
      return read.value < minCents ? refused(ctx, "amount-too-small", { minCents }) : read.value;
    });

/** An amount that may stay empty: nothing is zero. */
export const maybeAmount = () =>
  z
    .string()
    .default("")
    .transform((v, ctx) => {
      const read = v.trim() === "" ? ({ ok: true, value: 0 } as const) : parseEuros(v);
      return read.ok ? read.value : refused(ctx, read.reason);
    });

export const filledNumber = (min: number, max: number) =>
  z
    .string()
    .default("")
    .transform((v, ctx) => {
      if (v.trim() === "") return refused(ctx, "required");
      const read = wholeNumber(v);
      if (read === null) return refused(ctx, "not-a-number");
      return read < min || read > max ? refused(ctx, "number-out-of-range", { min, max }) : read;
    });

/** A number that may stay empty: null says "not known", which is not zero. */
export const maybeNumber = (min: number, max: number) =>
  z
    .string()
    .default("")
    .transform((v, ctx) => {
      if (v.trim() === "") return null;
      const read = wholeNumber(v);
      if (read === null) return refused(ctx, "not-a-number");
      return read < min || read > max ? refused(ctx, "number-out-of-range", { min, max }) : read;
    });

/** A day of the calendar, "2026-10-15". */
export const filledDay = () =>
  z
    .string()
    .default("")
    .transform((v, ctx) => {
      if (v === "") return refused(ctx, "required");
      return isCalendarDay(v) ? v : refused(ctx, "not-a-day");
    });

/** A day that may be left out. */
export const maybeDay = () =>
  z
    .string()
    .default("")
    .transform((v, ctx) => (v === "" || isCalendarDay(v) ? v : refused(ctx, "not-a-day")));

export const filledOneOf = <const T extends readonly [string, ...string[]]>(options: T) =>
  z
    .string()
    .default("")
    .refine((v) => v !== "", { error: problem("choose-one"), abort: true })
    .pipe(z.enum(options, { error: problem("not-a-choice") }));

export const filledChoices = <const T extends readonly [string, ...string[]]>(options: T, min = 1) =>
  choices(options).refine((v) => v.length >= min, { error: problem("choose-at-least", { min }) });

export const ticked = () => tick().refine((v) => v === "yes", { error: problem("must-agree") });

export const filledYesOrNo = () => filledOneOf(["yes", "no"]).transform((v) => v === "yes");

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
export const EMAIL_CHARS_MAX = 254;
/** An e-mail address, in lower case. */
export const filledEmail = () =>
  z
    .string()
    .default("")
    .transform((v, ctx) => {
      const said = v.trim().toLowerCase();
      if (said === "") return refused(ctx, "required");
      return EMAIL.test(said) && said.length <= EMAIL_CHARS_MAX ? said : refused(ctx, "not-an-email");
    });

export const filledPhone = () =>
  z
    .string()
    .default("")
    .transform((v, ctx) => {
      const said = v.trim();
      if (said === "") return refused(ctx, "required");
      return /^\+?\d{9,15}$/.test(said.replace(/[\s.\u00a0()-]/g, "")) && said.length <= SHORT_CHARS_MAX
        ? said
        : refused(ctx, "not-a-phone");
    });

/**
 * Rows as handed in: those nobody wrote in are left out, the others must each be whole. A problem keeps the number the
 * row has on the screen.
 */
export const filledRows = <T extends z.ZodType>(row: T, min: number, max: number) =>
  z
    .array(z.record(z.string(), z.unknown()))
    .default([])
    .transform((written, ctx) => {
      const kept = written.flatMap((cells, index): z.output<T>[] => {
        if (isBlank(cells)) return [];
        const read = row.safeParse(cells);
        if (read.success) return [read.data];
        for (const { message, path } of read.error.issues)
          ctx.addIssue({ code: "custom", message, path: [index, ...path] });
        return [];
      });
      const count = written.filter((cells) => !isBlank(cells)).length;
      if (count < min) ctx.addIssue({ code: "custom", message: problem("too-few-rows", { min }) });
      if (count > max) ctx.addIssue({ code: "custom", message: problem("too-many-rows", { max }) });
      return kept;
    });
