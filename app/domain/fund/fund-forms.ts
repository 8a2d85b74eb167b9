import * as z from "zod";
import { LINE_STATUSES, REJECT_REASON_CHARS_MAX } from "~/domain/fund/payment-return";
import { RUN_LINES_MAX } from "~/domain/fund/payment-run";
import { filledDay, filledNumber, maybeText, oneOf, rows, text } from "~/domain/shared/form-fields";

const ID_CHARS_MAX = 64;

/** Which instalments of which envelope, and when the bank is to pay. */
export const newRunForm = z.object({
  year: filledNumber(2000, 2200),
  instalmentIds: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((v) => [...new Set(Array.isArray(v) ? v : [v])].filter((id) => id && id.length <= ID_CHARS_MAX)),
  executionOn: filledDay(),
});

/** What became of each line, by hand: a line left as it is says nothing. */
export const returnsForm = z
  .object({
    lines: rows(
      z.object({
        endToEndId: text(ID_CHARS_MAX),
        was: oneOf(LINE_STATUSES),
        outcome: oneOf(["pending", "paid", "rejected"]),
        reason: maybeText(REJECT_REASON_CHARS_MAX),
      }),
      RUN_LINES_MAX,
    ),
  })
  .transform(({ lines }) => ({
    returns: lines.flatMap(({ endToEndId, was, outcome, reason }) =>
      (outcome === "paid" || outcome === "rejected") && outcome !== was ? [{ endToEndId, outcome, reason }] : [],
    ),
  }));
