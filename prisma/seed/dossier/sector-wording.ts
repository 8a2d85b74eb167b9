import type { Sector } from "~/domain/proposals/options";

/** What dossiers of a sector say, besides what is their own. */
type SectorSays = {
  service: string;
  activity: string;
  outlets: string;
  purchase: string;
  place: string;
  partner: { name: string; kind: "aci" | "ei" | "training_body" | "association" | "company" | "plie"; role: string };
};

export const SECTOR_SAYS: Record<Sector, SectorSays> = {
  eco_construction: {
    service: "Direction du patrimoine bâti",
    activity:
      "Trois jours par semaine sur un chantier de la ville\u00a0: préparation, dépose, isolation, finitions. Chaque geste appris est noté dans un carnet que la personne garde et montre à un employeur.",
    outlets:
      "Les entreprises de rénovation du territoire cherchent des ouvriers polyvalents\u00a0; deux d’entre elles reçoivent les participants en immersion avant la fin du parcours.",
    purchase: "Outillage, matériaux et tenues de chantier",
    place: "Ateliers municipaux et chantiers en cours",
    partner: {
      name: "Chantier d’insertion Les Mains du quartier",
      kind: "aci",
      role: "Encadre l’équipe sur le chantier et porte les contrats d’insertion.",
    },
  },
  sustainable_food: {
    service: "Direction de la restauration municipale",
    activity:
      "Production, transformation et service, par équipes de huit. Les gestes d’hygiène et l’organisation d’une cuisine s’apprennent en travaillant, avec une encadrante du métier.",
    outlets:
      "La restauration collective et les traiteurs du territoire recrutent toute l’année\u00a0; les blocs de compétences acquis sont reconnus par la branche.",
    purchase: "Petit équipement, denrées et emballages",
    place: "Cuisine municipale et terrains de la ville",
    partner: {
      name: "Association Terres et Tables",
      kind: "association",
      role: "Forme aux gestes du métier et ouvre son réseau de producteurs.",
    },
  },
  urban_logistics: {
    service: "Direction des mobilités",
    activity:
      "Tournées, préparation de commandes et entretien du matériel, en binôme avec un salarié confirmé. Les horaires montent peu à peu, de deux demi-journées à une semaine entière.",
    outlets:
      "Les plateformes du territoire et les commerces livrés embauchent\u00a0; un forum leur présente les participants à mi-parcours.",
    purchase: "Vélos, équipements de sécurité et pièces",
    place: "Local d’activité de la zone artisanale",
    partner: {
      name: "Roue libre, entreprise d’insertion",
      kind: "ei",
      role: "Emploie les participants et leur apprend la conduite et l’entretien.",
    },
  },
  digital: {
    service: "Direction du numérique et de l’accueil",
    activity:
      "Ateliers en petits groupes, puis mise en pratique auprès des habitants dans les accueils de la ville. Le matériel est prêté pour toute la durée du parcours.",
    outlets:
      "Médiation numérique, accueil, support de premier niveau\u00a0: des métiers que les collectivités et leurs prestataires peinent à pourvoir.",
    purchase: "Postes informatiques et licences",
    place: "Accueils de proximité et médiathèque",
    partner: {
      name: "Organisme de formation Passerelle numérique",
      kind: "training_body",
      role: "Conçoit la formation et fait passer la certification.",
    },
  },
  responsible_procurement: {
    service: "Direction de la commande publique",
    activity:
      "Visites d’entreprises, entretiens préparés et mises en situation sur les marchés de la ville, avec un suivi après l’embauche.",
    outlets:
      "Les marchés de travaux et de services de la ville comportent des heures d’insertion à pourvoir chaque mois.",
    purchase: "Documentation et outils de suivi",
    place: "Hôtel de ville et maison de l’emploi",
    partner: {
      name: "Plan local pour l’insertion et l’emploi",
      kind: "plie",
      role: "Prépare les candidats et suit les heures d’insertion.",
    },
  },
  holistic_support: {
    service: "Direction de la solidarité",
    activity:
      "Ateliers courts au plus près des lieux de vie, puis démarches accompagnées une à une\u00a0: droits, santé, logement, projet professionnel.",
    outlets:
      "Le parcours rend possible une orientation vers la formation ou un chantier d’insertion, avec un relais nommé pour chaque personne.",
    purchase: "Équipement de l’équipe et des permanences",
    place: "Pieds d’immeubles, centres sociaux, accueils de proximité",
    partner: {
      name: "Association Rive commune",
      kind: "association",
      role: "Met à disposition deux médiatrices et ses permanences de quartier.",
    },
  },
  other: {
    service: "Direction de l’insertion",
    activity:
      "Découverte des métiers, immersions chez des employeurs partenaires et préparation à l’entretien, en groupes de dix.",
    outlets:
      "Les employeurs partenaires se sont engagés à recevoir en entretien chaque personne qui termine le parcours.",
    purchase: "Matériel pédagogique et d’accueil",
    place: "Locaux municipaux rénovés",
    partner: {
      name: "Mission des employeurs de l’Est parisien",
      kind: "company",
      role: "Reçoit les participants en immersion et recrute à la fin du parcours.",
    },
  },
};
