import { readPaymentSettings } from "~/db/settings.server";
import { DEFAULT_ACCOUNTS, type PaymentSettings } from "~/domain/fund/payment-settings";
import { gate } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

/** Who pays, as it stands in the settings; the usual accounts while nobody has written them. */
export async function paymentSettingsPage({ actor, read }: Visit) {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  const saved = await readPaymentSettings(read);
  const settings: PaymentSettings = saved ?? { name: "", siret: "", iban: "", bic: "", ...DEFAULT_ACCOUNTS };
  return grant({ settings, isSaved: saved !== null });
}
