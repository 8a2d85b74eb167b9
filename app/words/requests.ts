import { catalogue } from "~/words/catalogue";

/** What the Département asks a town to correct, and what came back: said to both sides. */
export const requestsWords = catalogue(
  {
    wholeSection: "Toute la partie",
    asked: (section: string, fields: string) => `${section}\u00a0: ${fields}`,
    daysLeft: (n: number) =>
      n > 1 ? `Il reste ${n}\u00a0jours.` : n === 1 ? "Il reste un jour." : "C’est le dernier jour.",
    daysLate: (n: number) => (n > 1 ? `Délai dépassé depuis ${n}\u00a0jours.` : "Délai dépassé depuis hier."),
    partlyLocked: "Une partie de cette page est verrouillée",
    onlyThese: (names: string) => `Vous pouvez changer ce que le Département a demandé\u00a0: ${names}.`,
    rejection: { title: "Pourquoi ce dossier n’est pas recevable", letter: "Télécharger la lettre (PDF)" },
    newMessage: "Nouveau",
    markRead: "Marquer les messages comme lus",
    opinions: "Avis extérieurs partagés avec vous",
    diff: {
      title: "Ce que la commune a changé",
      caption: "Chaque élément demandé, avant et après la réponse",
      field: "Élément demandé",
      before: "Avant",
      after: "Après",
      unchanged: "Inchangé",
      empty: "(vide)",
      noFile: "Aucune pièce",
    },
  },
  {
    wholeSection: "The whole section",
    asked: (section, fields) => `${section}: ${fields}`,
    daysLeft: (n) => (n > 1 ? `${n} days are left.` : n === 1 ? "One day is left." : "This is the last day."),
    daysLate: (n) => (n > 1 ? `Overdue for ${n} days.` : "Overdue since yesterday."),
    partlyLocked: "Part of this page is locked",
    onlyThese: (names) => `You may change what the Département asked for: ${names}.`,
    rejection: { title: "Why this dossier is not admissible", letter: "Download the letter (PDF)" },
    newMessage: "New",
    markRead: "Mark the messages as read",
    opinions: "Outside opinions shared with you",
    diff: {
      title: "What the town changed",
      caption: "Each thing that was asked for, before and after the answer",
      field: "Asked for",
      before: "Before",
      after: "After",
      unchanged: "Unchanged",
      empty: "(empty)",
      noFile: "No document",
    },
  },
);
