import type { Paper, PaperBlock } from "~/domain/notices/document";
import type { PublicDecision } from "~/features/transparency/public-decision.server";
import { day, euros, hundredths, instant } from "~/words/format";
import { transparencyWords } from "~/words/transparency";

const words = transparencyWords.fr.decision;
const money = (cents: number) => euros("fr", cents, { exact: true });

/** The public record of a decision. */
export const publicDecisionPaper = (decision: PublicDecision): Paper => ({
  title: words.title(decision.reference),
  reference: words.paperFoot(decision.reference),
  lang: "fr-FR",
  at: decision.publishedAt,
  blocks: [
    {
      kind: "definitions",
      items: [
        [words.call, decision.callTitle],
        ...(decision.deliberation
          ? [
              [
                words.deliberation,
                words.deliberationOf(decision.deliberation.number, day("fr", decision.deliberation.on)),
              ] as const,
            ]
          : []),
        [words.published, instant("fr", decision.publishedAt)],
      ],
    },
    awardedBlock(decision),
    { kind: "heading", text: words.others },
    { kind: "list", items: otherSentences(decision) },
    { kind: "note", text: words.hashes(decision.rankingHash ?? "–", decision.contentHash ?? "–") },
  ],
});

function awardedBlock({ awarded, awardedCents }: PublicDecision): PaperBlock {
  return {
    kind: "table",
    caption: words.awardedCaption,
    columns: [
      { label: words.place, align: "right", share: 0.9 },
      { label: words.project, share: 3 },
      { label: words.town, share: 1.6 },
      { label: words.mean, align: "right" },
      { label: words.requested, align: "right", share: 1.5 },
      { label: words.granted, align: "right", share: 1.5 },
    ],
    rows: awarded.map((l) => [
      l.place === null ? "–" : String(l.place),
      `${l.reference} ${l.title}${l.outOfRank ? ` (${words.outOfRank})` : ""}`,
      l.townName,
      l.meanHundredths === null ? "–" : hundredths("fr", l.meanHundredths),
      money(l.requestedCents),
      money(l.amountCents),
    ]),
    total: ["", words.total, "", "", "", money(awardedCents)],
  };
}

/** What became of the other dossiers, in numbers. */
export function otherSentences(decision: PublicDecision, locale: "fr" | "en" = "fr"): string[] {
  const said = transparencyWords[locale].decision;
  const { declined, reserved, refused, reserveValidUntil } = decision;
  return [
    ...(declined.count > 0 ? [said.declined(declined.count, euros(locale, declined.cents))] : []),
    reserveValidUntil && reserved > 0
      ? said.reservedUntil(reserved, day(locale, new Date(reserveValidUntil)))
      : said.reserved(reserved),
    said.refusedRanked(refused.ranked),
    said.refusedEliminated(refused.eliminated),
    ...(refused.unranked > 0 ? [said.refusedUnranked(refused.unranked)] : []),
    said.recusals(decision.recusals),
  ];
}
