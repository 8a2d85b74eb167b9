import * as z from "zod";
import type { Paper } from "~/domain/notices/document";
import { canonical } from "~/domain/shared/canonical";

const text = z.string();
const column = z.object({ label: text, align: z.literal("right").optional(), share: z.number().optional() });

const block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), text, level: z.union([z.literal(2), z.literal(3)]).optional() }),
  z.object({ kind: z.literal("paragraph"), text }),
  z.object({ kind: z.literal("list"), items: z.array(text) }),
  z.object({ kind: z.literal("definitions"), items: z.array(z.tuple([text, text])) }),
  z.object({
    kind: z.literal("table"),
    caption: text,
    columns: z.array(column),
    rows: z.array(z.array(text)),
    total: z.array(text).optional(),
  }),
  z.object({
    kind: z.literal("signatures"),
    parties: z.array(z.object({ party: text, name: text, function: text, line: text })),
  }),
  z.object({ kind: z.literal("note"), text }),
]);

const paper = z.object({
  title: text,
  reference: text,
  lang: z.enum(["fr-FR", "en-GB"]),
  at: z.iso.datetime().transform((at) => new Date(at)),
  blocks: z.array(block),
});

/** A paper as it is kept: the same paper always gives the same text, and so the same hash. */
export const writePaper = ({ title, reference, lang, at, blocks }: Paper) =>
  canonical({ title, reference, lang, at, blocks });

/** A kept paper, as it was written then, whatever the models say today. */
export const readPaper = (kept: string) => paper.parse(JSON.parse(kept));
