import type { SectionDrafts } from "~/domain/proposals/section-schemas";
import { catalogue } from "~/words/catalogue";

type Sample = Pick<
  SectionDrafts,
  "initiative" | "audience" | "pathway" | "partners" | "calendar" | "budget" | "indicators"
>;

const FACTS = {
  initiative: {
    sector: "other" as const,
    moreSectors: [],
    obstacles: ["childcare" as const],
    otherObstacle: "",
    kind: "operating" as const,
    novelty: "new" as const,
    previousReference: "",
    neighbourhoods: "",
    startsOn: "2026-09-01",
    endsOn: "2027-08-31",
  },
  audience: { recipients: "70", women: "60", priorityNeighbourhoods: "", under30: "", singleParents: "" },
};

/** An invented dossier, of a town that does not exist, to try a grid on: good in some things and thin in others. */
export const sampleDossier = catalogue<Sample & { title: string }>(
  {
    title: "Relais-crèche à horaires élargis",
    initiative: {
      title: "Relais-crèche à horaires élargis",
      summary:
        "Un relais de garde ouvert de 7\u00a0h à 20\u00a0h réserve vingt places aux enfants d’allocataires du RSA qui reprennent un emploi ou une formation.",
      description:
        "Le relais accueille les enfants le temps d’un stage, d’un essai ou d’un premier contrat. Deux professionnelles l’animent. Chaque parent a une référente, qui suit aussi la recherche d’une place durable.",
      otherSector: "Petite enfance",
      places: "Quartier nord de Ville-Exemple",
      ...FACTS.initiative,
    },
    audience: {
      diagnosis:
        "En 2025, 112 allocataires ont refusé une offre faute de garde, dont 87 femmes. La ville compte 0,3 place d’accueil par enfant de moins de trois ans.",
      outreach: "Par les conseillers du RSA, l’agence locale et la protection maternelle et infantile.",
      ...FACTS.audience,
    },
    pathway: {
      support: "Un rendez-vous tous les quinze jours avec la référente, à la crèche ou par téléphone.",
      cadence: "fortnightly",
      activity: "Immersions de deux semaines dans les services de la ville et chez trois employeurs.",
      outlets: "Aide à domicile, restauration scolaire, entretien des locaux.",
    },
    partners: {
      partners: [
        {
          name: "Mission locale",
          kind: "local_youth_mission",
          role: "Oriente les jeunes parents",
          commitment: "contemplated",
        },
      ],
    },
    calendar: {
      milestones: [
        { label: "Ouverture du relais", on: "2026-09-01", owner: "Ville" },
        { label: "Point d’étape avec le Département", on: "2027-02-01", owner: "Ville" },
        { label: "Bilan", on: "2027-08-31", owner: "" },
      ],
    },
    budget: {
      expenses: [
        { account: "64", label: "Deux postes", amount: "50 000" },
        { account: "60", label: "Matériel", amount: "4 500" },
      ],
      income: [
        { source: "department_request", label: "", amount: "27 250", status: "" },
        { source: "town", label: "", amount: "27 250", status: "secured" },
      ],
      inKindUse: "",
      inKindSource: "",
      inKindNote: "",
      costNote: "",
    },
    indicators: {
      targets: [
        { indicator: "recipients_supported", target: "70", source: "Suivi de la crèche" },
        { indicator: "durable_job_exits", target: "15", source: "Appels à six mois" },
      ],
    },
  },
  {
    title: "A day nursery with longer hours",
    initiative: {
      title: "A day nursery with longer hours",
      summary:
        "A nursery open from 7 a.m. to 8 p.m. keeps twenty places for children of RSA recipients who take up a job or a course.",
      description:
        "The nursery takes children for the time of a placement, a trial or a first contract. Two professionals run it. Every parent has a contact, who also helps to find a lasting place.",
      otherSector: "Early childhood",
      places: "North quarter of Sampletown",
      ...FACTS.initiative,
    },
    audience: {
      diagnosis:
        "In 2025, 112 recipients refused an offer for want of childcare, 87 of them women. The town has 0.3 places for each child under three.",
      outreach: "Through RSA advisers, the local agency and the mother and child health service.",
      ...FACTS.audience,
    },
    pathway: {
      support: "A meeting with the contact every fortnight, at the nursery or by telephone.",
      cadence: "fortnightly",
      activity: "Two-week placements in the town’s services and with three employers.",
      outlets: "Home help, school catering, cleaning.",
    },
    partners: {
      partners: [
        {
          name: "Mission locale",
          kind: "local_youth_mission",
          role: "Sends young parents",
          commitment: "contemplated",
        },
      ],
    },
    calendar: {
      milestones: [
        { label: "Nursery opens", on: "2026-09-01", owner: "Town" },
        { label: "Review with the Département", on: "2027-02-01", owner: "Town" },
        { label: "Final account", on: "2027-08-31", owner: "" },
      ],
    },
    budget: {
      expenses: [
        { account: "64", label: "Two posts", amount: "50 000" },
        { account: "60", label: "Equipment", amount: "4 500" },
      ],
      income: [
        { source: "department_request", label: "", amount: "27 250", status: "" },
        { source: "town", label: "", amount: "27 250", status: "secured" },
      ],
      inKindUse: "",
      inKindSource: "",
      inKindNote: "",
      costNote: "",
    },
    indicators: {
      targets: [
        { indicator: "recipients_supported", target: "70", source: "Nursery records" },
        { indicator: "durable_job_exits", target: "15", source: "Calls after six months" },
      ],
    },
  },
);
