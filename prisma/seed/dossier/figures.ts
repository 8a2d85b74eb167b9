import type { IndicatorCode } from "~/domain/proposals/indicators";
import { OBSTACLE_SAYS } from "./obstacle-wording";
import type { Project } from "./project";
import { SECTOR_SAYS } from "./sector-wording";

const HUNDRED = 100;
const rounded = (euros: number) => Math.round(euros / HUNDRED) * HUNDRED;

/** A balanced budget: what is not asked of the Département is brought by the town and one other funder. */
export function budgetOf({ town, sector, requested, total }: Project) {
  const staff = rounded(total * 0.56);
  const purchases = rounded(total * 0.14);
  const services = rounded(total * 0.17);
  const others = total - staff - purchases - services;
  const missing = total - requested;
  const [source, label] = OTHER_FUNDERS[Number(town) % OTHER_FUNDERS.length] ?? OTHER_FUNDERS[0];
  const funder = rounded(missing * 0.4);
  return {
    expenses: [
      { account: "64", label: "Équipe d’accompagnement et encadrement", amount: String(staff) },
      { account: "60", label: SECTOR_SAYS[sector].purchase, amount: String(purchases) },
      { account: "61", label: "Prestations de formation et locations", amount: String(services) },
      { account: "62", label: "Communication, déplacements, évaluation", amount: String(others) },
    ],
    income: [
      { source: "department_request", label: "", amount: String(requested), status: "" },
      { source: "town", label: "Budget de la commune", amount: String(missing - funder), status: "secured" },
      { source, label, amount: String(funder), status: Number(town) % 2 === 0 ? "secured" : "requested" },
    ],
    inKindUse: "",
    inKindSource: "",
    inKindNote: "",
    costNote: "Les postes sont chiffrés d’après les rémunérations de la commune et trois devis.",
  };
}

const OTHER_FUNDERS = [
  ["state", "Contrat de ville"],
  ["region", "Région Île-de-France"],
  ["territorial_body", "Établissement public territorial"],
  ["esf_plus", "Fonds social européen"],
] as const;

/** Common targets, and one for each obstacle the project lifts. */
export function indicatorsOf({ recipients, obstacles }: Pick<Project, "recipients" | "obstacles">) {
  const common: [IndicatorCode, number, string][] = [
    ["recipients_oriented", 1.3, "Fiches d’orientation des conseillers"],
    ["recipients_supported", 1, "Suivi anonyme de l’équipe"],
    ["women", 0.55, "Suivi anonyme de l’équipe"],
    ["immersions", 0.4, "Conventions d’immersion"],
    ["durable_job_exits", 0.2, "Enquête à la sortie et à six mois"],
    ["training_exits", 0.25, "Enquête à la sortie et à six mois"],
  ];
  const own = obstacles.map((o): (typeof common)[number] => [
    OBSTACLE_SAYS[o].indicator,
    OBSTACLE_SAYS[o].share,
    "Relevé mensuel de l’équipe",
  ]);
  const seen = new Set<string>();
  return [...common, ...own].flatMap(([indicator, part, source]) => {
    if (seen.has(indicator)) return [];
    seen.add(indicator);
    return [{ indicator, target: String(Math.round(recipients * part)), source }];
  });
}
