import type { Project } from "../dossier/project";

type Own = Omit<Project, "startsOn" | "endsOn" | "confirmed">;

/** What towns propose to the edition that is being examined, in the order in which they began. */
export const EXAMINED: readonly Own[] = [
  {
    town: "93066",
    title: "Chantier-école «\u00a0Matières du quartier\u00a0», deuxième promotion",
    summary:
      "Soixante allocataires apprennent l’isolation biosourcée sur deux groupes scolaires. Le local de stockage est acquis et l’équipe de la première promotion est reconduite.",
    sector: "eco_construction",
    obstacles: ["language", "childcare"],
    requested: 160_000,
    total: 214_000,
    recipients: 60,
  },
  {
    town: "93001",
    title: "Repas partagés, métiers appris",
    summary:
      "La cuisine mutualisée ouvre un second service et prépare les repas de trois centres sociaux. Quarante allocataires y valident un bloc de compétences reconnu par la branche.",
    sector: "sustainable_food",
    obstacles: ["childcare", "digital"],
    requested: 130_000,
    total: 168_000,
    recipients: 40,
  },
  {
    town: "93048",
    title: "Réemploi du bâtiment\u00a0: de la dépose à la vente",
    summary:
      "La plateforme de tri devient une boutique ouverte aux habitants et aux artisans. Trente-deux allocataires y apprennent la dépose soignée, le tri et la relation avec les clients.",
    sector: "eco_construction",
    obstacles: ["mobility"],
    requested: 118_000,
    total: 156_000,
    recipients: 32,
  },
  {
    town: "93027",
    title: "Conserverie solidaire des Quatre-Routes",
    summary:
      "La micro-ferme s’agrandit d’un atelier de conserves vendues en circuit court. Trente allocataires y travaillent par demi-journées, avec un rendez-vous de santé avant l’entrée.",
    sector: "sustainable_food",
    obstacles: ["health", "language"],
    requested: 124_000,
    total: 160_000,
    recipients: 30,
  },
  {
    town: "93072",
    title: "Vélo-école et prêt de vélos révisés",
    summary:
      "Cinquante allocataires apprennent à circuler à vélo et à l’entretenir dans un local associatif rénové. Chacun repart avec un vélo révisé, prêté pour la durée du parcours.",
    sector: "urban_logistics",
    obstacles: ["mobility"],
    requested: 72_000,
    total: 96_000,
    recipients: 50,
  },
  {
    town: "93053",
    title: "Aide à domicile\u00a0: des horaires qui tiennent",
    summary:
      "Six employeurs s’engagent sur des plannings stables et un tutorat de trois mois. Trente-six allocataires découvrent le métier, avec une garde d’enfants organisée pour les horaires décalés.",
    sector: "other",
    obstacles: ["childcare", "mobility"],
    requested: 84_000,
    total: 110_000,
    recipients: 36,
  },
  {
    town: "93079",
    title: "Premiers mots, premier emploi",
    summary:
      "Soixante-dix allocataires reçoivent une évaluation de français en une semaine et un cours adapté sans liste d’attente. Chaque étape linguistique est liée à une visite d’entreprise.",
    sector: "holistic_support",
    obstacles: ["language"],
    requested: 74_000,
    total: 98_000,
    recipients: 70,
  },
  {
    town: "93073",
    title: "Navette de nuit vers la plateforme aéroportuaire",
    summary:
      "Une navette à horaires décalés ouvre des postes inaccessibles sans voiture. Cinquante-cinq allocataires y accèdent après une immersion et une formation courte chez l’employeur.",
    sector: "urban_logistics",
    obstacles: ["mobility", "training"],
    requested: 142_000,
    total: 190_000,
    recipients: 55,
  },
  {
    town: "93047",
    title: "Potager, cuisine et service",
    summary:
      "Le potager municipal fournit un traiteur d’insertion qui sert les événements de la ville. Trente-quatre allocataires y passent de la terre à la salle, avec un accompagnement de santé.",
    sector: "sustainable_food",
    obstacles: ["health"],
    requested: 98_000,
    total: 130_000,
    recipients: 34,
  },
];

/** What towns have filed so far for the call that is open. */
export const FILED_NOW: readonly Own[] = [
  {
    town: "93071",
    title: "Cyclologistique\u00a0: livrer les écoles et les crèches",
    summary:
      "Les tournées à vélo-cargo s’étendent à la livraison des repas vers les écoles et les crèches. Quarante-huit allocataires y sont formés à la conduite, à la maintenance et à l’hygiène.",
    sector: "urban_logistics",
    obstacles: ["mobility"],
    requested: 148_000,
    total: 196_000,
    recipients: 48,
  },
  {
    town: "93014",
    title: "Français de l’emploi, jour et soir",
    summary:
      "Des groupes de niveau homogène se réunissent le jour et le soir, avec une garde d’enfants sur place. Quatre-vingts allocataires terminent par deux semaines d’immersion.",
    sector: "digital",
    obstacles: ["language", "childcare"],
    requested: 112_000,
    total: 146_000,
    recipients: 80,
  },
  {
    town: "93008",
    title: "Ambassadeurs du numérique dans les halls d’immeuble",
    summary:
      "Les ambassadeurs formés depuis 2022 tiennent des permanences dans les halls avec les bailleurs. Soixante allocataires y préparent une certification de médiation numérique.",
    sector: "digital",
    obstacles: ["digital"],
    requested: 90_000,
    total: 120_000,
    recipients: 60,
  },
];
