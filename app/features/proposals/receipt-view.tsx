import { NotificationBanner } from "~/components/banner";
import { ButtonLink } from "~/components/button";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { SummaryList } from "~/components/summary-list";
import { DossierTop } from "~/features/proposals/dossier-top";
import type { ReceiptPage } from "~/features/proposals/receipt-page.server";
import { deadline, longDay } from "~/words/format";
import { proposalsWords } from "~/words/proposals";

/** The proof that a dossier was filed: number, second, fingerprint, and what happens next. */
export function ReceiptView({ page: { header, receipt, isLast, others, committeeOn, can } }: { page: ReceiptPage }) {
  const words = useWords(proposalsWords).receipt;
  const locale = useLocale();
  return (
    <div className="stack narrow">
      <DossierTop header={header} title={words.title} here={words.title} />
      {isLast ? <NotificationBanner tone="success">{words.done}</NotificationBanner> : <NotificationBanner tone="warning">{words.notLast}</NotificationBanner>}
      <SummaryList
        rows={[
          { key: "reference", label: words.reference, value: header.reference },
          { key: "number", label: words.number, value: receipt.number },
          { key: "at", label: words.filedAt, value: <Instant at={receipt.filedAt} form="second" /> },
          { key: "signer", label: words.signer, value: `${receipt.signerName}, ${receipt.signerFunction}` },
          { key: "hash", label: words.hash, value: <code>{receipt.contentHash}</code> },
        ]}
      />
      <p>{words.hashMeaning}</p>
      <p>
        <ButtonLink variant="secondary" to={`/dossiers/${header.reference}/recepisse.pdf?numero=${receipt.number}`}>
          {words.download}
        </ButtonLink>
      </p>
      <p>{words.mailSent}</p>
      <h2>{words.next}</h2>
      <ol>
        {words.nextSteps(committeeOn ? longDay(locale, committeeOn) : null).split("\n").map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {can.takeBack ? <p>{words.correctUntil(deadline(locale, new Date(header.deadline)))}</p> : null}
      <p>
        <A to={`/dossiers/${header.reference}`}>{words.toDossier}</A> · <A to={`/recepisses/${receipt.contentHash}`}>{words.verifyLink}</A>
      </p>
      {others.length > 0 ? (
        <>
          <h2>{words.others}</h2>
          <ul>
            {others.map((other) => (
              <li key={other.number}>
                <A to={`/dossiers/${header.reference}/recepisse?numero=${other.number}`}>{other.number}</A> <Instant at={other.filedAt} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
