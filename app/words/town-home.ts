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
    firstCheck:
      "Commencez par vérifier en six questions que votre projet peut être aidé, ou écrivez le dossier tout de suite\u00a0: rien n’est envoyé avant la signature.",
    readerAsks:
      "Votre accès est en lecture\u00a0: demandez à une personne qui rédige ou qui signe pour la commune d’en commencer un.",
    whoWrites: "Voir qui rédige pour la commune",
    selfCheck: "Vérifier un projet",
    charterAwaited:
      "Pour déposer, la charte du réseau doit être signée par le maire ou son délégataire\u00a0: prévenez cette personne.",
    charterYours: "Avant le dépôt, la charte du réseau attend votre signature.",
    signCharter: "Voir et signer la charte",
    start: "Commencer un dossier",
    startFrom: (title: string) => `Repartir de «\u00a0${title}\u00a0»`,
    paymentBack: (kind: string, sum: string, when: string, reason: string) =>
      `${kind} de ${sum}, revenu le ${when}. Motif donné par la banque\u00a0: «\u00a0${reason}\u00a0». La somme reste due\u00a0: elle repart une fois le compte corrigé, ou dès que le Département sait qu’il est bon.`,
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
    firstCheck:
      "Begin by checking in six questions that your project can be supported, or write the dossier at once: nothing is sent before it is signed.",
    readerAsks: "You may read only: ask somebody who writes or signs for the town to start one.",
    whoWrites: "See who writes for the town",
    selfCheck: "Check a project",
    charterAwaited: "Before filing, the mayor or a delegate must sign the network’s charter: let that person know.",
    charterYours: "Before filing, the network’s charter waits for your signature.",
    signCharter: "See and sign the charter",
    start: "Start a dossier",
    startFrom: (title) => `Start from “${title}”`,
    paymentBack: (kind, sum, when, reason) =>
      `${kind} of ${sum}, sent back on ${when}. Reason given by the bank: “${reason}”. The money is still owed: it leaves again once the account is corrected, or as soon as the Département knows that it is right.`,
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
