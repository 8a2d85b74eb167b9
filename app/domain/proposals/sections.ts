/** The parts of the form, in the order in which a town meets them. */
export const SECTION_IDS = [
  "applicant",
  "initiative",
  "audience",
  "pathway",
  "partners",
  "calendar",
  "budget",
  "indicators",
  "documents",
  "commitments",
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export const SECTION_SLUGS = {
  applicant: "porteur",
  initiative: "initiative",
  audience: "public",
  pathway: "parcours",
  partners: "partenaires",
  calendar: "calendrier",
  budget: "budget",
  indicators: "indicateurs",
  documents: "pieces",
  commitments: "engagements",
} as const satisfies Record<SectionId, string>;

export const sectionOfSlug = (slug: string): SectionId | null =>
  SECTION_IDS.find((id) => SECTION_SLUGS[id] === slug) ?? null;
export const isSectionId = (text: string): text is SectionId => SECTION_IDS.some((id) => id === text);

export const SECTION_GROUPS = [
  { id: "prepare", sections: ["applicant", "initiative", "audience", "pathway", "partners", "calendar"] },
  { id: "reckon", sections: ["budget", "indicators"] },
  { id: "attach", sections: ["documents"] },
  { id: "commit", sections: ["commitments"] },
] as const satisfies readonly { id: string; sections: readonly SectionId[] }[];
export type SectionGroup = (typeof SECTION_GROUPS)[number]["id"];

export const SECTION_STATUSES = ["not_started", "in_progress", "done", "to_fix"] as const;
export type SectionStatus = (typeof SECTION_STATUSES)[number];
