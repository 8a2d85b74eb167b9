import type { BlockField, LetterField, LetterValues } from "~/domain/awards/letter-fields";
import { type LetterPart, letterParts } from "~/domain/awards/letters";
import type { NotificationKind } from "~/domain/awards/notification";
import type { Paper, PaperBlock } from "~/domain/notices/document";
import { day, euros, hundredths } from "~/words/format";

// The letters that tell the towns of a decision. Acts of the Département are in French: these papers have no English side.

const on = (calendarDay: string) => day("fr", new Date(`${calendarDay}T12:00:00Z`));
const money = (cents: number) => euros("fr", cents, { exact: true });

export type DecisionFacts = {
  kind: NotificationKind;
  /** "L2026-0012"; none before the letter is issued. */
  number: string | null;
  /** The dossier: "2026-014". */
  reference: string;
  title: string;
  callTitle: string;
  townName: string;
  ofTown: string;
  requestedCents: number;
  awardedCents: number;
  reasons: string;
  deliberation: { number: string; on: string } | null;
  notifiedAt: Date;
  meanHundredths: number | null;
  lastAwardedHundredths: number | null;
  place: number | null;
  reserveValidUntil: string | null;
  criteria: readonly { label: string; weight: number; meanHundredths: number | null }[];
  signatory: { name: string; function: string };
};

const OBJECTS: Record<NotificationKind, string> = {
  full: "Attribution d’une subvention",
  partial: "Attribution partielle d’une subvention",
  reserve: "Inscription sur la liste complémentaire",
  refused: "Décision sur votre demande de subvention",
};

/** How a decision of the Département can be contested. */
export const appealBlocks: readonly PaperBlock[] = [
  { kind: "heading", text: "Contester cette décision" },
  {
    kind: "paragraph",
    text: "Vous pouvez demander au Département de la réexaminer, ou saisir le tribunal administratif de Montreuil, dans les deux mois qui suivent la réception de cette lettre. Une demande de réexamen faite dans ce délai en ouvre un nouveau, de deux mois, à compter de la réponse du Département.",
  },
  {
    kind: "paragraph",
    text: "Vous pouvez aussi, sans délai particulier, demander un échange avec le service insertion depuis le dossier, sur le portail.",
  },
];

const mark = (value: number | null) => (value === null ? "" : hundredths("fr", value));

/** What each field of a model stands for in the letter of one dossier; empty where the dossier has nothing for it. */
export const letterValues = (d: DecisionFacts): LetterValues =>
  ({
    // Given when the letter is issued: until then its place is kept.
    number: d.number ?? "L0000-0000",
    date: day("fr", d.notifiedAt),
    town: d.townName,
    ofTown: d.ofTown,
    dossier: d.reference,
    project: d.title,
    call: d.callTitle,
    asked: money(d.requestedCents),
    granted: money(d.awardedCents),
    difference: money(d.requestedCents - d.awardedCents),
    reasons: d.reasons.trim(),
    deliberation: d.deliberation?.number ?? "",
    deliberatedOn: d.deliberation ? on(d.deliberation.on) : "",
    place: d.place === null ? "" : String(d.place),
    reserveUntil: d.reserveValidUntil ? on(d.reserveValidUntil) : "",
    mean: mark(d.meanHundredths),
    lastAwarded: mark(d.lastAwardedHundredths),
    marks: d.criteria.length > 0 ? "notes" : "",
    appeal: "recours",
  }) satisfies Record<LetterField, string>;

/** The letter that tells a town what was decided on its dossier, and why: a model with its fields filled in. */
export const letterPaper = (d: DecisionFacts, body: string): Paper => ({
  title: OBJECTS[d.kind],
  reference: `${d.number ? `Lettre ${d.number} — dossier` : "Dossier"} ${d.reference} — commune ${d.ofTown}`,
  lang: "fr-FR",
  at: d.notifiedAt,
  blocks: [
    ...letterParts(body, letterValues(d)).flatMap((part) => blocksOf(part, d)),
    {
      kind: "signatures",
      parties: [{ party: "Pour le Département de la Seine-Saint-Denis", ...d.signatory, line: "" }],
    },
  ],
});

function blocksOf(part: LetterPart, d: DecisionFacts): readonly PaperBlock[] {
  if (part.kind !== "block") return [part];
  const blocks: Record<BlockField, readonly PaperBlock[]> = { marks: [marksTable(d)], appeal: appealBlocks };
  return blocks[part.field];
}

const marksTable = ({ criteria }: DecisionFacts): PaperBlock => ({
  kind: "table",
  caption: "Note moyenne par critère, de 0 à 5",
  columns: [
    { label: "Critère", share: 4 },
    { label: "Points", align: "right" },
    { label: "Note moyenne", align: "right" },
  ],
  rows: criteria.map(({ label, weight, meanHundredths }) => [label, String(weight), mark(meanHundredths) || "—"]),
});
