import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** Luhn's key (ISO/IEC 7812-1), which closes both SIREN and SIRET. */
const hasLuhnKey = (digits: string) =>
  [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0) %
    10 ===
  0;

const notZero = (digits: string) => /[1-9]/.test(digits);

export const isSiren = (text: string) => /^\d{9}$/.test(text) && notZero(text) && hasLuhnKey(text);
export const isSiret = (text: string) => /^\d{14}$/.test(text) && isSiren(text.slice(0, 9)) && hasLuhnKey(text);

export type SiretRefusal = "siret-length" | "siret-key";

/** Reads a SIRET as typed ("219 300 100 00019") and gives its fourteen digits. */
export function parseSiret(text: string): Outcome<string, SiretRefusal> {
  const digits = text.replace(/[\s.\u00a0\u202f-]/g, "");
  if (!/^\d{14}$/.test(digits)) return refuse("siret-length");
  return isSiret(digits) ? grant(digits) : refuse("siret-key");
}

export const sirenOf = (siret: string) => siret.slice(0, 9);

/** "219 300 100 00019" */
export const spacedSiret = (siret: string) =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, "$1\u00a0$2\u00a0$3\u00a0$4");
