/** The columns of the schema SCDL « subventions » 2.1.1, in its order. */
export const SUBSIDY_FIELDS = [
  "nomAttribuant",
  "idAttribuant",
  "dateConvention",
  "referenceDecision",
  "nomBeneficiaire",
  "idBeneficiaire",
  "rnaBeneficiaire",
  "objet",
  "montant",
  "nature",
  "conditionsVersement",
  "datesPeriodeVersement",
  "idRAE",
  "notificationUE",
  "pourcentageSubvention",
  "dispositifAide",
] as const;
export type SubsidyField = (typeof SUBSIDY_FIELDS)[number];
export const SUBSIDY_SCHEMA_URL = "https://schema.data.gouv.fr/scdl/subventions/2.1.1";
