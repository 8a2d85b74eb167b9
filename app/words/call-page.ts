import type { CallRules, EXCLUDABLE_ACCOUNTS } from "~/domain/calls/rules";
import type { Article } from "~/domain/calls/self-check";
import { fromParis } from "~/domain/shared/calendar";
import { callsTerms } from "~/words/calls-terms";
import { catalogue } from "~/words/catalogue";
import { day, euros, hundredths, percent } from "~/words/format";
import type { Locale } from "~/words/locale";

const accounts = (locale: Locale, codes: CallRules["ineligibleAccounts"]) =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(
    codes.map((code: (typeof EXCLUDABLE_ACCOUNTS)[number]) => callsTerms[locale].accounts[code]),
  );
const said = (...sentences: (string | false)[]) => sentences.filter(Boolean).join(" ");
const on = (locale: Locale, date: string) => day(locale, fromParis(date));

/** The public page of a call: its articles, what towns ask, and what can still be done once it is closed. */
export const callPageWords = catalogue(
  {
    check: "Vérifier mon projet",
    checkHint: "Six questions, deux minutes, sans compte. Le résultat peut être envoyé à un collègue.",
    start: "Commencer un dossier",
    onPage: "Sur cette page",
    calendarFile: "Ajouter ces dates à mon agenda (.ics)",
    townUntil: (town: string, when: string) => `Délai accordé à ${town}\u00a0: vous pouvez déposer jusqu’au ${when}.`,
    rules: "Le règlement, article par article",
    article: (n: number) => `Article\u00a0${n}`,
    articles: {
      applicant: {
        title: "Qui peut déposer",
        text: (_: CallRules) =>
          "Une commune de Seine-Saint-Denis signataire de la charte du réseau, directement ou par son CCAS ou son territoire avec son mandat. Une association ou une entreprise peut être partenaire, mais c’est la commune qui porte le dossier.",
      },
      territory: {
        title: "Où se déroule l’action",
        text: (_: CallRules) => "L’action se déroule en Seine-Saint-Denis.",
      },
      recipients: {
        title: "Pour qui",
        text: (_: CallRules) =>
          "L’action bénéficie à des allocataires du RSA. Le dossier dit combien de personnes sont visées et comment elles sont repérées.",
      },
      not_started: {
        title: "Quand l’action commence",
        text: (r: CallRules) =>
          said(
            `L’action commence après le dépôt du dossier et dure ${r.durationMonthsMax}\u00a0mois au plus.`,
            r.actionFrom !== null && `Elle commence au plus tôt le ${on("fr", r.actionFrom)}.`,
            r.actionUntil !== null && `Elle finit au plus tard le ${on("fr", r.actionUntil)}.`,
          ),
      },
      amount: {
        title: "Combien demander",
        text: (r: CallRules) =>
          `L’aide demandée est comprise entre ${euros("fr", r.floorCents)} et ${euros("fr", r.ceilingCents)}.`,
      },
      co_funding: {
        title: "Qui paie le reste",
        text: (r: CallRules) =>
          said(
            `Le Département paie au plus ${percent("fr", r.rateMaxBp)} du coût éligible. La commune ou d’autres financeurs paient le reste.`,
            r.ineligibleAccounts.length > 0 &&
              `Ne comptent pas dans le coût éligible les comptes ${accounts("fr", r.ineligibleAccounts)}.`,
            `Pour un investissement, la commune apporte au moins ${percent("fr", r.investmentOwnShareBp)} des financements publics (article L1111-10 du code général des collectivités territoriales).`,
          ),
      },
      dossiers: {
        title: "Combien de dossiers",
        text: (r: CallRules) =>
          r.oneLeadPerTown
            ? "Une commune dépose un seul dossier. Elle peut en préparer plusieurs et choisir."
            : "Une commune peut déposer plusieurs dossiers.",
      },
      selection: {
        title: "Comment les dossiers sont choisis",
        text: (r: CallRules) =>
          said(
            `${r.reviewsPerProposal > 1 ? `${r.reviewsPerProposal} personnes notent` : "Une personne note"} chaque dossier, selon la grille ci-dessous et sans voir les autres notes.`,
            `Un dossier noté moins de ${hundredths("fr", r.eliminationScoreHundredths)} sur 100 n’est pas retenu.`,
            `Les autres sont classés et aidés dans l’ordre, jusqu’à la fin de l’enveloppe. Une liste complémentaire vaut ${r.reserveMonths}\u00a0mois.`,
          ),
      },
      payment: {
        title: "Comment l’aide est versée",
        text: (r: CallRules) =>
          said(
            `Une avance de ${r.advancePercent}\u00a0% à la signature de la convention, un acompte de ${r.interimPercent}\u00a0% quand le bilan intermédiaire est accepté, le solde de ${r.balancePercent}\u00a0% quand le bilan final est accepté.`,
            `Ce qui n’est pas demandé dans les ${r.lapseMonths}\u00a0mois après la signature est perdu.`,
          ),
      },
    } satisfies Record<Article, object>,
    required: "Obligatoire",
    ifInvestment: "Pour un investissement",
    ifPartners: "Si un partenaire est confirmé",
    optional: "Facultatif",
    model: "Télécharger le modèle",
    faqTitle: "Questions fréquentes",
    faq: [
      {
        question: "Qui peut écrire le dossier, et qui le dépose\u00a0?",
        answer:
          "Toute personne de la commune qui a un accès en rédaction peut écrire, à plusieurs en même temps. Seul le maire ou son délégataire, signataire sur le portail, certifie et dépose.",
      },
      {
        question: "Que se passe-t-il si ma connexion se coupe pendant que j’écris\u00a0?",
        answer:
          "Le brouillon s’enregistre tout seul. Ce qui n’est pas encore parti reste dans votre navigateur et part au retour du réseau. Rien n’est déposé sans que vous le demandiez.",
      },
      {
        question: "Ma commune n’a pas signé la charte. Puis-je commencer\u00a0?",
        answer:
          "Oui. Vous pouvez préparer le dossier en entier. Le maire signe la charte en ligne avant le dépôt\u00a0: cela prend quelques minutes.",
      },
      {
        question: "Peut-on corriger un dossier déjà déposé\u00a0?",
        answer:
          "Oui, jusqu’à la clôture\u00a0: retirez votre dépôt, corrigez, déposez de nouveau. Seul le dernier dépôt compte. Après la clôture, seules les parties que le Département demande se rouvrent.",
      },
      {
        question: "Peut-on reprendre le dossier de l’an dernier\u00a0?",
        answer:
          "Oui. Les textes, les partenaires et les lignes du budget sont repris. Les dates, l’habilitation, les pièces et les attestations sont redemandées.",
      },
      {
        question: "Le budget doit-il être en équilibre au centime\u00a0?",
        answer:
          "Oui, les ressources égalent les dépenses. L’éditeur montre l’écart au fur et à mesure, et calcule le maximum que vous pouvez demander.",
      },
      {
        question: "Une association partenaire peut-elle recevoir une partie de l’aide\u00a0?",
        answer:
          "Oui, si le dossier le dit et le justifie. La commune reste responsable de l’emploi des fonds devant le Département.",
      },
      {
        question: "Quand saurai-je si le projet est retenu\u00a0?",
        answer:
          "Après la Commission permanente, dont la date est au calendrier. Jusque-là, votre dossier est dit «\u00a0en cours d’examen\u00a0». La décision vous est écrite, avec ses motifs.",
      },
    ],
    closedTitle: "Ce qui reste possible",
    readDraft: (reference: string, title: string) =>
      `Relire votre dossier ${reference}${title ? `, «\u00a0${title}\u00a0»` : ""}`,
    readDrafts: "Relire vos dossiers",
    readText: "Ils restent lisibles, et leurs textes pourront servir à l’édition suivante.",
    askMore: "Demander un délai pour votre commune",
    askMoreText: (when: string) =>
      `Si un incident vous a empêchés de déposer, écrivez au service insertion. Un délai peut être accordé jusqu’au ${when}, par une décision motivée.`,
    tooLateText: "Le délai pendant lequel une prolongation pouvait être accordée est passé.",
    next: (title: string) => `Lire le prochain appel\u00a0: ${title}`,
    nextOpens: (when: string) => `Il ouvre le ${when}.`,
    nextUnknown: "Le prochain appel n’est pas encore annoncé.",
    seeProjects: "Voir les projets aidés",
    seeProjectsText: "Une action d’une autre commune peut vous donner des idées, et ses résultats sont publics.",
    readCharter: "Lire la charte du réseau",
    notifyMembers: "Pour les membres du réseau, une fois connectés.",
    notify: "M’avertir de l’ouverture",
    notifyText: "Un courriel, le jour où le prochain appel ouvre.",
    following: "Vous serez prévenu par courriel de l’ouverture du prochain appel.",
    unfollow: "Ne plus m’avertir",
    followTitle: "M’avertir de l’ouverture du prochain appel",
    followLead: "Le portail vous écrit une fois, à l’instant où le prochain appel ouvre. Rien d’autre.",
    followNot: "Vous n’avez pas demandé à être prévenu.",
    ics: {
      name: "Partenariat-ville",
      opens: (title: string) => `Ouverture\u00a0: ${title}`,
      closes: (title: string) => `Clôture\u00a0: ${title}`,
      closesText: (when: string) => `Dernier instant pour déposer\u00a0: ${when}.`,
      committee: (title: string) => `Comité de sélection\u00a0: ${title}`,
    },
  },
  {
    check: "Check my project",
    checkHint: "Six questions, two minutes, no account needed. The result can be sent to a colleague.",
    start: "Start a dossier",
    onPage: "On this page",
    calendarFile: "Add these dates to my calendar (.ics)",
    townUntil: (town, when) => `More time granted to ${town}: you may file until ${when}.`,
    rules: "The rules, article by article",
    article: (n) => `Article ${n}`,
    articles: {
      applicant: {
        title: "Who may apply",
        text: () =>
          "A town of Seine-Saint-Denis that has signed the charter of the network, directly or through its social centre or territorial body with its mandate. An association or a company may be a partner, but the town carries the dossier.",
      },
      territory: {
        title: "Where the action takes place",
        text: () => "The action takes place in Seine-Saint-Denis.",
      },
      recipients: {
        title: "For whom",
        text: () =>
          "The action benefits RSA recipients. The dossier says how many people it is for and how they are found.",
      },
      not_started: {
        title: "When the action begins",
        text: (r) =>
          said(
            `The action begins after the dossier is filed and lasts ${r.durationMonthsMax} months at most.`,
            r.actionFrom !== null && `It begins no earlier than ${on("en", r.actionFrom)}.`,
            r.actionUntil !== null && `It ends no later than ${on("en", r.actionUntil)}.`,
          ),
      },
      amount: {
        title: "How much to ask for",
        text: (r) => `The grant asked for is between ${euros("en", r.floorCents)} and ${euros("en", r.ceilingCents)}.`,
      },
      co_funding: {
        title: "Who pays the rest",
        text: (r) =>
          said(
            `The Département pays at most ${percent("en", r.rateMaxBp)} of the eligible cost. The town or other funders pay the rest.`,
            r.ineligibleAccounts.length > 0 &&
              `These accounts are not part of the eligible cost: ${accounts("en", r.ineligibleAccounts)}.`,
            `For an investment, the town brings at least ${percent("en", r.investmentOwnShareBp)} of the public funding (article L1111-10 of the code of local authorities).`,
          ),
      },
      dossiers: {
        title: "How many dossiers",
        text: (r) =>
          r.oneLeadPerTown
            ? "A town files one dossier only. It may prepare several and choose."
            : "A town may file several dossiers.",
      },
      selection: {
        title: "How dossiers are chosen",
        text: (r) =>
          said(
            `${r.reviewsPerProposal > 1 ? `${r.reviewsPerProposal} people score` : "One person scores"} each dossier, by the grid below and without seeing other marks.`,
            `A dossier that scores less than ${hundredths("en", r.eliminationScoreHundredths)} out of 100 is not supported.`,
            `The others are ranked and supported in order, until the envelope is used up. A reserve list is valid for ${r.reserveMonths} months.`,
          ),
      },
      payment: {
        title: "How the grant is paid",
        text: (r) =>
          said(
            `An advance of ${r.advancePercent}% once the agreement is signed, an interim payment of ${r.interimPercent}% once the interim report is accepted, the balance of ${r.balancePercent}% once the final report is accepted.`,
            `What is not asked for within ${r.lapseMonths} months of the signature is lost.`,
          ),
      },
    },
    required: "Required",
    ifInvestment: "For an investment",
    ifPartners: "If a partner is confirmed",
    optional: "Optional",
    model: "Download the model",
    faqTitle: "Frequent questions",
    faq: [
      {
        question: "Who may write the dossier, and who files it?",
        answer:
          "Anyone of the town with writing access may write, several at once. Only the mayor or a delegate, signatory on the portal, certifies and files.",
      },
      {
        question: "What happens if my connection is cut while I write?",
        answer:
          "The draft saves itself. What has not left yet stays in your browser and leaves when the network is back. Nothing is filed unless you ask.",
      },
      {
        question: "My town has not signed the charter. May I start?",
        answer:
          "Yes. You may prepare the whole dossier. The mayor signs the charter online before filing: it takes a few minutes.",
      },
      {
        question: "Can a filed dossier be corrected?",
        answer:
          "Yes, until the closing: take your filing back, correct, file again. Only the last filing counts. After the closing, only the parts that the Département asks for reopen.",
      },
      {
        question: "Can last year’s dossier be used again?",
        answer:
          "Yes. Texts, partners and budget lines are kept. Dates, mandate, documents and attestations are asked for again.",
      },
      {
        question: "Must the budget balance to the cent?",
        answer:
          "Yes, income equals expenses. The editor shows the difference as you write, and works out the most you may ask for.",
      },
      {
        question: "Can a partner association receive part of the grant?",
        answer:
          "Yes, if the dossier says so and why. The town remains answerable to the Département for the use of the money.",
      },
      {
        question: "When will I know whether the project is supported?",
        answer:
          "After the standing committee, whose date is in the calendar. Until then your dossier is said to be “under review”. The decision is written to you, with its reasons.",
      },
    ],
    closedTitle: "What remains possible",
    readDraft: (reference, title) => `Read your dossier ${reference}${title ? `, “${title}”` : ""}`,
    readDrafts: "Read your dossiers",
    readText: "They can still be read, and their texts can serve for the next edition.",
    askMore: "Ask for more time for your town",
    askMoreText: (when) =>
      `If something kept you from filing, write to the inclusion service. More time can be granted until ${when}, by a decision with its reasons.`,
    tooLateText: "The time during which more time could be granted is past.",
    next: (title) => `Read the next call: ${title}`,
    nextOpens: (when) => `It opens on ${when}.`,
    nextUnknown: "The next call is not announced yet.",
    seeProjects: "See the funded projects",
    seeProjectsText: "Another town’s action may give you ideas, and its results are public.",
    readCharter: "Read the charter of the network",
    notifyMembers: "For members of the network, once signed in.",
    notify: "Tell me when it opens",
    notifyText: "One e-mail, on the day the next call opens.",
    following: "You will be told by e-mail when the next call opens.",
    unfollow: "Stop telling me",
    followTitle: "Tell me when the next call opens",
    followLead: "The portal writes to you once, at the instant when the next call opens. Nothing else.",
    followNot: "You have not asked to be told.",
    ics: {
      name: "Town partnership",
      opens: (title) => `Opening: ${title}`,
      closes: (title) => `Closing: ${title}`,
      closesText: (when) => `Last instant to file: ${when}.`,
      committee: (title) => `Selection committee: ${title}`,
    },
  },
);
