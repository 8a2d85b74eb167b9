import * as z from "zod";
import { parseBic, parseIban } from "~/domain/network/iban";
import { parseSiret } from "~/domain/network/siret";
import { problem } from "~/domain/shared/field-problem";
import { filledText } from "~/domain/shared/form-fields";

const checked = (
  read: (text: string) => { ok: true; value: string } | { ok: false; reason: string },
  asked: Parameters<typeof problem>[0],
) =>
  z
    .string()
    .default("")
    .transform((v, ctx) => {
      const found = read(v);
      if (found.ok) return found.value;
      ctx.addIssue({ code: "custom", message: problem(v.trim() === "" ? "required" : asked) });
      return z.NEVER;
    });

/** What every payment order says of the payer, and the accounts it is booked under (M57: 65734 and function 564 by default). */
export const paymentSettings = z.object({
  name: filledText(70),
  siret: checked(parseSiret, "not-a-siret"),
  iban: checked(parseIban, "not-an-iban"),
  bic: checked((v) => parseBic(v), "not-a-bic"),
  account: filledText(10),
  functionCode: filledText(10),
});
export type PaymentSettings = z.output<typeof paymentSettings>;
export const PAYMENT_SETTINGS_KEY = "payments";
export const DEFAULT_ACCOUNTS = { account: "65734", functionCode: "564" };
