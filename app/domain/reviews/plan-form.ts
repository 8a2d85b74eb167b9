import * as z from "zod";

/** Readings asked for a dossier, and a maximum a reader that goes before their own where it is lower. */
export const PER_DOSSIER_MAX = 5;
export const LOAD_MAX = 500;

const CHANGES_MAX = 5_000;
const PLAN_CHARS_MAX = 1_000_000;
const id = z.string().min(1).max(64);
const pair = z.tuple([id, id]);
const change = z.object({ given: z.array(pair).max(CHANGES_MAX), taken: z.array(pair).max(CHANGES_MAX) });

const asPairs = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([proposalId, reviewerId]) => ({ proposalId, reviewerId }));

/** A plan as the page carries it to be confirmed: dossier and reader of whoever comes and of whoever goes. */
export const planForm = z
  .object({ plan: z.string().max(PLAN_CHARS_MAX).transform(asJson).pipe(change) })
  .transform(({ plan: { given, taken } }) => ({ given: asPairs(given), taken: asPairs(taken) }));

function asJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "choose-one" });
    return z.NEVER;
  }
}

type Pairs = readonly { proposalId: string; reviewerId: string }[];
export const planText = ({ given, taken }: { given: Pairs; taken: Pairs }) => {
  const short = (pairs: Pairs) => pairs.map((p) => [p.proposalId, p.reviewerId]);
  return JSON.stringify({ given: short(given), taken: short(taken) });
};

/** One reader on one dossier, by hand. */
export const readerForm = z.object({ reference: z.string().trim().max(20), reviewerId: id });
