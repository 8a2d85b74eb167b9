import { awardedCents } from "~/domain/awards/decision-lines";
import type { Paper, PaperBlock } from "~/domain/notices/document";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { readDecision, signersOf } from "~/features/awards/decision-page.server";
import type { Visit } from "~/features/visit.server";
import { awardsWords } from "~/words/awards";
import { awardsTerms } from "~/words/awards-terms";
import { day, euros, hundredths, instant } from "~/words/format";

const words = awardsWords.fr.record;
const terms = awardsTerms.fr;
const money = (cents: number) => euros("fr", cents, { exact: true });

type Found = NonNullable<Awaited<ReturnType<typeof readDecision>>>;
type Signers = Awaited<ReturnType<typeof signersOf>>;

/** The whole list on paper, for the file of the deliberation. Always French. */
export async function decisionRecord(visit: Visit, { reference }: { reference: string }) {
  const stopped = gate(visit.actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const found = await readDecision({ ...visit, locale: "fr" }, reference);
  if (!found) return refuse("not-found");
  const { decision } = found;
  const paper: Paper = {
    title: words.title(reference),
    reference: words.foot(reference),
    lang: "fr-FR",
    at: decision.publishedAt ?? decision.approvedAt ?? decision.preparedAt,
    blocks: [
      factsBlock(found, await signersOf(visit, decision)),
      linesBlock(found),
      ...reasonsBlocks(found),
      { kind: "note", text: words.hashes(decision.rankingHash ?? words.notYet, decision.contentHash ?? words.notYet) },
    ],
  };
  return grant({ paper, fileName: `decision-${reference}.pdf` });
}

function factsBlock(
  { decision, callTitle }: Found,
  { prepared, approved, deliberation, published }: Signers,
): PaperBlock {
  const signed = (s: { by: string; at: Date } | null) => (s ? words.byOn(s.by, instant("fr", s.at)) : "–");
  return {
    kind: "definitions",
    items: [
      [words.call, callTitle],
      [words.status, terms.decisionStates[decision.status]],
      [
        words.deliberation,
        deliberation
          ? awardsWords.fr.told.deliberationText(deliberation.number, day("fr", deliberation.on))
          : words.none,
      ],
      [words.prepared, signed(prepared)],
      [words.approved, signed(approved)],
      [words.published, signed(published)],
    ],
  };
}

function linesBlock({ lines }: Found): PaperBlock {
  const { place, dossier, town, mean, asked, outcome, granted } = words.columns;
  const requested = lines.reduce((sum, l) => sum + l.requestedCents, 0);
  return {
    kind: "table",
    caption: words.lines,
    columns: [
      { label: place, align: "right", share: 0.6 },
      { label: dossier, share: 1.2 },
      { label: town, share: 1.6 },
      { label: mean, align: "right" },
      { label: asked, align: "right", share: 1.5 },
      { label: outcome, share: 1.6 },
      { label: granted, align: "right", share: 1.5 },
    ],
    rows: lines.map((l) => [
      l.place === null ? "–" : String(l.place),
      l.reference,
      l.townName,
      l.meanHundredths === null ? "–" : hundredths("fr", l.meanHundredths),
      money(l.requestedCents),
      terms.outcomes[l.outcome],
      money(l.amountCents),
    ]),
    total: ["", words.total, "", "", money(requested), "", money(awardedCents(lines))],
  };
}

function reasonsBlocks({ lines }: Found): PaperBlock[] {
  const said = lines.filter((l) => l.reasons || l.exceptionReason);
  if (said.length === 0) return [];
  return [
    { kind: "heading", text: words.reasons },
    {
      kind: "definitions",
      items: said.map((l) => [
        `${l.reference} ${l.title}`,
        [l.reasons, l.exceptionReason ? words.exception(l.exceptionReason) : ""].filter(Boolean).join(" "),
      ]),
    },
  ];
}
