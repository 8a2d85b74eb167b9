import { DEPARTMENT } from "~/domain/awards/department";
import type { Paper, PaperBlock } from "~/domain/notices/document";
import type { AdmissibilityRule } from "~/domain/proposals/admissibility-checks";
import type { AskedInVain, RejectionFacts } from "~/domain/proposals/rejection";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import { appealBlocks } from "~/words/decision-letters";
import { day, longDay } from "~/words/format";
import { partText } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";

// An act of the Département: in French only.

const p = (text: string): PaperBlock => ({ kind: "paragraph", text });
const h = (text: string): PaperBlock => ({ kind: "heading", text });

const askedFor = ({ parts, documentKinds }: AskedInVain) => [
  ...parts.map((part) => partText("fr", part)),
  ...documentKinds.map((kind) => proposalsTerms.fr.documentKinds[kind]),
];

/** The reasons as the examination gives them: what was asked for in vain, and every rule that is not met. The fund manager rereads them. */
export function rejectionReasons(
  inVain: AskedInVain | null,
  notMet: readonly { rule: AdmissibilityRule; note: string }[],
): string {
  const unanswered = inVain
    ? [
        `Dossier incomplet. Le ${day("fr", inVain.openedAt)}, le Département a demandé à la commune de compléter son dossier au plus tard le ${day("fr", inVain.lastDay)} (${askedFor(inVain).join("\u00a0; ")}). Aucune réponse n’est parvenue dans ce délai.`,
      ]
    : [];
  const rules = notMet.map(
    ({ rule, note }) =>
      `Règle non respectée\u00a0: ${proposalsTerms.fr.admissibilityRules[rule]}.${note ? ` ${note}` : ""}`,
  );
  return [...unanswered, ...rules].join("\n").slice(0, REASON_CHARS_MAX);
}

/** The letter that says that a dossier is not admissible, why, and what can be done about it. */
const rejectionPaper = (d: RejectionFacts): Paper => ({
  title: "Irrecevabilité de votre dossier",
  reference: `Dossier ${d.reference} — commune ${d.ofTown}`,
  lang: "fr-FR",
  at: d.decidedAt,
  blocks: [
    p(`Bobigny, le ${day("fr", d.decidedAt)}`),
    p("Madame, Monsieur le Maire,"),
    p(
      `Le dossier «\u00a0${d.title}\u00a0», déposé par la commune ${d.ofTown}${d.filedAt ? ` le ${day("fr", d.filedAt)}` : ""} dans le cadre de «\u00a0${d.callTitle}\u00a0», n’est pas recevable. Il ne sera ni noté ni présenté au comité.`,
    ),
    h("Motifs"),
    ...d.reasons
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .map(p),
    ...(d.inVain ? inVainBlocks(d.inVain) : []),
    h("Ce que vous pouvez faire"),
    p(
      "Le dossier reste à vous\u00a0: il est lisible sur le portail, et peut servir de base à une prochaine édition. Vous pouvez écrire au service insertion depuis la page des échanges du dossier.",
    ),
    ...appealBlocks,
    {
      kind: "signatures",
      parties: [
        { party: "Pour le Département de la Seine-Saint-Denis", name: "", function: DEPARTMENT.function, line: "" },
      ],
    },
  ],
});

function inVainBlocks(asked: AskedInVain): PaperBlock[] {
  const dated = ([term, at]: [string, Date | null]): [string, string][] => (at ? [[term, longDay("fr", at)]] : []);
  const dates: [string, Date | null][] = [
    ["Demandée le", asked.openedAt],
    ["Rappelée le", asked.remindedAt],
    ["À rendre au plus tard le", asked.lastDay],
    ["Relance après le délai", asked.escalatedAt],
  ];
  return [
    h("La demande restée sans réponse"),
    { kind: "definitions", items: dates.flatMap(dated) },
    { kind: "list", items: askedFor(asked) },
  ];
}

/** The same as a file to save. */
export const rejectionFile = (facts: RejectionFacts) => ({
  fileName: `irrecevabilite-${facts.reference}.pdf`,
  paper: rejectionPaper(facts),
});
