import { findBankDetails } from "~/db/bank-details.server";
import { mayConfirmBankDetails, mayStopBankChange } from "~/domain/network/bank-details";
import { maskedIban, spacedIban } from "~/domain/network/iban";
import { gate, signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type Account, accountOf, namesOf } from "~/features/network/account-shown.server";
import { accountPage } from "~/features/network/chosen-seat";
import type { Visit } from "~/features/visit.server";

export type BankDeskRow = Account & {
  townName: string;
  townSlug: string;
  status: "proposed" | "active" | "replaced" | "declined";
  replaces: string | null;
  can: { confirm: boolean; stop: boolean };
};
export type BankDesk = { waiting: BankDeskRow[]; settled: BankDeskRow[] };

/** Accounts that wait for the Département. Whoever may confirm one sees it whole, to compare it with the town's own paper. */
export async function bankDesk({ actor, now, read }: Visit) {
  const stop = gate(actor, "fund_manager", "paymaster");
  if (stop) return stop;
  const town = { select: { name: true, slug: true } } as const;
  const [waiting, settled] = await Promise.all([
    read.bankDetails.findMany({
      where: { status: "proposed" },
      orderBy: { proposedAt: "asc" },
      take: 100,
      include: { town },
    }),
    read.bankDetails.findMany({
      where: { NOT: { status: "proposed" } },
      orderBy: { proposedAt: "desc" },
      take: 30,
      include: { town },
    }),
  ]);
  const actives = await read.bankDetails.findMany({
    where: { status: "active", townId: { in: waiting.map((w) => w.townId) } },
    select: { townId: true, iban: true },
  });
  const names = await namesOf(read, [...waiting, ...settled]);
  const rowOf = (row: (typeof waiting)[number]): BankDeskRow => {
    const isWaiting = row.status === "proposed";
    const before = isWaiting ? actives.find((a) => a.townId === row.townId) : undefined;
    const confirm = isWaiting && mayConfirmBankDetails(actor, row);
    return {
      ...accountOf(row, names, now, confirm ? spacedIban : maskedIban),
      townName: row.town.name,
      townSlug: row.town.slug,
      status: (["proposed", "active", "replaced"] as const).find((s) => s === row.status) ?? "declined",
      replaces: before ? maskedIban(before.iban) : null,
      can: { confirm, stop: mayStopBankChange(row, actor, now) },
    };
  };
  return grant<BankDesk>({ waiting: waiting.map(rowOf), settled: settled.map(rowOf) });
}

/** One waiting account, for the page where a reason is given before it is declined. */
export async function bankDeclinePage({ actor, read }: Visit, { id }: { id: string }) {
  const stop = gate(actor, "fund_manager");
  if (stop) return stop;
  const row = await read.bankDetails.findUnique({ where: { id }, include: { town: { select: { name: true } } } });
  return row && mayConfirmBankDetails(actor, row) && row.status === "proposed"
    ? grant({ id, townName: row.town.name, iban: maskedIban(row.iban), holder: row.holder })
    : refuse("not-found");
}

/** A confirmed change that is not in use yet, for the page where a reason is given before it is stopped. */
export async function bankStopPage({ actor, now, read }: Visit, { id }: { id: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const found = await findBankDetails(read, id);
  if (!found || !mayStopBankChange(found.details, actor, now)) return refuse("not-found");
  const { iban, holder } = found.details;
  return grant({ id, townName: found.townName, iban: maskedIban(iban), holder, back: accountPage(actor, found) });
}
