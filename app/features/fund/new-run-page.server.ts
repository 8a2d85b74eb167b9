import { readPaymentSettings } from "~/db/settings.server";
import { inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import { type DueInstalment, dueInstalments } from "~/features/fund/payments-page.server";
import type { Visit } from "~/features/visit.server";

export type NewRunPage = {
  /** The envelope that pays: a run draws on one. */
  year: number;
  years: number[];
  payable: DueInstalment[];
  blocked: DueInstalment[];
  today: string;
  payerMissing: boolean;
};

/** What the paymaster can choose for a run, and what cannot be chosen with its reason. */
export async function newRunPage(visit: Visit, { year: asked }: { year: string }) {
  const { actor, now, read } = visit;
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  const [due, payer] = await Promise.all([dueInstalments(visit), readPaymentSettings(read)]);
  const years = [...new Set(due.map((d) => d.year))].sort((a, b) => b - a);
  const payableYears = years.filter((y) => due.some((d) => d.year === y && d.reason === null));
  const year = years.find((y) => String(y) === asked) ?? payableYears[0] ?? years[0] ?? inParis(now).year;
  const ofYear = due.filter((d) => d.year === year);
  return grant<NewRunPage>({
    year,
    years,
    payable: ofYear.filter((d) => d.reason === null),
    blocked: ofYear.filter((d) => d.reason !== null),
    today: inParis(now).date,
    payerMissing: payer === null,
  });
}
