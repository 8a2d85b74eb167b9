import { catalogue } from "~/words/catalogue";

/** The file with which anybody who has it computes a published decision again. */
export const decisionProofWords = catalogue(
  {
    file: "Télécharger le fichier de vérification (JSON)",
    hint: "Il contient le classement, la liste et les limites\u00a0: «\u00a0npm run decision:verify\u00a0» recalcule tout, sans le portail.",
  },
  {
    file: "Download the verification file (JSON)",
    hint: "It holds the ranking, the list and its limits: “npm run decision:verify” computes everything again, without the portal.",
  },
);
