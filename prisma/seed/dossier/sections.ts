import type { SectionId } from "~/domain/proposals/sections";
import { addDays } from "~/domain/shared/calendar";
import { budgetOf, indicatorsOf } from "./figures";
import { OBSTACLE_SAYS } from "./obstacle-wording";
import { type Carrier, type Project, siretOf } from "./project";
import { SECTOR_SAYS } from "./sector-wording";

const share = (recipients: number, part: number) => String(Math.round(recipients * part));

/** Every section of a dossier that is ready to be filed. */
export function sectionsOf(project: Project, carrier: Carrier): Record<SectionId, object> {
  return {
    applicant: applicant(project, carrier),
    initiative: initiative(project, carrier),
    audience: audience(project, carrier),
    pathway: pathway(project),
    partners: { partners: partners(project) },
    calendar: { milestones: milestones(project, carrier) },
    budget: budgetOf(project),
    indicators: { targets: indicatorsOf(project) },
    documents: { note: "" },
    commitments: {
      accurate: "yes",
      notStarted: "yes",
      otherAidDeclared: "yes",
      noPersonalData: "yes",
      willReport: "yes",
      willShare: "yes",
      regrants: "no",
      regrantNote: "",
    },
  };
}

const applicant = ({ sector, town }: Project, { siren, mayor, contact, mandateOn }: Carrier) => ({
  kind: "town",
  bodyName: "",
  siret: siretOf(siren),
  service: SECTOR_SAYS[sector].service,
  leadName: mayor,
  leadFunction: "Maire",
  contactName: contact.name,
  contactFunction: contact.function,
  contactEmail: contact.email,
  contactPhone: `01 48 ${town.slice(1, 3)} ${town.slice(3)} 00`,
  mandateKind: "deliberation",
  mandateReference: `DEL-${mandateOn.slice(0, 4)}-${town.slice(2)}`,
  mandateOn,
});

function initiative(project: Project, { townName }: Carrier) {
  const { sector, obstacles } = project;
  const says = SECTOR_SAYS[sector];
  return {
    title: project.title,
    summary: project.summary,
    description: [
      project.summary,
      says.activity,
      ...obstacles.map((o) => OBSTACLE_SAYS[o].answer),
      `L’action se tient à ${townName}, dans des lieux que les personnes connaissent déjà. Un comité réunit chaque trimestre la ville, le Département et les partenaires pour regarder les chiffres et corriger ce qui ne va pas.`,
    ].join("\n\n"),
    sector,
    moreSectors: [],
    otherSector: sector === "other" ? "Petite enfance et aide à domicile" : "",
    obstacles,
    otherObstacle: obstacles.includes("other") ? "Dépense imprévue" : "",
    kind: "operating",
    novelty: "new",
    previousReference: "",
    places: says.place,
    neighbourhoods: "Quartiers prioritaires de la commune",
    startsOn: project.startsOn,
    endsOn: project.endsOn,
  };
}

const audience = ({ recipients }: Project, { townName }: Carrier) => ({
  diagnosis: `D’après le suivi du CCAS de ${townName}, près d’une personne allocataire du RSA sur trois n’a eu aucun rendez-vous dans l’année. Les entretiens menés avec les associations montrent que l’empêchement est rarement le manque de volonté : c’est la garde, la langue, le trajet ou la santé.`,
  recipients: String(recipients),
  women: share(recipients, 0.55),
  priorityNeighbourhoods: share(recipients, 0.6),
  under30: share(recipients, 0.25),
  singleParents: share(recipients, 0.3),
  outreach:
    "Les conseillers du Département, le CCAS et les centres sociaux orientent les personnes. Une réunion d’information se tient chaque mois, sur place, sans inscription.",
});

const pathway = ({ sector, obstacles }: Project) => ({
  support: [
    "Un conseiller nommé suit chaque personne du premier jour au troisième mois après la sortie, avec un rendez-vous tous les quinze jours.",
    ...obstacles.map((o) => OBSTACLE_SAYS[o].answer),
  ].join(" "),
  cadence: "fortnightly",
  activity: SECTOR_SAYS[sector].activity,
  outlets: SECTOR_SAYS[sector].outlets,
});

const partners = ({ sector, confirmed }: Project) => [
  { ...SECTOR_SAYS[sector].partner, commitment: confirmed ? "confirmed" : "contemplated" },
  {
    name: "Agence locale de l’emploi",
    kind: "public_employment_service",
    role: "Oriente les personnes et reçoit celles qui cherchent un emploi en fin de parcours.",
    commitment: "contemplated",
  },
  {
    name: "CCAS de la commune",
    kind: "social_centre",
    role: "Repère les personnes et ouvre les droits qui manquent.",
    commitment: "contemplated",
  },
];

function milestones({ startsOn, endsOn }: Project, { contact, mayor }: Carrier) {
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000;
  const after = (part: number) => addDays(startsOn, Math.floor(days * part));
  return [
    { label: "Recrutement de l’équipe et premières orientations", on: startsOn, owner: contact.name },
    { label: "Entrée du premier groupe", on: after(0.12), owner: contact.name },
    { label: "Bilan à mi-parcours avec le Département", on: after(0.5), owner: contact.name },
    { label: "Forum avec les employeurs", on: after(0.8), owner: contact.name },
    { label: "Fin de l’action et restitution au réseau", on: endsOn, owner: mayor },
  ];
}
