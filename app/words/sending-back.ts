import { catalogue } from "~/words/catalogue";

/** An approved list that goes back to its preparation. */
export const sendingBackWords = catalogue(
  {
    title: (reference: string) => `Renvoyer en préparation la décision ${reference}`,
    lead: "La liste pourra de nouveau être modifiée. Les communes n’en voient rien.",
    consequences: [
      "L’approbation ne compte plus\u00a0: une personne qui n’a pas préparé la liste devra l’approuver de nouveau.",
      "Le motif, l’approbation défaite et son empreinte restent au journal.",
    ],
    reason: "Pourquoi la liste revient en préparation",
    reasonHint: "La personne qui prépare la liste le lira.",
    confirm: "Renvoyer en préparation",
    link: "Renvoyer en préparation",
    cameBack: "Cette liste avait été approuvée, puis renvoyée en préparation\u00a0:",
  },
  {
    title: (reference: string) => `Send decision ${reference} back`,
    lead: "The list can be changed again. The towns see nothing of it.",
    consequences: [
      "The approval no longer counts: somebody who did not prepare the list must approve it again.",
      "The reason, the approval undone and its fingerprint stay in the journal.",
    ],
    reason: "Why the list goes back",
    reasonHint: "Whoever prepares the list will read it.",
    confirm: "Send back",
    link: "Send back to be changed",
    cameBack: "This list had been approved, then sent back:",
  },
);
