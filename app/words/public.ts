import { catalogue } from "~/words/catalogue";

export const publicWords = catalogue(
  {
    homeTitle: "1 million d’euros pour l’insertion dans les communes",
    homeLead:
      "Les communes du réseau des maires engagés pour l’insertion proposent des initiatives locales. Le Département les examine, les note et les finance. Chaque décision et chaque versement y seront publiés.",
    start: "Déposer un dossier",
    seeCalls: "Voir l’appel",
    fundTitle: "Où en est le fonds\u00a0?",
    envelope: "Enveloppe",
    awarded: "Attribué",
    paid: "Payé",
    left: "Reste à attribuer",
    noFund: "L’enveloppe de l’année n’est pas encore ouverte.",
    networkTitle: "Le réseau des maires",
    signed: (n: number) =>
      n > 1
        ? `${n} communes ont signé la charte.`
        : n === 1
          ? "1 commune a signé la charte."
          : "Aucune commune n’a encore signé la charte.",
    seeNetwork: "Voir le réseau et la charte",
    callsTitle: "Les appels à initiatives",
    callsLead: "Chaque édition a son règlement, son calendrier et sa grille de notation.",
    callsCaption: "Éditions, la plus récente d’abord",
    edition: "Édition",
    state: "État",
    opens: "Ouverture",
    closes: "Clôture",
    noCall: "Aucun appel n’est encore publié. Le prochain sera annoncé ici.",
    calendar: "Calendrier",
    committee: "Comité de sélection",
    standingCommittee: "Commission permanente",
    rules: "Règles",
    floor: "Aide la plus petite",
    ceiling: "Aide la plus grande",
    rate: "Part maximale du coût éligible",
    duration: "Durée maximale de l’action",
    months: (n: number) => `${n} mois`,
    onePerTown: "Un seul dossier déposé par commune et par édition.",
    schedule: "Versements",
    scheduleText: (a: number, i: number, b: number) =>
      `${a}\u00a0% à la signature de la convention, ${i}\u00a0% après le bilan intermédiaire, ${b}\u00a0% après le bilan final.`,
    grid: "La grille de notation",
    gridLead:
      "Chaque critère reçoit une note de 0 à 5. La note sur 100 est la somme des poids multipliés par les notes, divisée par 5.",
    criterion: "Critère",
    weight: "Poids",
    anchors: (label: string) => `Ce que veulent dire les notes de 0 à 5 pour «\u00a0${label}\u00a0»`,
    states: { preparation: "En préparation", upcoming: "À venir", open: "Ouvert", closed: "Clos" },
    openUntil: "Ouvert jusqu’au",
    closedSince: "Clos depuis le",
    opensOn: "Ouvre le",
  },
  {
    homeTitle: "1 million euros for inclusion in the towns",
    homeLead:
      "Towns of the network of mayors committed to inclusion propose local initiatives. The Département examines, scores and funds them. Every decision and every payment will be published here.",
    start: "Submit an application",
    seeCalls: "See the call",
    fundTitle: "Where does the fund stand?",
    envelope: "Envelope",
    awarded: "Awarded",
    paid: "Paid",
    left: "Left to award",
    noFund: "This year’s envelope is not open yet.",
    networkTitle: "The network of mayors",
    signed: (n: number) =>
      n === 1
        ? "1 town has signed the charter."
        : n > 1
          ? `${n} towns have signed the charter.`
          : "No town has signed the charter yet.",
    seeNetwork: "See the network and the charter",
    callsTitle: "Calls for initiatives",
    callsLead: "Each edition has its rules, its calendar and its scoring grid.",
    callsCaption: "Editions, newest first",
    edition: "Edition",
    state: "State",
    opens: "Opens",
    closes: "Closes",
    noCall: "No call is published yet. The next one will be announced here.",
    calendar: "Calendar",
    committee: "Selection committee",
    standingCommittee: "Standing committee",
    rules: "Rules",
    floor: "Smallest grant",
    ceiling: "Largest grant",
    rate: "Largest share of the eligible cost",
    duration: "Longest action",
    months: (n: number) => `${n} months`,
    onePerTown: "One application filed per town and edition.",
    schedule: "Payments",
    scheduleText: (a: number, i: number, b: number) =>
      `${a}% when the agreement is signed, ${i}% after the interim report, ${b}% after the final report.`,
    grid: "The scoring grid",
    gridLead:
      "Each criterion gets a mark from 0 to 5. The score out of 100 is the sum of weights times marks, divided by 5.",
    criterion: "Criterion",
    weight: "Weight",
    anchors: (label: string) => `What marks 0 to 5 mean for “${label}”`,
    states: { preparation: "In preparation", upcoming: "Upcoming", open: "Open", closed: "Closed" },
    openUntil: "Open until",
    closedSince: "Closed since",
    opensOn: "Opens on",
  },
);
