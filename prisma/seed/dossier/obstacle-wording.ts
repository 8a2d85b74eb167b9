import type { IndicatorCode } from "~/domain/proposals/indicators";
import type { Obstacle } from "~/domain/proposals/options";

/** How a dossier answers an obstacle, and what it counts to show it. */
type ObstacleSays = { answer: string; indicator: IndicatorCode; share: number };

export const OBSTACLE_SAYS: Record<Obstacle, ObstacleSays> = {
  childcare: {
    answer:
      "Une place d’accueil est réservée pour les jours d’atelier et d’entretien, confirmée en quarante-huit heures.",
    indicator: "childcare_places_used",
    share: 0.3,
  },
  language: {
    answer: "Trois heures de français par semaine, sur les mots du métier, sont comprises dans le parcours.",
    indicator: "language_courses_completed",
    share: 0.5,
  },
  training: {
    answer: "Chaque personne choisit un module de formation courte, pris en charge, pendant le parcours.",
    indicator: "training_exits",
    share: 0.3,
  },
  mobility: {
    answer: "Un diagnostic de mobilité ouvre droit à un prêt de vélo, à une aide au permis ou à un trajet organisé.",
    indicator: "mobility_solutions",
    share: 0.5,
  },
  housing: {
    answer: "Une travailleuse sociale tient une permanence logement chaque semaine, sur place.",
    indicator: "housing_solutions",
    share: 0.2,
  },
  health: {
    answer: "Un rendez-vous au centre municipal de santé est proposé dans le premier mois, sans avance de frais.",
    indicator: "health_referrals",
    share: 0.4,
  },
  digital: {
    answer: "Un ordinateur est prêté et quatre ateliers suffisent aux démarches du quotidien.",
    indicator: "digital_autonomy",
    share: 0.6,
  },
  other: {
    answer: "Un fonds d’urgence règle en trois jours la dépense qui bloque un départ en formation.",
    indicator: "dropouts",
    share: 0.1,
  },
};
