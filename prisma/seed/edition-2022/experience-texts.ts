import type { Obstacle, Sector } from "~/domain/proposals/options";

export type Told = {
  town: string;
  /** Written, and published by the mayor. */
  written: string;
  published: string;
  audience: "public" | "network";
  title: string;
  sector: Sector;
  obstacles: Obstacle[];
  summary: string;
  context: string;
  action: string;
  reached: string;
  whatWorked: string;
  whatFailed: string;
  wouldChange: string;
  advice: string;
};

/** Eight experience reports: what worked, and as plainly what did not. */
export const EXPERIENCES: readonly Told[] = [
  {
    town: "93010",
    written: "2022-11-10",
    published: "2022-11-14",
    audience: "public",
    title: "Une place de crèche prescrite en quarante-huit heures",
    sector: "other",
    obstacles: ["childcare"],
    summary:
      "Réserver des places sans date précise n’a pas fonctionné\u00a0: elles restaient vides les jours d’entretien. Le passage à une prescription directe par le conseiller, confirmée en quarante-huit heures, a stabilisé les parcours.",
    context:
      "Le relais ouvre de 7\u00a0h à 20\u00a0h et garde vingt places pour les enfants de parents en parcours. Les premières semaines, un tiers des places est resté vide.",
    action:
      "Le conseiller en insertion prescrit la place lui-même, pour des jours précis. La directrice confirme en quarante-huit heures par un seul message, et la famille visite avant le premier jour.",
    reached: "En deux mois, les places réservées sont occupées quatre jours sur cinq.",
    whatWorked: "Un interlocuteur unique entre la crèche et les conseillers.",
    whatFailed: "Un formulaire papier en trois exemplaires.",
    wouldChange: "Nous aurions associé la PMI dès l’écriture du projet.",
    advice: "Gardez deux places libres pour les entretiens d’embauche du lendemain.",
  },
  {
    town: "93059",
    written: "2022-11-15",
    published: "2022-11-17",
    audience: "public",
    title: "Aller vers les allocataires qui ne répondent plus",
    sector: "holistic_support",
    obstacles: ["health", "housing", "language"],
    summary:
      "Les courriers de relance n’ont ramené que peu de personnes au rendez-vous. Les permanences au pied des immeubles, annoncées par les gardiens, ont permis de reprendre contact dans un cadre moins intimidant.",
    context:
      "Une personne allocataire sur quatre ne venait plus aux rendez-vous. Les courriers partaient à des adresses où plus personne ne les ouvrait.",
    action:
      "Deux médiatrices et une infirmière tiennent une permanence par semaine dans chaque quartier, le même jour à la même heure. Les gardiens d’immeuble l’annoncent.",
    reached: "La moitié des personnes rencontrées a pris un rendez-vous, et les trois quarts y sont venues.",
    whatWorked: "La présence régulière, même jour et même heure.",
    whatFailed: "Les convocations envoyées sans appel préalable.",
    wouldChange: "Nous commencerions par les gardiens, avant toute affiche.",
    advice: "N’apportez aucun formulaire à la première rencontre.",
  },
  {
    town: "93014",
    written: "2022-12-05",
    published: "2022-12-08",
    audience: "public",
    title: "Apprendre le français avec un ordinateur, ou l’inverse\u00a0?",
    sector: "digital",
    obstacles: ["language", "digital"],
    summary:
      "Commencer par l’outil numérique décourageait les débutants à l’écrit. Inverser l’ordre des séances, français d’abord puis clavier, a fait progresser l’assiduité.",
    context:
      "Les sessions durent douze semaines et mêlent français et démarches en ligne. Les deux premières ont perdu un participant sur trois.",
    action:
      "Les quatre premières semaines sont consacrées à l’oral et à l’écrit du métier visé. L’ordinateur vient ensuite, avec les mots déjà connus.",
    reached: "L’assiduité est passée de deux séances sur trois à neuf sur dix.",
    whatWorked: "Des groupes de niveau homogène.",
    whatFailed: "Un test de positionnement uniquement en ligne.",
    wouldChange: "Le test se ferait à l’oral, avec un formateur.",
    advice: "Prêtez les ordinateurs plutôt que d’ouvrir une salle le soir.",
  },
  {
    town: "93055",
    written: "2022-12-09",
    published: "2022-12-13",
    audience: "public",
    title: "Clauses sociales\u00a0: parler aux petites entreprises",
    sector: "responsible_procurement",
    obstacles: ["training"],
    summary:
      "Les petites entreprises voyaient la clause comme une sanction. Une visite sur site avant la notification du marché et un vivier de candidats déjà préparés ont changé leur regard.",
    context:
      "Le projet n’a pas été soutenu en 2022\u00a0; la ville a gardé sur ses moyens la partie qui concerne ses propres marchés de travaux.",
    action:
      "Un chargé de mission visite l’entreprise avant la notification, explique la clause en une page et présente trois candidats préparés.",
    reached: "Onze entreprises rencontrées, neuf ont recruté dans les trois mois.",
    whatWorked: "Un dossier d’une page, sans sigles.",
    whatFailed: "Des réunions collectives en journée.",
    wouldChange: "Nous préviendrions les entreprises dès la publication du marché.",
    advice: "Proposez des noms, pas un dispositif.",
  },
  {
    town: "93066",
    written: "2023-01-09",
    published: "2023-01-12",
    audience: "network",
    title: "Chantier-école\u00a0: trois mois perdus à trouver un local",
    sector: "eco_construction",
    obstacles: ["language", "childcare"],
    summary:
      "Le démarrage a été retardé car le local de stockage n’était pas identifié au moment du dépôt. Nous recommandons de joindre au dossier l’accord écrit du service du patrimoine.",
    context:
      "Le chantier porte sur trois bâtiments municipaux. Les matériaux devaient être stockés à proximité, ce que personne n’avait vérifié.",
    action:
      "Les services techniques et l’encadrant ont visité ensemble onze lieux, puis signé une mise à disposition d’un an.",
    reached: "Le premier groupe a commencé en décembre au lieu de septembre.",
    whatWorked: "Le repérage commun avec les services techniques.",
    whatFailed: "Un calendrier sans marge.",
    wouldChange: "L’accord du patrimoine serait joint au dossier dès le dépôt.",
    advice: "Visitez le local avant d’écrire le calendrier.",
  },
  {
    town: "93071",
    written: "2023-01-17",
    published: "2023-01-20",
    audience: "public",
    title: "La cyclologistique en hiver\u00a0: ce que nous avons changé",
    sector: "urban_logistics",
    obstacles: ["mobility"],
    summary:
      "L’absentéisme a augmenté en décembre faute d’équipement adapté. L’achat de tenues chaudes et la réorganisation des tournées en binôme ont rétabli la régularité du service.",
    context:
      "Les tournées à vélo-cargo partent à 6\u00a0h\u00a030. En décembre, une tournée sur quatre n’a pas pu partir.",
    action: "Tenues chaudes et gants pour chacun, départ décalé d’une heure par temps de gel, et tournées en binôme.",
    reached: "En janvier, toutes les tournées sont parties, sauf deux jours de neige.",
    whatWorked: "Les tournées en binôme.",
    whatFailed: "Un planning identique toute l’année.",
    wouldChange: "Les tenues seraient dans le budget de départ.",
    advice: "Prévoyez un travail à l’abri pour les jours de neige.",
  },
  {
    town: "93008",
    written: "2023-02-06",
    published: "2023-02-09",
    audience: "public",
    title: "Mesurer sans ficher\u00a0: nos indicateurs anonymes",
    sector: "digital",
    obstacles: ["digital"],
    summary:
      "Le suivi nominatif dans un tableur partagé posait un problème de protection des données. Un comptage par tranches, sans nom et sans effectif inférieur à cinq, suffit à piloter l’action.",
    context: "Quatre accueils remplissaient le même tableur, avec des noms que personne n’avait le droit de croiser.",
    action:
      "Chaque accueil compte des entrées, des séances et des sorties, par tranches d’âge. Un nombre inférieur à cinq n’est pas transmis.",
    reached: "Le rapport trimestriel se fait en une heure au lieu de deux jours.",
    whatWorked: "Une fiche d’indicateurs commune à toutes les actions.",
    whatFailed: "La collecte en fin d’année seulement.",
    wouldChange: "La déléguée à la protection des données aurait été consultée avant le lancement.",
    advice: "Décidez d’abord de la question, ensuite du chiffre.",
  },
  {
    town: "93027",
    written: "2023-03-13",
    published: "2023-03-16",
    audience: "network",
    title: "Six mois de ferme urbaine\u00a0: le rythme compte plus que la récolte",
    sector: "sustainable_food",
    obstacles: ["health", "language"],
    summary:
      "Des journées complètes dès la première semaine étaient trop éprouvantes pour plusieurs participants. Une montée en charge progressive, de deux à quatre demi-journées, a limité les abandons.",
    context:
      "Placée sur liste complémentaire en 2022, la ville a ouvert une première parcelle avec son budget et un chantier d’insertion.",
    action:
      "Chaque participant commence par deux demi-journées par semaine, puis choisit son rythme avec l’encadrante à la fin du premier mois.",
    reached: "Quatorze personnes accueillies, douze encore présentes au bout de six mois.",
    whatWorked: "La montée en charge progressive.",
    whatFailed: "Un contrat unique pour tous les profils.",
    wouldChange: "Le rendez-vous de santé serait proposé avant l’entrée, pas après.",
    advice: "Plantez ce qui pousse vite\u00a0: la première récolte fait revenir.",
  },
];
