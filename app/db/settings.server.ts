import type { Reader, Tx } from "~/db/database.server";
import { PAYMENT_SETTINGS_KEY, type PaymentSettings, paymentSettings } from "~/domain/fund/payment-settings";

/** The payer of every order, or null while nobody has written it down. */
export async function readPaymentSettings(db: Reader | Tx): Promise<PaymentSettings | null> {
  const row = await db.setting.findUnique({ where: { key: PAYMENT_SETTINGS_KEY } });
  return row && paymentSettings.parse(JSON.parse(row.value));
}

export async function saveSetting(tx: Tx, key: string, value: object, by: { id: string | null; at: Date }) {
  const data = { value: JSON.stringify(value), updatedById: by.id, updatedAt: by.at };
  await tx.setting.upsert({ where: { key }, create: { key, ...data }, update: data });
}
