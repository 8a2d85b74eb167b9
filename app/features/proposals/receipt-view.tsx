import { InsetNote, NotificationBanner } from "~/components/banner";
import { ButtonLink, ButtonRow } from "~/components/button";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { SummaryList } from "~/components/summary-list";
import { DossierTop } from "~/features/proposals/dossier-top";
import type { ReceiptPage } from "~/features/proposals/receipt-page.server";
import { deadline, instant, longDay } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { verificationWords } from "~/words/verification";

/** The proof of a filing: its number, its instant to the second, its hash, and what happens next. */
export function ReceiptView({ page }: { page: ReceiptPage }) {
  const words = useWords(proposalsWords).receipt;
  const { contentFile } = useWords(verificationWords);
  const { header, receipt, isLast } = page;
  const base = `/dossiers/${header.reference}`;
  const signer = receipt.signerFunction ? `${receipt.signerName}, ${receipt.signerFunction}` : receipt.signerName;
  return (
    <div className="narrow stack">
      <DossierTop header={header} title={words.paperTitle(receipt.number)} here={words.title} />
      {isLast ? (
        <NotificationBanner tone="success" title={words.done}>
          {words.mailSent}
        </NotificationBanner>
      ) : (
        <InsetNote>{words.notLast}</InsetNote>
      )}
      <SummaryList
        rows={[
          { key: "reference", label: words.reference, value: <span className="nowrap">{header.reference}</span> },
          { key: "number", label: words.number, value: <span className="nowrap">{receipt.number}</span> },
          { key: "filedAt", label: words.filedAt, value: <Instant at={receipt.filedAt} form="second" /> },
          { key: "signer", label: words.signer, value: signer },
          { key: "hash", label: words.hash, value: <code>{receipt.contentHash}</code> },
        ]}
      />
      <p className="hint">
        {words.hashMeaning} <A to={`/recepisses/${receipt.contentHash}`}>{words.verifyLink}</A>
      </p>
      <p>
        <A to={`${base}/recepisse.json?numero=${receipt.number}`}>{contentFile}</A>
      </p>
      <ButtonRow>
        <ButtonLink to={`${base}/recepisse.pdf?numero=${receipt.number}`}>{words.download}</ButtonLink>
        <ButtonLink variant="secondary" to={base}>
          {words.toDossier}
        </ButtonLink>
      </ButtonRow>
      {isLast ? <WhatNext page={page} /> : null}
      <OtherFilings page={page} />
    </div>
  );
}

function WhatNext({ page: { header, committeeOn, can } }: { page: ReceiptPage }) {
  const words = useWords(proposalsWords);
  const locale = useLocale();
  const steps = words.receipt.nextSteps(committeeOn ? longDay(locale, new Date(committeeOn)) : null).split("\n");
  return (
    <section className="stack">
      <h2>{words.receipt.next}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {header.isOpen && header.status === "received" ? (
        <p>
          {words.receipt.correctUntil(deadline(locale, new Date(header.deadline)))}{" "}
          {can.takeBack ? <A to={`/dossiers/${header.reference}/retrait`}>{words.tasks.takeBack}</A> : null}
        </p>
      ) : null}
    </section>
  );
}

function OtherFilings({ page: { header, others } }: { page: ReceiptPage }) {
  const words = useWords(proposalsWords);
  const locale = useLocale();
  if (others.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.receipt.others}</h2>
      <ul>
        {others.map(({ number, filedAt }) => (
          <li key={number}>
            <A to={`/dossiers/${header.reference}/recepisse?numero=${number}`}>
              {words.tasks.receipt(number, instant(locale, new Date(filedAt)))}
            </A>
          </li>
        ))}
      </ul>
    </section>
  );
}
