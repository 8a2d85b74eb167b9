import type { Dossier } from "~/domain/proposals/completeness";
import type { SectionDrafts } from "~/domain/proposals/section-schemas";
import { SECTION_IDS } from "~/domain/proposals/sections";

/** Bondy's proposal, whole: what every test takes one thing away from. */
export const sections = {
  applicant: {
    kind: "town",
    bodyName: "",
    siret: "219 300 100 00019",
    service: "Direction de l’insertion",
    leadName: "Élue fictive",
    leadFunction: "Adjointe à l’insertion",
    contactName: "Awa Diallo",
    contactFunction: "Chargée de mission",
    contactEmail: "awa@ville-bondy.fr",
    contactPhone: "01 48 50 00 00",
    mandateKind: "deliberation",
    mandateReference: "2026-041",
    mandateOn: "2026-03-26",
  },
  initiative: {
    title: "Relais-crèche à horaires élargis",
    summary: "Un relais de garde ouvert de 7 h à 20 h réserve vingt places aux enfants d’allocataires.",
    description: "Le relais accueille les enfants. ".repeat(8),
    sector: "other",
    moreSectors: [],
    otherSector: "Petite enfance",
    obstacles: ["childcare"],
    otherObstacle: "",
    kind: "operating",
    novelty: "new",
    previousReference: "",
    places: "Bondy nord",
    neighbourhoods: "",
    startsOn: "2026-09-01",
    endsOn: "2027-08-31",
  },
  audience: {
    diagnosis: "Vingt familles attendent une place.",
    recipients: "70",
    women: "60",
    priorityNeighbourhoods: "",
    under30: "",
    singleParents: "",
    outreach: "Par les conseillers.",
  },
  pathway: {
    support: "Un rendez-vous tous les quinze jours.",
    cadence: "fortnightly",
    activity: "Immersions.",
    outlets: "Aide à domicile.",
  },
  partners: {
    partners: [{ name: "Mission locale", kind: "local_youth_mission", role: "Oriente", commitment: "contemplated" }],
  },
  calendar: {
    milestones: [
      { label: "Ouverture", on: "2026-09-01", owner: "Ville" },
      { label: "Point d’étape", on: "2027-02-01", owner: "Ville" },
      { label: "Bilan", on: "2027-08-31", owner: "Ville" },
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
      { indicator: "recipients_supported", target: "70", source: "Suivi" },
      { indicator: "childcare_places_used", target: "20", source: "Suivi" },
      { indicator: "durable_job_exits", target: "15", source: "Suivi" },
    ],
  },
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
} satisfies SectionDrafts;

export const files: Dossier["documents"] = [
  { kind: "letter", verdict: "accepted" },
  { kind: "mandate", verdict: "accepted" },
  { kind: "bank_details", verdict: "accepted" },
];

type Changes = { [S in keyof typeof sections]?: object };
/** The whole dossier, with some fields of some sections changed. */
export const dossier = (changed: Changes = {}, documents = files, done = true): Dossier => ({
  sections: Object.fromEntries(SECTION_IDS.map((id) => [id, { content: { ...sections[id], ...changed[id] }, done }])),
  documents,
});
