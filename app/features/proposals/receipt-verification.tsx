import { NotificationBanner } from "~/components/banner";
import { Button } from "~/components/button";
import { Details } from "~/components/details";
import { useHref, useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextField } from "~/components/text-field";
import type { PublicReceipt } from "~/features/proposals/receipt-page.server";
import { colon, instant } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { verificationWords } from "~/words/verification";

type Verified = { asked: string; found: PublicReceipt | null };

/** Whether a fingerprint is that of a dossier filed here: asked for in a field, answered at an address of its own. */
export function ReceiptVerification({ page }: { page: Verified | null }) {
  const words = useWords(proposalsWords).verification;
  const more = useWords(verificationWords);
  const localised = useHref();
  return (
    <div className="stack narrow">
      <PageHeading title={words.title} lead={words.lead} />
      {page ? <Answer page={page} /> : null}
      <form method="get" action={localised("/recepisses")} className="form">
        <TextField
          name="empreinte"
          label={more.field}
          hint={more.fieldHint}
          defaultValue={page?.asked ?? ""}
          spellCheck={false}
          autoComplete="off"
        />
        <div>
          <Button>{more.check}</Button>
        </div>
      </form>
      <HowTo />
    </div>
  );
}

function Answer({ page: { asked, found } }: { page: Verified }) {
  const words = useWords(proposalsWords).verification;
  const locale = useLocale();
  return (
    <>
      <p>
        {words.asked}
        {colon(locale)}
        <code>{asked}</code>
      </p>
      {found ? (
        <NotificationBanner tone="success" title={words.found}>
          {words.foundText(found.receiptNumber, found.townName, instant(locale, new Date(found.filedAt)))}{" "}
          {found.isLast ? words.last : words.notLast}
        </NotificationBanner>
      ) : (
        <NotificationBanner tone="warning">{words.unknown}</NotificationBanner>
      )}
    </>
  );
}

const COMMANDS = [
  ["windows", "Get-FileHash contenu-2026-014-R1.json"],
  ["mac", "shasum -a 256 contenu-2026-014-R1.json"],
  ["linux", "sha256sum contenu-2026-014-R1.json"],
] as const;

function HowTo() {
  const words = useWords(verificationWords);
  return (
    <Details summary={words.how}>
      <ol>
        {words.howSteps.split("\n").map((step, i) => (
          <li key={step}>
            {step}
            {i === 1 ? (
              <ul>
                {COMMANDS.map(([system, command]) => (
                  <li key={system}>
                    {words[system]} <code>{command}</code>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </Details>
  );
}
