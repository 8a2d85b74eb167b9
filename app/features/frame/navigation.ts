import { maySeeMeetings } from "~/domain/meetings/meeting";
import { type Actor, hasRole } from "~/domain/shared/actor";

export const NAV_KEYS = [
  "calls",
  "towns",
  "projects",
  "experiences",
  "transparency",
  "help",
  "search",
  "space",
  "dossiers",
  "meetings",
  "queue",
  "desk",
  "audit",
  "decisions",
  "agreements",
  "payments",
  "reports",
  "ledger",
  "bankDetails",
  "users",
  "townsAdmin",
  "tasks",
  "journal",
] as const;
export type NavKey = (typeof NAV_KEYS)[number];
export type NavItem = { key: NavKey; to: string };

/** At most seven. The network and its charter are reached from the home page. */
const publicItems: NavItem[] = [
  { key: "calls", to: "/appels" },
  { key: "towns", to: "/communes" },
  { key: "projects", to: "/projets" },
  { key: "experiences", to: "/experiences" },
  { key: "transparency", to: "/transparence" },
  { key: "help", to: "/aide" },
  { key: "search", to: "/recherche" },
];

/** The second bar: what this person works with. At most seven entries, the most specific role first. */
export function workItems(actor: Actor): NavItem[] {
  if (actor.kind !== "person") return [];
  const items: NavItem[] = [];
  const add = (...more: NavItem[]) => items.push(...more.filter((m) => !items.some((i) => i.to === m.to)));
  if (actor.seats.length > 0) add({ key: "space", to: "/espace" }, { key: "dossiers", to: "/dossiers" });
  if (hasRole(actor, "reviewer")) add({ key: "queue", to: "/instruction" });
  if (hasRole(actor, "fund_manager", "approver", "paymaster")) add({ key: "desk", to: "/gestion" });
  if (hasRole(actor, "auditor")) add({ key: "audit", to: "/audit" }, { key: "journal", to: "/admin/journal" });
  if (hasRole(actor, "fund_manager", "approver", "auditor")) add({ key: "decisions", to: "/gestion/decisions" });
  if (hasRole(actor, "fund_manager", "approver", "paymaster", "auditor"))
    add({ key: "agreements", to: "/gestion/conventions" }, { key: "payments", to: "/gestion/versements" });
  if (hasRole(actor, "reviewer", "fund_manager")) add({ key: "reports", to: "/gestion/bilans" });
  if (hasRole(actor, "paymaster", "auditor")) add({ key: "ledger", to: "/gestion/grand-livre" });
  if (hasRole(actor, "fund_manager")) add({ key: "bankDetails", to: "/gestion/coordonnees-bancaires" });
  if (hasRole(actor, "administrator"))
    add(
      { key: "users", to: "/admin/utilisateurs" },
      { key: "townsAdmin", to: "/admin/communes" },
      { key: "tasks", to: "/admin/taches" },
      { key: "journal", to: "/admin/journal" },
    );
  if (maySeeMeetings(actor)) add({ key: "meetings", to: "/reunions" });
  return items.slice(0, 7);
}

export const visitorItems = () => publicItems;
