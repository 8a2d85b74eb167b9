import type { ReserveStanding } from "~/domain/awards/reserve";
import { catalogue } from "~/words/catalogue";

/** The reserve list: who comes next when money is left, and what becomes of it when its time is over. */
export const reserveWords = catalogue(
  {
    title: "Liste complémentaire",
    lead: "Les dossiers qui attendent que des crédits se libèrent, dans l’ordre du classement. Rien n’est attribué d’office\u00a0: le dossier suivant fait l’objet d’une décision complémentaire, approuvée par une autre personne, délibérée, puis publiée.",
    available: (amount: string) => `Disponible sur l’enveloppe\u00a0: ${amount}.`,
    nextTitle: "Le dossier suivant",
    next: (reference: string, town: string, amount: string) =>
      `Le dossier ${reference} (${town}) est le premier de la liste dont le montant rentre\u00a0: ${amount}.`,
    passed: (references: string) =>
      `Mieux classés, mais au-dessus de ce qui reste\u00a0: ${references}. Écrivez pourquoi le dossier passe devant.`,
    exception: "Pourquoi le classement n’est pas suivi",
    exceptionHint: "Par exemple\u00a0: le montant demandé par les dossiers mieux classés dépasse ce qui reste.",
    reasons: "Motifs du montant accordé",
    reasonsHint: "Le montant est inférieur à la demande. La commune les lira.",
    prepare: "Préparer la décision complémentaire",
    nobody:
      "Aucun dossier de la liste ne peut être retenu pour l’instant\u00a0: rien ne reste, ou rien ne rentre, ou une décision est déjà en cours.",
    caption: "Dossiers en liste complémentaire, par rang",
    place: "Rang",
    project: "Projet",
    town: "Commune",
    asked: "Demande",
    until: "Valable jusqu’au",
    standing: "Situation",
    takenUp: (decision: string) => `Repris par la décision ${decision}`,
    standings: {
      fits: "Peut être retenu",
      too_large: "Dépasse ce qui reste",
      lapsed: "Plus valable",
    } satisfies Record<ReserveStanding, string>,
    empty: "Personne n’attend en liste complémentaire.",
    toDecisions: "Voir les décisions",
    lapsed:
      "Passé le dernier jour, un dossier n’est plus proposé et ne peut plus être retenu. Sa commune le lit sur la page de la décision, et peut le déposer à l’édition suivante.",
    declinedTitle: "Aides auxquelles une commune a renoncé",
    declinedCaption: "Aides rendues à l’enveloppe, la plus récente d’abord",
    amount: "Montant rendu",
    reason: "Motif",
    day: "Le",
    lapsedForTown:
      "La liste complémentaire n’est plus valable\u00a0: aucun crédit ne s’est libéré à temps. Vous pouvez déposer ce projet à la prochaine édition, en repartant de ce dossier.",
  },
  {
    title: "Reserve list",
    lead: "The applications that wait for money to become free, in the order of the ranking. Nothing is awarded by itself: the next one takes a complementary decision, approved by somebody else, deliberated, then published.",
    available: (amount: string) => `Available in the envelope: ${amount}.`,
    nextTitle: "The next application",
    next: (reference: string, town: string, amount: string) =>
      `Application ${reference} (${town}) is the first of the list whose amount fits: ${amount}.`,
    passed: (references: string) =>
      `Ranked higher, but above what is left: ${references}. Write why this one goes before them.`,
    exception: "Why the ranking is not followed",
    exceptionHint: "For instance: what the applications ranked higher ask for is more than what is left.",
    reasons: "Reasons for the amount granted",
    reasonsHint: "The amount is less than what was asked for. The town will read them.",
    prepare: "Prepare the complementary decision",
    nobody:
      "No application on the list can be awarded now: nothing is left, or nothing fits, or a decision is under way.",
    caption: "Applications on the reserve list, by rank",
    place: "Rank",
    project: "Project",
    town: "Town",
    asked: "Requested",
    until: "Valid until",
    standing: "Where it stands",
    takenUp: (decision: string) => `Taken up by decision ${decision}`,
    standings: {
      fits: "Can be awarded",
      too_large: "More than is left",
      lapsed: "Lapsed",
    } satisfies Record<ReserveStanding, string>,
    empty: "Nobody waits on the reserve list.",
    toDecisions: "See the decisions",
    lapsed:
      "After the last day an application is no longer proposed and cannot be awarded. Its town reads so on the page of the decision, and may file it in the next edition.",
    declinedTitle: "Grants that a town has declined",
    declinedCaption: "Grants returned to the envelope, the latest first",
    amount: "Amount returned",
    reason: "Reason",
    day: "On",
    lapsedForTown:
      "The reserve list has lapsed: no money became free in time. You may file this project in the next edition, starting from this application.",
  },
);
