import type { InstalmentCondition, InstalmentKind } from "~/domain/awards/agreement-content";
import type { InstalmentStatus } from "~/domain/fund/instalments";
import type { RejectedPayment } from "~/features/network/town-facts";

export type NextInstalment = {
  reference: string;
  title: string;
  kind: InstalmentKind;
  amountCents: number;
  condition: InstalmentCondition;
  status: Extract<InstalmentStatus, "planned" | "due" | "in_run">;
};
/** Where a town's money is. `requestedCents`: of what it filed; the rest is of what was awarded and not declined. */
export type TownMoney = {
  requestedCents: number;
  awardedCents: number;
  dueCents: number;
  paidCents: number;
  next: NextInstalment[];
};

type Funded = {
  reference: string;
  title: string;
  requestedCents: number;
  isFiled: boolean;
  balance: { committedCents: number; dueCents: number; paidCents: number } | null;
  instalments: readonly { kind: string; amountCents: number; condition: string; status: string }[];
};

type Returned = {
  kind: string;
  amountCents: number;
  status: string;
  lines: readonly { rejectReason: string; returnedAt: Date | null }[];
};

/** The payment that came back last and is due again: it leaves with the next run, to the account of that day. */
export function rejectedPayment(instalments: readonly Returned[]): RejectedPayment | null {
  const back = instalments.flatMap(({ kind, amountCents, status, lines: [line] }) =>
    status === "due" && line?.returnedAt
      ? [{ kind: kind as InstalmentKind, amountCents, reason: line.rejectReason, at: line.returnedAt }]
      : [],
  );
  return back.sort((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;
}

const AHEAD: readonly string[] = ["planned", "due", "in_run"];

/** The sums of a town's dossiers, and of each funded one the first payment that is still to come. */
export function townMoney(dossiers: readonly Funded[]): TownMoney {
  const sum = (of: (d: Funded) => number) => dossiers.reduce((total, d) => total + of(d), 0);
  return {
    requestedCents: sum((d) => (d.isFiled ? d.requestedCents : 0)),
    awardedCents: sum(({ balance: b }) => (b ? b.committedCents + b.dueCents + b.paidCents : 0)),
    dueCents: sum(({ balance }) => balance?.dueCents ?? 0),
    paidCents: sum(({ balance }) => balance?.paidCents ?? 0),
    next: dossiers.flatMap(({ reference, title, instalments }) =>
      instalments
        .filter((i) => AHEAD.includes(i.status))
        .slice(0, 1)
        .map(
          ({ kind, amountCents, condition, status }) =>
            ({ kind, amountCents, condition, status, reference, title }) as NextInstalment,
        ),
    ),
  };
}
