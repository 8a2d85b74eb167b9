import { catalogue } from "~/words/catalogue";

/** The home of a town's people: what can be begun, and where the money is. */
export const townHomeWords = catalogue(
  {
    emptyOpen: (call: string, when: string) =>
      `Votre commune n’a pas encore de dossier. «\u00a0${call}\u00a0» est ouvert jusqu’au ${when}.`,
    emptyClosed: (call: string, when: string) =>
      `Votre commune n’a pas de dossier. «\u00a0${call}\u00a0» est clos depuis le ${when}.`,
    emptyNone: "Votre commune n’a pas encore de dossier, et aucun appel n’est publié.",
    nextOpens: (call: string, when: string) => `«\u00a0${call}\u00a0» ouvre le ${when}.`,
    nextUnknown: "Le prochain appel sera annoncé ici.",
    openNow: (call: string, when: string) => `«\u00a0${call}\u00a0» est ouvert jusqu’au ${when}.`,
    start: "Commencer un dossier",
    startFrom: (title: string) => `Repartir de «\u00a0${title}\u00a0»`,
    notify: "M’avertir de l’ouverture",
    requested: "Demandé",
    due: "À verser maintenant",
    next: "Prochains versements",
    nextCaption: "Le prochain versement de chaque projet, et ce qu’il attend",
    project: "Projet",
    instalment: "Versement",
    amount: "Montant",
    waitsFor: "Ce qu’il attend",
    states: {
      due: "Exigible\u00a0: le Département le paie avec le prochain bordereau",
      in_run: "Sur un bordereau, en cours de paiement",
    },
    noNext: "Aucun versement n’est attendu.",
  },
  {
    emptyOpen: (call, when) => `Your town has no dossier yet. “${call}” is open until ${when}.`,
    emptyClosed: (call, when) => `Your town has no dossier. “${call}” has been closed since ${when}.`,
    emptyNone: "Your town has no dossier yet, and no call is published.",
    nextOpens: (call, when) => `“${call}” opens on ${when}.`,
    nextUnknown: "The next call will be announced here.",
    openNow: (call, when) => `“${call}” is open until ${when}.`,
    start: "Start a dossier",
    startFrom: (title) => `Start from “${title}”`,
    notify: "Tell me when it opens",
    requested: "Requested",
    due: "To be paid now",
    next: "Next payments",
    nextCaption: "The next payment of each project, and what it waits for",
    project: "Project",
    instalment: "Payment",
    amount: "Amount",
    waitsFor: "What it waits for",
    states: {
      due: "Due: the Département pays it with the next payment run",
      in_run: "On a payment run, being paid",
    },
    noNext: "No payment is expected.",
  },
);
