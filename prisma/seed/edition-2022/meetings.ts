import { followUp, type Held, invitation } from "../meeting-life.server";
import type { Cast, Deed } from "../world.server";
import { PROJECTS } from "./projects";

const FIRST: Held = {
  reference: "REN-2022-1",
  planned: "2022-05-12",
  content: {
    title: "Première rencontre du réseau des maires engagés pour l’insertion",
    day: "2022-05-19",
    time: "09:30",
    durationMinutes: 150,
    mode: "hybrid",
    place: "Hôtel du Département, Bobigny",
    videoUrl: "https://visio.departement.example/reseau-1",
    agenda: [
      { title: "Présentation du partenariat-ville et de la répartition du million d’euros", minutes: 30 },
      { title: "Tour de table\u00a0: besoins repérés dans les communes", minutes: 50 },
      { title: "Atelier\u00a0: lever le frein de la garde d’enfants", minutes: 45 },
      { title: "Calendrier de l’appel à initiatives", minutes: 20 },
    ],
  },
  minutesOn: "2022-05-25",
  approvedOn: "2022-06-02",
  minutes:
    "La vice-présidente ouvre la rencontre et rappelle que le Département ne choisira pas à la place des communes.\n\nTour de table\u00a0: la garde d’enfants revient dans douze interventions, la langue dans neuf, le trajet dans sept. Plusieurs maires disent que les personnes les plus éloignées ne répondent plus aux courriers.\n\nAtelier\u00a0: les communes qui ont déjà des places réservées disent ce qui bloque, et ce que deux jours de délai changent.\n\nCalendrier\u00a0: l’appel est ouvert jusqu’au 10 juin à 23\u00a0h\u00a059. Le portail refuse un dépôt après cette heure\u00a0; mieux vaut ne pas attendre le dernier soir.",
  decisions: [
    { body: "Créer un annuaire des référents insertion des communes" },
    { body: "Partager une fiche unique de retour d’expérience" },
  ],
  actions: [
    {
      body: "Envoyer à toutes les communes la fiche de l’annuaire à remplir",
      owner: "Sofia Rossi",
      dueOn: "2022-06-15",
    },
    { body: "Écrire un modèle de retour d’expérience d’une page", owner: "Ville de Bondy", dueOn: "2022-09-30" },
  ],
  done: [
    [0, "2022-06-14"],
    [1, "2022-10-06"],
  ],
};

const SECOND: Held = {
  reference: "REN-2022-2",
  planned: "2022-11-03",
  content: {
    title: "Deuxième rencontre\u00a0: premiers retours d’expérience",
    day: "2022-11-24",
    time: "14:00",
    durationMinutes: 180,
    mode: "onsite",
    place: "Mairie d’Aubervilliers (lieu fictif de démonstration)",
    videoUrl: "",
    agenda: [
      { title: "Point d’étape sur les conventions signées et les avances versées", minutes: 30 },
      { title: "Retours d’expérience\u00a0: crèche à horaires élargis, équipe mobile, cyclologistique", minutes: 60 },
      { title: "Atelier\u00a0: indicateurs sans données nominatives", minutes: 60 },
      { title: "Charte du réseau\u00a0: bilan des engagements", minutes: 25 },
    ],
  },
  minutesOn: "2022-12-01",
  approvedOn: "2022-12-08",
  minutes:
    "Neuf conventions sont signées et les avances sont versées, la dernière après un changement de compte.\n\nBondy, Pierrefitte-sur-Seine et Sevran racontent leurs premiers mois\u00a0: une place en deux jours, des permanences au pied des immeubles, des tournées à revoir pour l’hiver. Les échanges portent surtout sur ce qui n’a pas marché.\n\nAtelier\u00a0: compter sans ficher. Bobigny présente sa fiche, que plusieurs communes veulent reprendre.\n\nCharte\u00a0: tous les signataires ont désigné un référent\u00a0; la moitié a mobilisé sa commande publique.",
  decisions: [
    { body: "Publier huit retours d’expérience sur le portail" },
    { body: "Proposer une visite croisée entre deux chantiers-écoles" },
  ],
  actions: [
    {
      body: "Relire et publier les huit retours d’expérience annoncés",
      owner: "Les communes volontaires",
      dueOn: "2023-03-31",
    },
    {
      body: "Organiser la visite croisée de Saint-Denis et de L’Île-Saint-Denis",
      owner: "Sofia Rossi",
      dueOn: "2023-05-31",
    },
  ],
  done: [[0, "2023-03-16"]],
};

/** Those who had signed the charter by the day of the invitation. */
const FIRST_TOWNS = PROJECTS.slice(0, 16).map((p) => p.town);
const ALL_TOWNS = PROJECTS.map((p) => p.town);

/** The two meetings of the first year. */
export const meetingsOf2022 = (cast: Cast): Deed[] => [
  ...invitation(cast, { ...FIRST, towns: FIRST_TOWNS }),
  ...followUp(cast, FIRST, FIRST_TOWNS),
  ...invitation(cast, { ...SECOND, towns: ALL_TOWNS }),
  ...followUp(cast, SECOND, ALL_TOWNS),
];
