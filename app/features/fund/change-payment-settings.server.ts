import { saveSetting } from "~/db/settings.server";
import { PAYMENT_SETTINGS_KEY, type PaymentSettings } from "~/domain/fund/payment-settings";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Writes down who pays and under which accounts. The paymaster's task: the administrator has no power over money. */
export async function changePaymentSettings({ actor, now, tx, tell }: Work, settings: PaymentSettings) {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  await saveSetting(tx, PAYMENT_SETTINGS_KEY, settings, { id: personId(actor), at: now });
  await tell("setting.changed", {
    subject: ["setting", PAYMENT_SETTINGS_KEY],
    data: { account: settings.account, functionCode: settings.functionCode, ibanEnd: settings.iban.slice(-4) },
  });
  return grant({});
}
