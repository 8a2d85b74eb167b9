import { WarningNote } from "~/components/banner";
import { DataTable } from "~/components/data-table";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import type { AccountView } from "~/features/reports/report-view";
import { euros, percent } from "~/words/format";
import { reportsWords } from "~/words/reports";

/** The final account, each step under the other: what is earned, what was paid, what remains. */
export function AccountTable({ account }: { account: AccountView }) {
  const words = useWords(reportsWords).account;
  const locale = useLocale();
  const rate = percent(locale, account.rateBp);
  const steps = [
    { label: words.accepted, cents: account.acceptedCents },
    { label: words.awarded, cents: account.awardedCents },
    { label: account.capped ? words.byRateCapped(rate) : words.byRate(rate), cents: account.earnedCents },
    { label: words.paid, cents: account.paidOrDueCents },
    ...(account.overpaidCents > 0
      ? [{ label: words.overpaid, cents: account.overpaidCents }]
      : [{ label: words.balance, cents: account.balanceCents }]),
    { label: words.back, cents: account.backCents },
  ];
  return (
    <>
      <DataTable
        caption={words.caption}
        captionHidden
        rows={steps}
        rowKey={(s) => s.label}
        columns={[
          { key: "step", header: words.step, rowHeader: true, cell: (s) => s.label },
          { key: "amount", header: words.amount, align: "right", cell: (s) => <Euros cents={s.cents} exact /> },
        ]}
      />
      {account.overpaidCents > 0 ? (
        <WarningNote>{words.overpaidNote(euros(locale, account.overpaidCents, { exact: true }))}</WarningNote>
      ) : null}
    </>
  );
}
