/** The minutes of a committee session, as what happened tells them. Always French: they go with the deliberation. */
export const committeeMinutes = {
  title: (reference: string) => `Procès-verbal de la commission ${reference}`,
  opening: (reference: string, call: string, at: string, place: string) =>
    `La commission ${reference} de l’appel «\u00a0${call}\u00a0» s’est réunie le ${at}${place ? `, ${place}` : ""}.`,
  attendance: (present: string, absent: string, quorum: number) =>
    `Présents\u00a0: ${present || "personne"}.${absent ? ` Absents\u00a0: ${absent}.` : ""} Quorum fixé à ${quorum}.`,
  point: (number: number, reference: string, title: string, town: string, asked: string) =>
    `${number}. Dossier ${reference}, «\u00a0${title}\u00a0» (${town}). Montant demandé\u00a0: ${asked}.`,
  out: (names: string) => `Sortis pour ce point en raison d’un lien d’intérêt\u00a0: ${names}.`,
  votes: (inFavour: number, against: number, abstain: number) =>
    `Votes\u00a0: ${inFavour} pour, ${against} contre, ${abstain} abstention(s).`,
  opinion: (outcome: string, amount: string) => `Avis\u00a0: ${outcome}${amount ? `, ${amount}` : ""}.`,
  putOff: "point non examiné",
  reasons: (text: string) => `Motifs\u00a0: ${text}`,
  exception: (text: string) => `Écart au classement\u00a0: ${text}`,
  total: (awarded: string, left: string) =>
    `La commission propose d’attribuer ${awarded}. Reste à attribuer\u00a0: ${left}. Son avis ne lie pas la Commission permanente.`,
  annex: "Annexe à la délibération",
  columns: {
    place: "Rang",
    dossier: "Dossier",
    town: "Commune",
    mean: "Moyenne",
    asked: "Demande",
    opinion: "Avis",
    granted: "Proposé",
  },
  sum: "Total",
  draft: "Projet\u00a0: la commission n’est pas close, ce texte peut encore changer.",
  frozen: (by: string, hash: string) =>
    `Procès-verbal figé à la clôture par ${by}. Empreinte SHA-256 du procès-verbal et de l’annexe\u00a0: ${hash}.`,
} as const;
