import { inParis } from "~/domain/shared/calendar";
import type { LedgerLine } from "~/features/fund/ledger-page.server";
import { fundWords } from "~/words/fund";
import { fundTerms } from "~/words/fund-terms";
import type { Locale } from "~/words/locale";

/** Cents as spreadsheets of that language read them: "12345,67" or "12345.67". */
const amount = (locale: Locale, cents: number) =>
  `${Math.trunc(cents / 100)}${locale === "fr" ? "," : "."}${String(cents % 100).padStart(2, "0")}`;

/** The ledger as rows of a file, headings first. */
export function ledgerFileRows(locale: Locale, lines: readonly LedgerLine[]): string[][] {
  const words = fundWords[locale].ledger;
  const terms = fundTerms[locale];
  return [
    [...words.headings],
    ...lines.map((l) => [
      String(l.id),
      stamp(l.at),
      terms.entryKinds[l.kind],
      l.memo,
      l.reference ?? "",
      l.townName,
      terms.accounts[l.debit],
      terms.accounts[l.credit],
      amount(locale, l.amountCents),
      l.by || words.portal,
    ]),
  ];
}

const stamp = (at: Date) => {
  const { date, time } = inParis(at);
  return `${date} ${time}`;
};
