import { type AgreementContent, FINAL_REPORT_DAYS, LAPSE_AFTER_END_MONTHS } from "~/domain/awards/agreement-content";
import type { AmendmentWish } from "~/domain/awards/amendment";
import { addDays, addMonths } from "~/domain/shared/calendar";
import { basisPoints, sum } from "~/domain/shared/money";

/** What is asked of an agreement, with the figures and names that were given. */
export type Asked =
  | { kind: "extension"; newEndsOn: string }
  | { kind: "transfer"; from: string; to: string; movedCents: number }
  | { kind: "budget"; newEligibleCents: number }
  | { kind: "reduction"; newAmountCents: number }
  | { kind: "beneficiary"; newTownId: string; town: AgreementContent["town"] };

export type Planned = {
  position: number;
  amountCents: number;
  status: "planned" | "due" | "in_run" | "paid" | "cancelled";
};

/** What is paid, on its way or owed already: an amendment does not touch it. */
const isFixed = ({ status }: Planned) => status === "due" || status === "in_run" || status === "paid";
export const paidOrDueCents = (instalments: readonly Planned[]) =>
  sum(instalments.filter(isFixed).map((i) => i.amountCents));

type WishFacts = {
  townId: string;
  instalments: readonly Planned[];
  /** What a line of the budget holds today, by its name. */
  lineCents: (line: string) => number;
};

/** What the rule of amendments has to know of what is asked. */
export function wishOf(
  asked: Asked,
  content: AgreementContent,
  { townId, instalments, lineCents }: WishFacts,
): AmendmentWish {
  switch (asked.kind) {
    case "extension":
      return { kind: "extension", endsOn: content.endsOn, newEndsOn: asked.newEndsOn };
    case "transfer":
      return {
        kind: "transfer",
        movedCents: asked.from === asked.to ? 0 : asked.movedCents,
        totalCents: content.eligibleCostCents,
        isTooMuch: asked.movedCents > lineCents(asked.from),
      };
    case "budget":
      return {
        kind: "budget",
        movedCents: Math.abs(asked.newEligibleCents - content.eligibleCostCents),
        totalCents: content.eligibleCostCents,
        isTooMuch: asked.newEligibleCents < content.amountCents,
      };
    case "reduction":
      return {
        kind: "reduction",
        amountCents: content.amountCents,
        newAmountCents: asked.newAmountCents,
        paidOrDueCents: paidOrDueCents(instalments),
      };
    case "beneficiary":
      return { kind: "beneficiary", townId, newTownId: asked.newTownId || null };
  }
}

const later = (a: string, b: string) => (a > b ? a : b);

/** The text of the agreement as it is asked for. The old text stays; this is the next version. */
export function amendedContent(
  content: AgreementContent,
  asked: Asked,
  instalments: readonly Planned[],
): AgreementContent {
  switch (asked.kind) {
    case "extension":
      return {
        ...content,
        endsOn: asked.newEndsOn,
        lapsesOn: later(content.lapsesOn, addMonths(asked.newEndsOn, LAPSE_AFTER_END_MONTHS)),
        finalReportDueOn: addDays(asked.newEndsOn, FINAL_REPORT_DAYS),
      };
    case "transfer":
      return {
        ...content,
        budgetMoves: [
          ...(content.budgetMoves ?? []),
          { from: asked.from, to: asked.to, amountCents: asked.movedCents },
        ],
      };
    case "budget":
      return {
        ...content,
        eligibleCostCents: asked.newEligibleCents,
        rateBp: rateOf(content.amountCents, asked.newEligibleCents),
      };
    case "reduction":
      return reduced(content, asked.newAmountCents, instalments);
    case "beneficiary":
      return { ...content, town: asked.town };
  }
}

const rateOf = (amountCents: number, eligibleCents: number) =>
  Math.max(1, Math.min(10_000, basisPoints(amountCents, eligibleCents)));

function reduced(content: AgreementContent, newAmountCents: number, planned: readonly Planned[]): AgreementContent {
  const amountOf = new Map(reducedAmounts(planned, newAmountCents).map((i) => [i.position, i.amountCents]));
  return {
    ...content,
    amountCents: newAmountCents,
    rateBp: rateOf(newAmountCents, content.eligibleCostCents),
    instalments: content.instalments.flatMap((i) => {
      const amountCents = amountOf.get(i.position) ?? 0;
      const percent = Math.min(100, Math.max(1, Math.round((100 * amountCents) / Math.max(1, newAmountCents))));
      return amountCents > 0 ? [{ ...i, amountCents, percent }] : [];
    }),
  };
}

/**
 * What each instalment becomes when the grant is reduced: what is paid or owed stays, the rest is shared in the same
 * proportions, rounded down, the remainder in the last. An instalment of nothing is cancelled.
 */
export function reducedAmounts(instalments: readonly Planned[], newAmountCents: number): Planned[] {
  const left = newAmountCents - paidOrDueCents(instalments);
  const open = instalments.filter((i) => i.status === "planned");
  const total = sum(open.map((i) => i.amountCents));
  const last = open.at(-1)?.position;
  let given = 0;
  return instalments.map((i) => {
    if (i.status === "cancelled") return { ...i, amountCents: 0 };
    if (i.status !== "planned") return i;
    const share = total === 0 ? 0 : Number((BigInt(left) * BigInt(i.amountCents)) / BigInt(total));
    const amountCents = i.position === last ? left - given : share;
    given += amountCents;
    return { ...i, amountCents, status: amountCents > 0 ? "planned" : "cancelled" };
  });
}

export type Effect = {
  instalments: { position: number; beforeCents: number; afterCents: number; status: Planned["status"] }[];
  /** What goes back to the envelope by an entry of the ledger once both have signed. */
  releaseCents: number;
};

/** What an amendment does to the instalments and to the envelope, before anybody approves it. */
export function effectOf(before: AgreementContent, after: AgreementContent, instalments: readonly Planned[]): Effect {
  const releaseCents = Math.max(0, before.amountCents - after.amountCents);
  const next = releaseCents > 0 ? reducedAmounts(instalments, after.amountCents) : instalments;
  return {
    releaseCents,
    instalments: instalments.flatMap((i, index) => {
      const then = next[index];
      return i.status === "cancelled" || !then
        ? []
        : [{ position: i.position, beforeCents: i.amountCents, afterCents: then.amountCents, status: i.status }];
    }),
  };
}

/** What is not the same in the two texts: old and new, side by side. */
export type Change =
  | { what: "endsOn" | "finalReportDueOn" | "lapsesOn" | "town" | "representedBy"; before: string; after: string }
  | { what: "amountCents" | "eligibleCostCents" | "rateBp"; before: number; after: number }
  | { what: "move"; from: string; to: string; amountCents: number };

export function changesBetween(before: AgreementContent, after: AgreementContent): Change[] {
  const words = (["endsOn", "finalReportDueOn", "lapsesOn"] as const).map((what) => ({
    what,
    before: before[what],
    after: after[what],
  }));
  const figures = (["amountCents", "eligibleCostCents", "rateBp"] as const).map((what) => ({
    what,
    before: before[what],
    after: after[what],
  }));
  const party = [
    { what: "town" as const, before: before.town.name, after: after.town.name },
    { what: "representedBy" as const, before: before.town.representedBy, after: after.town.representedBy },
  ];
  const moves = (after.budgetMoves ?? []).slice(before.budgetMoves?.length ?? 0);
  return [
    ...[...words, ...figures, ...party].filter((c) => c.before !== c.after),
    ...moves.map((move) => ({ what: "move" as const, ...move })),
  ];
}
