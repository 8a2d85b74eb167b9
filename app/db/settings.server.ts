import type { Reader, Tx } from "~/db/database.server";
import { PAYMENT_SETTINGS_KEY, type PaymentSettings, paymentSettings } from "~/domain/fund/payment-settings";

/** The payer of an order that has left: kept with the run, so that its files stay the same when the settings change. */
const payerKey = (run: string) => `${PAYMENT_SETTINGS_KEY}:${run}`;

/** The payer of the orders to come, or null while nobody has written it down. */
export const readPaymentSettings = (db: Reader | Tx) => readPayer(db, PAYMENT_SETTINGS_KEY);
/** The payer of a run that was exported. */
export const readPayerOf = (db: Reader | Tx, run: string) => readPayer(db, payerKey(run));
export const savePayerOf = (tx: Tx, run: string, settings: PaymentSettings, by: { id: string | null; at: Date }) =>
  saveSetting(tx, payerKey(run), settings, by);

async function readPayer(db: Reader | Tx, key: string): Promise<PaymentSettings | null> {
  const row = await db.setting.findUnique({ where: { key } });
  return row && paymentSettings.parse(JSON.parse(row.value));
}

export async function saveSetting(tx: Tx, key: string, value: object, by: { id: string | null; at: Date }) {
  const data = { value: JSON.stringify(value), updatedById: by.id, updatedAt: by.at };
  await tx.setting.upsert({ where: { key }, create: { key, ...data }, update: data });
}
