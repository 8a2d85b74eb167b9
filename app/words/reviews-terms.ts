import type { Elimination } from "~/domain/reviews/aggregates";
import type { Shortage } from "~/domain/reviews/assignment";
import type { ConflictKind, ConflictSource } from "~/domain/reviews/conflicts";
import type { PhaseKind } from "~/domain/reviews/phases";
import type { TieBreak } from "~/domain/reviews/ranking";
import type { ReviewStatus } from "~/domain/reviews/review-form";
import { catalogue } from "~/words/catalogue";

/** The names of the closed sets of scoring: phases, interests, states of a review, why a dossier is eliminated or short of readers. */
export const reviewsTerms = catalogue(
  {
    phases: {
      preparation: "Préparation",
      scoring: "Notation",
      reveal: "Mise en commun",
      closed: "Clôture",
    } satisfies Record<PhaseKind, string>,
    phaseHints: {
      preparation: "Les dossiers sont affectés et chacun déclare ses liens d’intérêt.",
      scoring: "Chacun note seul, sans voir les notes des autres.",
      reveal: "Les notes sont visibles de tous les instructeurs. Une note peut être révisée, avec un motif.",
      closed: "Les notes ne changent plus.",
    } satisfies Record<PhaseKind, string>,
    conflictKinds: {
      elected: "Élu·e de la commune",
      employee: "Agent·e ou ancien·ne agent·e de la commune",
      family: "Lien familial ou personnel",
      partner: "Partenaire du projet",
      supplier: "Fournisseur ou prestataire",
      other: "Autre lien",
    } satisfies Record<ConflictKind, string>,
    conflictSources: { declared: "Déclaré", profile: "Profil", detected: "Détecté" } satisfies Record<
      ConflictSource,
      string
    >,
    reviewStates: { draft: "En cours", submitted: "Rendue", abstained: "Abstention" } satisfies Record<
      ReviewStatus,
      string
    >,
    shortages: {
      "too-few-reviewers": "Il n’y a pas assez d’instructeurs.",
      conflicts: "Trop d’instructeurs ont un lien d’intérêt avec ce dossier.",
      "loads-full": "Les instructeurs sans lien d’intérêt sont à leur maximum.",
    } satisfies Record<Shortage["why"], string>,
    tieBreaks: {
      need: "Départagé par la note « besoins »",
      support: "Départagé par la note « accompagnement »",
      filing: "Départagé par l’heure de dépôt",
    } satisfies Record<TieBreak, string>,
    belowThreshold: "Note totale sous le seuil",
    weakCriterion: (label: string) => `Note éliminatoire : ${label}`,
  },
  {
    phases: { preparation: "Preparation", scoring: "Scoring", reveal: "Reveal", closed: "Closed" } satisfies Record<
      PhaseKind,
      string
    >,
    phaseHints: {
      preparation: "Applications are assigned and everybody declares their interests.",
      scoring: "Everybody scores alone, without seeing the others’ marks.",
      reveal: "All reviewers see the marks. A mark can be revised, with a reason.",
      closed: "The marks no longer change.",
    } satisfies Record<PhaseKind, string>,
    conflictKinds: {
      elected: "Elected in the town",
      employee: "Works or worked for the town",
      family: "Family or personal tie",
      partner: "Partner of the project",
      supplier: "Supplier or contractor",
      other: "Other interest",
    } satisfies Record<ConflictKind, string>,
    conflictSources: { declared: "Declared", profile: "Profile", detected: "Detected" } satisfies Record<
      ConflictSource,
      string
    >,
    reviewStates: { draft: "In progress", submitted: "Handed in", abstained: "Abstained" } satisfies Record<
      ReviewStatus,
      string
    >,
    shortages: {
      "too-few-reviewers": "There are not enough reviewers.",
      conflicts: "Too many reviewers have an interest in this application.",
      "loads-full": "The reviewers without an interest are at their maximum.",
    } satisfies Record<Shortage["why"], string>,
    tieBreaks: {
      need: "Tie broken by the “need” mark",
      support: "Tie broken by the “support” mark",
      filing: "Tie broken by the time of filing",
    } satisfies Record<TieBreak, string>,
    belowThreshold: "Total below the threshold",
    weakCriterion: (label: string) => `Eliminating mark: ${label}`,
  },
);

/** Why a dossier is eliminated; `criterionLabel` finds a criterion's name in the reader's language. */
export function eliminationLabel(
  locale: "fr" | "en",
  reason: Elimination | (string & {}),
  criterionLabel: (code: string) => string,
) {
  const words = reviewsTerms[locale];
  return reason.startsWith("criterion:")
    ? words.weakCriterion(criterionLabel(reason.slice("criterion:".length)))
    : words.belowThreshold;
}
