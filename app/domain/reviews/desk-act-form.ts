import * as z from "zod";
import { DESK_ACTS } from "~/domain/reviews/preflight";
import { problem } from "~/domain/shared/field-problem";
import { filledOneOf } from "~/domain/shared/form-fields";

/** As many at once as a page lists, and some more. */
export const CHOSEN_MAX = 200;
const KEY_CHARS_MAX = 140;

const several = (max: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((said) => [...new Set(Array.isArray(said) ? said : [said])].filter(Boolean))
    .pipe(z.array(z.string().max(KEY_CHARS_MAX)).max(max, { error: problem("too-many", { max }) }));

/** An act on several readers or dossiers, with what was shown that it would change. */
export const deskActForm = z.object({
  act: filledOneOf(DESK_ACTS),
  dossiers: several(CHOSEN_MAX),
  readers: several(CHOSEN_MAX),
  shown: several(CHOSEN_MAX * 10),
});
export type DeskActAsked = z.output<typeof deskActForm>;
