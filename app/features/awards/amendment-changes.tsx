import { Badge } from "~/components/badge";
import { DataTable } from "~/components/data-table";
import { useLocale, useWords } from "~/components/locale";
import type { AmendmentStatus } from "~/domain/awards/amendment";
import type { Change } from "~/domain/awards/amendment-effect";
import { fromParis } from "~/domain/shared/calendar";
import type { Side } from "~/features/awards/agreement-view";
import { amendmentsWords } from "~/words/amendments";
import { awardsTerms } from "~/words/awards-terms";
import { day, euros, percent } from "~/words/format";

const TONES = { requested: "wait", approved: "wait", signed_by_town: "wait", in_force: "ok", refused: "bad" } as const;

export function AmendmentState({ status }: { status: AmendmentStatus }) {
  return <Badge tone={TONES[status]}>{useWords(awardsTerms).amendmentStates[status]}</Badge>;
}

export const amendmentsRoot = (reference: string, side: Side) =>
  side === "town" ? `/dossiers/${reference}` : `/gestion/conventions/${reference}`;

/** A change in words: what it is about, what stands today, and what is asked for. */
export function useChangeText() {
  const words = useWords(amendmentsWords);
  const locale = useLocale();
  const money = (cents: number) => euros(locale, cents, { exact: true });
  return (change: Change): { name: string; before: string; after: string } => {
    const name = words.names[change.what];
    switch (change.what) {
      case "move":
        return { name, before: "", after: words.moved(money(change.amountCents), change.from, change.to) };
      case "amountCents":
      case "eligibleCostCents":
        return { name, before: money(change.before), after: money(change.after) };
      case "rateBp":
        return { name, before: percent(locale, change.before), after: percent(locale, change.after) };
      case "town":
      case "representedBy":
        return { name, before: change.before, after: change.after };
      default:
        return {
          name,
          before: day(locale, fromParis(change.before)),
          after: day(locale, fromParis(change.after)),
        };
    }
  };
}

/** Old and new, side by side. */
export function ChangesTable({ changes }: { changes: readonly Change[] }) {
  const words = useWords(amendmentsWords);
  const textOf = useChangeText();
  return (
    <DataTable
      caption={words.changes}
      rows={changes.map(textOf)}
      rowKey={(c) => c.name + c.after}
      columns={[
        { key: "what", header: words.what, rowHeader: true, cell: (c) => c.name },
        { key: "before", header: words.before, cell: (c) => c.before || words.unchangedBudget },
        { key: "after", header: words.after, cell: (c) => <strong>{c.after}</strong> },
      ]}
    />
  );
}
