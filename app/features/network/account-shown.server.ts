import type { Reader } from "~/db/database.server";
import { type HolderKind, isInDelay } from "~/domain/network/bank-details";
import { isTreasuryAccount, maskedIban } from "~/domain/network/iban";

export type Account = {
  id: string;
  iban: string;
  bic: string;
  holder: string;
  holderKind: HolderKind;
  /** An accountant's account that is not where those are kept: to be looked at twice. */
  isOddBank: boolean;
  proposedBy: string;
  proposedAt: Date;
  activeFrom: Date | null;
  /** Confirmed, and not yet in use. */
  inDelay: boolean;
  /** Who did not keep it, and why. */
  setAside: { by: string; reason: string } | null;
};

type Row = {
  id: string;
  iban: string;
  bic: string;
  holder: string;
  holderKind: string;
  status: string;
  proposedById: string;
  proposedAt: Date;
  activeFrom: Date | null;
  declinedById: string | null;
  declineReason: string;
};

/** An account as it is shown: but for its end the number is hidden, unless whoever looks must compare it. */
export const accountOf = (row: Row, names: Map<string, string>, now: Date, shown = maskedIban): Account => ({
  id: row.id,
  bic: row.bic,
  holder: row.holder,
  holderKind: row.holderKind === "public_accountant" ? "public_accountant" : "town",
  isOddBank: row.holderKind === "public_accountant" && !isTreasuryAccount(row.iban),
  proposedAt: row.proposedAt,
  activeFrom: row.activeFrom,
  iban: shown(row.iban),
  proposedBy: names.get(row.proposedById) ?? "",
  inDelay: isInDelay(row, now),
  setAside:
    row.status === "declined" ? { by: names.get(row.declinedById ?? "") ?? "", reason: row.declineReason } : null,
});

export async function namesOf(read: Reader, rows: readonly (Row | null)[]) {
  const ids = rows.flatMap((r) => (r ? [r.proposedById, r.declinedById ?? ""] : []));
  const people = await read.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map((p) => [p.id, p.name]));
}
