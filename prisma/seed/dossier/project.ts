import type { Obstacle, Sector } from "~/domain/proposals/options";

/** What is a project's own; all else in its dossier follows from it. Amounts are whole euros. */
export type Project = {
  town: string;
  title: string;
  summary: string;
  sector: Sector;
  obstacles: readonly Obstacle[];
  requested: number;
  total: number;
  recipients: number;
  startsOn: string;
  endsOn: string;
  /** Where it matters to the story: a partner who has committed in writing. */
  confirmed: boolean;
};

/** Who carries the dossier. */
export type Carrier = {
  townName: string;
  siren: string;
  mayor: string;
  contact: { name: string; function: string; email: string };
  mandateOn: string;
};

/** The SIRET of the town hall: its SIREN, the first establishment, and the key of Luhn. */
export function siretOf(siren: string): string {
  const stem = `${siren}0001`;
  const total = [...stem].reverse().reduce((sum, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return `${stem}${(10 - (total % 10)) % 10}`;
}

const BANK_OF_FRANCE = "30001";
const TREASURY_BRANCH = "00934";
const rest97 = (digits: string) => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

/** A fictional account of the town at the Banque de France, with the keys that every bank checks. `n` tells accounts apart. */
export function ibanOf(townId: string, n = 1): string {
  const account = `${String(n).padStart(2, "0")}${townId.padStart(9, "0")}`;
  const rib = 97 - ((89 * Number(BANK_OF_FRANCE) + 15 * Number(TREASURY_BRANCH) + 3 * Number(account)) % 97);
  const bban = `${BANK_OF_FRANCE}${TREASURY_BRANCH}${account}${String(rib).padStart(2, "0")}`;
  // "FR00" moved to the end, its letters as numbers: F 15, R 27.
  const key = 98 - rest97(`${bban}152700`);
  return `FR${String(key).padStart(2, "0")}${bban}`;
}
export const BANK_OF_FRANCE_BIC = "BDFEFRPPCCT";
