import type { NotificationKind } from "~/domain/awards/notification";

/** The fields of a decision's letter, each by the name that stands for it in a model: "{commune}". Letters are in French. */
export const LETTER_FIELDS = {
  number: "numéro de lettre",
  date: "date",
  town: "commune",
  ofTown: "de commune",
  dossier: "dossier",
  project: "projet",
  call: "appel",
  asked: "montant demandé",
  granted: "montant accordé",
  difference: "différence",
  reasons: "motifs",
  deliberation: "délibération",
  deliberatedOn: "date de délibération",
  place: "rang",
  reserveUntil: "fin de la liste",
  mean: "note",
  lastAwarded: "dernière note retenue",
  marks: "notes par critère",
  appeal: "voies de recours",
} as const;
export type LetterField = keyof typeof LETTER_FIELDS;
export type LetterValues = Record<LetterField, string>;

/** A table or a fixed passage: alone on its line. */
export const BLOCK_FIELDS = ["marks", "appeal"] as const satisfies readonly LetterField[];
export type BlockField = (typeof BLOCK_FIELDS)[number];

/** What the law or the regulation wants said, whatever else a model says. */
export const REQUIRED_FIELDS: Record<NotificationKind, readonly LetterField[]> = {
  full: ["project", "granted", "deliberation", "appeal"],
  partial: ["project", "asked", "granted", "reasons", "deliberation", "appeal"],
  reserve: ["project", "reasons", "deliberation", "appeal"],
  refused: ["project", "reasons", "marks", "deliberation", "appeal"],
};

const BY_NAME = new Map(
  (Object.entries(LETTER_FIELDS) as [LetterField, string][]).map(([field, name]) => [name, field]),
);
export const fieldNamed = (name: string): LetterField | undefined => BY_NAME.get(name);
export const isBlockField = (field: LetterField): field is BlockField => BLOCK_FIELDS.some((b) => b === field);
