import { announcedEnvelopes, paidInAll, publicPayments } from "~/db/public-payments.server";
import type { InstalmentKind } from "~/domain/awards/agreement-content";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const PAGE = 50;
const FILE_STEP = 500;

export type PublicPayment = Omit<Awaited<ReturnType<typeof publicPayments>>[number], "instalment"> & {
  instalment: InstalmentKind | null;
};
export type PaymentsAsked = { year: string; after: string; before: string };
export type PublicPayments = {
  year: number | null;
  years: number[];
  paidCents: number;
  rows: PublicPayment[];
  previous: string | null;
  next: string | null;
};

const numberOf = (text: string) => (/^\d{1,10}$/.test(text) ? Number(text) : null);
const asLines = (rows: Awaited<ReturnType<typeof publicPayments>>) =>
  rows.map((r): PublicPayment => ({ ...r, instalment: r.instalment as InstalmentKind | null }));

async function asked(read: Visit["read"], { year }: PaymentsAsked) {
  const years = (await announcedEnvelopes(read)).map((e) => e.year);
  return { years, year: years.find((y) => String(y) === year) ?? null };
}

/** What was paid to the towns and what came back, fifty at a time: the sum is what the envelopes have paid. */
export async function publicPaymentsPage({ read }: Visit, input: PaymentsAsked) {
  const { years, year } = await asked(read, input);
  const [after, before] = [numberOf(input.after), numberOf(input.before)];
  const [paidCents, found] = await Promise.all([
    paidInAll(read, year),
    publicPayments(read, { year, after, before, take: PAGE + 1 }),
  ]);
  const back = before !== null;
  const more = found.length > PAGE;
  const rows = back ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const [first, last] = [rows[0], rows.at(-1)];
  return grant<PublicPayments>({
    year,
    years,
    paidCents,
    rows: asLines(rows),
    previous: first && (back ? more : after !== null) ? String(first.id) : null,
    next: last && (back || more) ? String(last.id) : null,
  });
}

/** Every payment of the year, or of all, for a file. */
export async function publicPaymentRows({ locale, read }: Visit, input: PaymentsAsked) {
  const { year } = await asked(read, input);
  const rows: PublicPayment[] = [];
  for (let after: number | null = null; ; ) {
    const found: PublicPayment[] = asLines(await publicPayments(read, { year, after, before: null, take: FILE_STEP }));
    rows.push(...found);
    if (found.length < FILE_STEP) break;
    after = found.at(-1)?.id ?? null;
  }
  return grant({ locale, year, rows });
}
