import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { SECTION_SLUGS } from "~/domain/proposals/sections";
import type { RequestView } from "~/features/proposals/exchanges-page.server";
import { longDay, shortInstant } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { partText } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";
import { requestsWords } from "~/words/requests";

/** A request of the Département: what it says, what it opens, until when, and what was answered. */
export function RequestCard({ request, reference }: { request: RequestView; reference: string }) {
  const words = useWords(proposalsWords);
  const asking = useWords(requestsWords);
  const terms = useWords(proposalsTerms);
  const locale = useLocale();
  const isPending = !request.answeredAt && !request.closedAt;
  const parts = [
    ...request.parts.map(({ section, fields, savedSince }) => ({
      key: section,
      to: `/dossiers/${reference}/${SECTION_SLUGS[section]}`,
      label: partText(locale, { section, fields }),
      savedSince,
    })),
    ...request.documentKinds.map(({ kind, savedSince }) => ({
      key: kind,
      to: `/dossiers/${reference}/pieces#${kind}`,
      label: terms.documentKinds[kind],
      savedSince,
    })),
  ];
  return (
    <>
      <p className="prewrap">{request.message}</p>
      <p>
        {words.exchanges.reason}
        {locale === "fr" ? "\u00a0" : ""}: {terms.requestReasons[request.reason]}
      </p>
      <p>{words.exchanges.openParts}</p>
      <ul>
        {parts.map((part) => (
          <li key={part.key}>
            {isPending ? <A to={part.to}>{part.label}</A> : part.label}{" "}
            <span className="hint">
              {part.savedSince ? words.exchanges.touched : isPending ? words.exchanges.toFix : null}
            </span>
          </li>
        ))}
      </ul>
      {isPending ? (
        <p>
          <strong>{words.exchanges.until(longDay(locale, new Date(request.lastDay)))}</strong>{" "}
          {request.daysLeft >= 0 ? asking.daysLeft(request.daysLeft) : words.exchanges.late}
        </p>
      ) : null}
      {request.answeredAt ? (
        <>
          <p>
            <strong>
              {words.exchanges.answered(request.answeredBy, shortInstant(locale, new Date(request.answeredAt)))}
            </strong>
          </p>
          <p className="prewrap">{request.answer}</p>
        </>
      ) : null}
      {request.closedAt ? (
        <p className="hint">{words.exchanges.closed(shortInstant(locale, new Date(request.closedAt)))}</p>
      ) : null}
    </>
  );
}
