import { catalogue } from "~/words/catalogue";

/** What was done elsewhere, shown while one writes. */
export const similarActionsWords = catalogue(
  {
    title: "Actions proches déjà menées",
    lead: "D’après votre titre et votre résumé. Une action déjà menée dit ce qu’elle a coûté et ce qu’elle a donné.",
    none: "Aucune action proche pour l’instant. Elles apparaissent quand le titre ou le résumé est écrit.",
    project: "Projet aidé",
    experience: "Retour d’expérience",
    granted: (amount: string) => `${amount} attribués`,
    results: "Voir ses résultats",
    read: "Lire ce que la commune a appris",
    found: (n: number) =>
      n > 1 ? `${n} actions proches trouvées` : n === 1 ? "Une action proche trouvée" : "Aucune action proche",
  },
  {
    title: "Similar actions so far",
    lead: "From your title and summary. An earlier action tells what it cost and what came of it.",
    none: "No similar action for now. They appear once the title or the summary is written.",
    project: "Funded project",
    experience: "Experience report",
    granted: (amount) => `${amount} granted`,
    results: "See its results",
    read: "Read what the town learned",
    found: (n) => (n > 1 ? `${n} similar actions found` : n === 1 ? "One similar action found" : "No similar action"),
  },
);
