import { inParis } from "~/domain/shared/calendar";
import type { PublicPayment } from "~/features/transparency/payments-list.server";
import { awardsTerms } from "~/words/awards-terms";
import type { Locale } from "~/words/locale";
import { transparencyWords } from "~/words/transparency";

/** « Avance », or what came back of it. */
export function paymentName(locale: Locale, { kind, instalment }: Pick<PublicPayment, "kind" | "instalment">): string {
  const name = instalment ? awardsTerms[locale].instalmentKinds[instalment] : "";
  const { kinds } = transparencyWords[locale].payments;
  if (kind === "pay") return name || kinds.pay;
  return name ? `${kinds[kind]} (${name.toLowerCase()})` : kinds[kind];
}

/** Cents as spreadsheets of that language read them; below zero what came back. */
const amount = (locale: Locale, cents: number) => {
  const size = Math.abs(cents);
  const digits = `${Math.trunc(size / 100)}${locale === "fr" ? "," : "."}${String(size % 100).padStart(2, "0")}`;
  return cents < 0 ? `-${digits}` : digits;
};

/** Payments as rows of a file, headings first. */
export function paymentFileRows(locale: Locale, rows: readonly PublicPayment[]): string[][] {
  const words = transparencyWords[locale].payments;
  return [
    [words.date, words.year, words.town, words.reference, words.project, words.what, words.amount],
    ...rows.map((p) => [
      inParis(p.at).date,
      String(p.year),
      p.townName,
      p.reference,
      p.title,
      paymentName(locale, p),
      amount(locale, p.amountCents),
    ]),
  ];
}
