import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export type IbanRefusal = "not-an-iban" | "not-sepa" | "wrong-iban-key" | "wrong-rib-key";
export type BicRefusal = "not-a-bic" | "bic-of-another-country";

/** Length of an IBAN in each country whose euro accounts a French public accountant pays (IBAN registry, ISO 13616). */
const SEPA_LENGTHS: Record<string, number> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IT: 27,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
};

/** ISO 7064 MOD 97-10 on a text whose letters count as two digits, A = 10 to Z = 35. */
const mod97 = (text: string) => [...text].reduce((rest, c) => Number(`${rest}${Number.parseInt(c, 36)}`) % 97, 0);

/** Inside a French IBAN, the RIB: bank 5, branch 5, account 11 (letters count 1 to 9, then 1 to 9, then 2 to 9), key 2. */
function hasRibKey(iban: string) {
  const digit = (c: string) => (/\d/.test(c) ? c : String(((c.charCodeAt(0) - 65 + (c >= "S" ? 1 : 0)) % 9) + 1));
  const rib = [...iban.slice(4, 25)].map(digit).join("");
  const key = 97 - ((89 * Number(rib.slice(0, 5)) + 15 * Number(rib.slice(5, 10)) + 3 * Number(rib.slice(10))) % 97);
  return Number(iban.slice(25)) === key;
}

const TREASURY_BANKS = ["30001", "10071"];
/** Where public accountants keep their accounts: the Banque de France and the Treasury itself. */
export const isTreasuryAccount = (iban: string) => iban.startsWith("FR") && TREASURY_BANKS.includes(iban.slice(4, 9));

/** Reads an IBAN as typed, with or without spaces; checks its length, its key (ISO 13616) and the key of a French RIB. */
export function parseIban(text: string): Outcome<string, IbanRefusal> {
  const iban = text.replace(/[\s\u00a0\u202f.-]/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return refuse("not-an-iban");

  const country = iban.slice(0, 2);
  const length = SEPA_LENGTHS[country];
  if (length === undefined) return refuse("not-sepa", { country });
  if (iban.length !== length) return refuse("not-an-iban");
  if (mod97(iban.slice(4) + iban.slice(0, 4)) !== 1) return refuse("wrong-iban-key");

  const french = country === "FR" || country === "MC";
  if (french && !/^\d{10}[A-Z0-9]{11}\d{2}$/.test(iban.slice(4))) return refuse("not-an-iban");
  return french && !hasRibKey(iban) ? refuse("wrong-rib-key") : grant(iban);
}

/** Reads a BIC (ISO 9362): bank 4, country 2, place 2, branch 3 or none; its country must be the IBAN's. */
export function parseBic(text: string, iban?: string): Outcome<string, BicRefusal> {
  const bic = text.replace(/[\s\u00a0\u202f]/g, "").toUpperCase();
  if (!/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic)) return refuse("not-a-bic");
  const [ibanCountry, bicCountry] = [iban?.slice(0, 2), bic.slice(4, 6)];
  const sameBanks = ibanCountry === bicCountry || (ibanCountry === "MC" && bicCountry === "FR");
  return iban && !sameBanks ? refuse("bic-of-another-country", { country: bicCountry }) : grant(bic);
}

/** "FR76 3000 1007 9412 3456 7890 185" */
export const spacedIban = (iban: string) => iban.replace(/(.{4})(?=.)/g, "$1\u00a0");
/** All a reader needs to recognise an account: "FR76 •••• 0185". */
export const maskedIban = (iban: string) => `${iban.slice(0, 4)}\u00a0••••\u00a0${iban.slice(-4)}`;
