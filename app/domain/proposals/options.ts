/** The closed lists of the form. Labels in both languages are in words/proposals-terms.ts. */
export const SECTORS = [
  "eco_construction",
  "sustainable_food",
  "urban_logistics",
  "digital",
  "responsible_procurement",
  "holistic_support",
  "other",
] as const;
export type Sector = (typeof SECTORS)[number];

export const OBSTACLES = [
  "childcare",
  "language",
  "training",
  "mobility",
  "housing",
  "health",
  "digital",
  "other",
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

export const PROJECT_KINDS = ["operating", "investment"] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

export const NOVELTIES = ["new", "renewal"] as const;
export type Novelty = (typeof NOVELTIES)[number];

/** Who carries the dossier: the commune, or by its mandate its CCAS or its territorial body. */
export const APPLICANT_KINDS = ["town", "social_centre", "territorial_body"] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** What empowers the signatory: a deliberation of the council, or the delegation given to the mayor. */
export const MANDATE_KINDS = ["deliberation", "delegation"] as const;
export type MandateKind = (typeof MANDATE_KINDS)[number];

export const CADENCES = ["weekly", "fortnightly", "monthly", "less_often"] as const;
export type Cadence = (typeof CADENCES)[number];

export const PARTNER_KINDS = [
  "aci",
  "ei",
  "etti",
  "ai",
  "neighbourhood_agency",
  "geiq",
  "plie",
  "local_youth_mission",
  "public_employment_service",
  "social_centre",
  "territorial_body",
  "association",
  "company",
  "training_body",
  "other",
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

export const PARTNER_COMMITMENTS = ["contemplated", "confirmed"] as const;
export type PartnerCommitment = (typeof PARTNER_COMMITMENTS)[number];

/** Estimates among the recipients aimed at: none of them is asked for. */
export const AUDIENCE_GROUPS = ["women", "priorityNeighbourhoods", "under30", "singleParents"] as const;

/** What the town attests. `regrants`: part of the grant goes on to associations, which needs an express authorisation (decree-law of 2 May 1938, art. 15). */
export const ATTESTATIONS = [
  "accurate",
  "notStarted",
  "otherAidDeclared",
  "noPersonalData",
  "willReport",
  "willShare",
] as const;
export type Attestation = (typeof ATTESTATIONS)[number];
