import { NotificationBanner } from "~/components/banner";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import type { PublicReceipt } from "~/features/proposals/receipt-page.server";
import { instant } from "~/words/format";
import { proposalsWords } from "~/words/proposals";

/** Whether a fingerprint is that of a dossier filed here. */
export function ReceiptVerification({ page }: { page: { asked: string; found: PublicReceipt | null } }) {
  const words = useWords(proposalsWords).verification;
  const locale = useLocale();
  const { found } = page;
  return (
    <div className="stack narrow">
      <PageHeading title={words.title} lead={words.lead} />
      <p>
        {words.asked}
        {"\u00a0: "}
        <code>{page.asked}</code>
      </p>
      {found ? (
        <NotificationBanner tone="success" title={words.found}>
          {words.foundText(found.receiptNumber, found.townName, instant(locale, found.filedAt))}{" "}
          {found.isLast ? words.last : words.notLast}
        </NotificationBanner>
      ) : (
        <NotificationBanner tone="warning">{words.unknown}</NotificationBanner>
      )}
    </div>
  );
}
