import type { CallState } from "~/domain/calls/call";
import type { EXCLUDABLE_ACCOUNTS } from "~/domain/calls/rules";
import type { SelfCheckQuestion } from "~/domain/calls/self-check";
import { catalogue } from "~/words/catalogue";
import { euros, percent } from "~/words/format";

type Facts = Record<string, number>;
const fact = (facts: Facts, name: string) => facts[name] ?? 0;

/** The names of a call's states, rules and criteria, and the self-check. Labels and anchors of criteria are stored with the call. */
export const callsTerms = catalogue(
  {
    states: { preparation: "En préparation", upcoming: "À venir", open: "Ouvert", closed: "Clos" } satisfies Record<
      CallState,
      string
    >,
    marks: ["Absent ou hors sujet", "Très insuffisant", "Insuffisant", "Satisfaisant", "Bon", "Excellent et étayé"],
    selfCheck: {
      applicant: {
        question:
          "Le dossier est-il porté par une commune de Seine-Saint-Denis, ou par son CCAS ou son territoire avec son mandat\u00a0?",
        rule: "Seules les communes du département peuvent déposer un dossier.",
        remedy: (_: Facts) =>
          "Une association ou une entreprise peut être partenaire\u00a0: demandez à la commune de porter le dossier.",
      },
      territory: {
        question: "L’action a-t-elle lieu en Seine-Saint-Denis\u00a0?",
        rule: "L’action doit se dérouler dans le département.",
        remedy: (_: Facts) =>
          "Prévoyez l’action dans le département, ou limitez le dossier à la partie qui s’y déroule.",
      },
      recipients: {
        question: "L’action s’adresse-t-elle à des allocataires du RSA\u00a0?",
        rule: "L’action doit bénéficier à des allocataires du RSA.",
        remedy: (_: Facts) => "Réservez des places aux allocataires du RSA et dites comment vous les repérez.",
      },
      not_started: {
        question: "L’action commencera-t-elle après le dépôt du dossier\u00a0?",
        rule: "Une action déjà commencée ne peut pas être aidée.",
        remedy: (_: Facts) => "Présentez une nouvelle étape, qui commence après le dépôt.",
      },
      amount: {
        question: "L’aide demandée est-elle comprise entre le minimum et le maximum de l’appel\u00a0?",
        rule: "Le montant demandé doit respecter les limites de l’appel.",
        remedy: (f: Facts) =>
          `Demandez entre ${euros("fr", fact(f, "floorCents"))} et ${euros("fr", fact(f, "ceilingCents"))}.`,
      },
      co_funding: {
        question: "Une part du coût est-elle payée par la commune ou par d’autres financeurs\u00a0?",
        rule: "Le Département ne paie pas la totalité du coût.",
        remedy: (f: Facts) =>
          `Prévoyez d’autres ressources\u00a0: le Département paie au plus ${percent("fr", fact(f, "rateMaxBp"))} du coût éligible.`,
      },
    } satisfies Record<SelfCheckQuestion, object>,
    rules: {
      floor: "Montant minimum de l’aide",
      ceiling: "Montant maximum de l’aide",
      rateMaxPercent: "Part maximum du coût éligible, en\u00a0%",
      durationMonthsMax: "Durée maximum de l’action, en mois",
      actionFrom: "L’action commence au plus tôt le",
      actionUntil: "L’action finit au plus tard le",
      oneLeadPerTown: "Un seul dossier par commune",
      ineligibleAccounts: "Comptes non éligibles",
      investmentOwnSharePercent: "Part de la commune en investissement, en\u00a0% des financements publics",
      reviewsPerProposal: "Avis par dossier",
      thirdReadingCriterionGap: "Écart sur un critère au-delà duquel un troisième avis est demandé",
      thirdReadingTotalGap: "Écart de note sur 100 au-delà duquel un troisième avis est demandé",
      eliminationScore: "Note sur 100 en dessous de laquelle un dossier est écarté",
      reserveMonths: "Durée de la liste complémentaire, en mois",
      advancePercent: "Avance, en\u00a0%",
      interimPercent: "Acompte, en\u00a0%",
      balancePercent: "Solde, en\u00a0%",
      lapseMonths: "Caducité après la signature, en mois",
    },
    accounts: {
      "63": "63 – Impôts et taxes",
      "65": "65 – Autres charges de gestion courante",
      "66": "66 – Charges financières",
      "67": "67 – Charges exceptionnelles",
      "68": "68 – Dotations",
    } satisfies Record<(typeof EXCLUDABLE_ACCOUNTS)[number], string>,
    fields: {
      year: "Année",
      title: "Titre",
      titleEn: "Titre en anglais",
      summary: "Présentation",
      summaryEn: "Présentation en anglais",
      envelopeId: "Enveloppe",
      opensOn: "Jour d’ouverture",
      opensTime: "Heure d’ouverture (heure de Paris)",
      closesOn: "Jour de clôture",
      closesTime: "Heure de clôture (heure de Paris)",
      committeeOn: "Comité de sélection",
      standingCommitteeOn: "Commission permanente",
      criterion: "Critère",
      weight: "Poids sur 100",
      anchors: "Repères",
      eliminatingMark: "Note éliminatoire",
      townId: "Commune",
      untilOn: "Nouveau jour de clôture",
      untilTime: "Nouvelle heure de clôture (heure de Paris)",
      reason: "Motif",
    },
  },
  {
    states: { preparation: "In preparation", upcoming: "Upcoming", open: "Open", closed: "Closed" },
    marks: ["Missing or off topic", "Very weak", "Weak", "Adequate", "Good", "Excellent, evidenced"],
    selfCheck: {
      applicant: {
        question:
          "Is the dossier carried by a town of Seine-Saint-Denis, or by its social centre or territorial body with its mandate?",
        rule: "Only towns of the département may file a dossier.",
        remedy: () => "An association or a company may be a partner: ask the town to carry the dossier.",
      },
      territory: {
        question: "Does the action take place in Seine-Saint-Denis?",
        rule: "The action must take place in the département.",
        remedy: () => "Plan the action in the département, or limit the dossier to the part that takes place there.",
      },
      recipients: {
        question: "Is the action for people who receive the RSA?",
        rule: "The action must benefit RSA recipients.",
        remedy: () => "Keep places for RSA recipients and say how you find them.",
      },
      not_started: {
        question: "Will the action begin after the dossier is filed?",
        rule: "An action that has already begun cannot be supported.",
        remedy: () => "Present a new stage, which begins after filing.",
      },
      amount: {
        question: "Is the grant you ask for between the minimum and the maximum of the call?",
        rule: "The amount asked for must respect the limits of the call.",
        remedy: (f) =>
          `Ask for between ${euros("en", fact(f, "floorCents"))} and ${euros("en", fact(f, "ceilingCents"))}.`,
      },
      co_funding: {
        question: "Is part of the cost paid by the town or by other funders?",
        rule: "The Département does not pay the whole cost.",
        remedy: (f) =>
          `Plan other income: the Département pays at most ${percent("en", fact(f, "rateMaxBp"))} of the eligible cost.`,
      },
    },
    rules: {
      floor: "Minimum grant",
      ceiling: "Maximum grant",
      rateMaxPercent: "Maximum share of the eligible cost, in %",
      durationMonthsMax: "Longest action, in months",
      actionFrom: "The action begins no earlier than",
      actionUntil: "The action ends no later than",
      oneLeadPerTown: "One dossier per town",
      ineligibleAccounts: "Ineligible accounts",
      investmentOwnSharePercent: "Town’s share of investment, in % of public funding",
      reviewsPerProposal: "Reviews per dossier",
      thirdReadingCriterionGap: "Gap on a criterion beyond which a third review is asked for",
      thirdReadingTotalGap: "Gap out of 100 beyond which a third review is asked for",
      eliminationScore: "Score out of 100 below which a dossier is eliminated",
      reserveMonths: "Life of the reserve list, in months",
      advancePercent: "Advance, in %",
      interimPercent: "Interim payment, in %",
      balancePercent: "Balance, in %",
      lapseMonths: "Lapse after signature, in months",
    },
    accounts: {
      "63": "63 – Taxes",
      "65": "65 – Other current expenses",
      "66": "66 – Financial expenses",
      "67": "67 – Exceptional expenses",
      "68": "68 – Provisions",
    },
    fields: {
      year: "Year",
      title: "Title in French",
      titleEn: "Title in English",
      summary: "Presentation in French",
      summaryEn: "Presentation in English",
      envelopeId: "Envelope",
      opensOn: "Opening day",
      opensTime: "Opening time (Paris)",
      closesOn: "Closing day",
      closesTime: "Closing time (Paris)",
      committeeOn: "Selection committee",
      standingCommitteeOn: "Standing committee",
      criterion: "Criterion",
      weight: "Weight out of 100",
      anchors: "Anchors",
      eliminatingMark: "Eliminating mark",
      townId: "Town",
      untilOn: "New closing day",
      untilTime: "New closing time (Paris)",
      reason: "Reason",
    },
  },
);
