import { type Actor, hasRole } from "~/domain/shared/actor";

export const NAV_KEYS = [
  "calls", "network", "projects", "towns", "experiences", "meetings", "transparency", "help",
  "space", "dossiers", "queue", "desk", "allDossiers", "ranking", "agreements", "payments", "exports", "users", "townsAdmin", "tasks", "journal", "ledger", "decisions",
] as const;
export type NavKey = (typeof NAV_KEYS)[number];
export type NavItem = { key: NavKey; to: string };

const publicItems: NavItem[] = [
  { key: "calls", to: "/appels" },
  { key: "network", to: "/reseau" },
  { key: "towns", to: "/communes" },
  { key: "help", to: "/aide" },
];

/** The second bar: what this person works with. At most seven entries, the most specific role first. */
export function workItems(actor: Actor): NavItem[] {
  if (actor.kind !== "person") return [];
  const items: NavItem[] = [];
  const add = (...more: NavItem[]) => items.push(...more.filter((m) => !items.some((i) => i.to === m.to)));
  if (actor.seats.length > 0) add({ key: "space", to: "/espace" }, { key: "dossiers", to: "/dossiers" });
  if (hasRole(actor, "reviewer")) add({ key: "queue", to: "/instruction" });
  if (hasRole(actor, "fund_manager", "approver")) add({ key: "desk", to: "/gestion" }, { key: "agreements", to: "/gestion/conventions" });
  if (hasRole(actor, "fund_manager", "approver", "paymaster")) add({ key: "payments", to: "/gestion/versements" });
  if (hasRole(actor, "paymaster", "auditor")) add({ key: "ledger", to: "/gestion/grand-livre" });
  if (hasRole(actor, "administrator")) add({ key: "users", to: "/admin/utilisateurs" }, { key: "townsAdmin", to: "/admin/communes" }, { key: "tasks", to: "/admin/taches" });
  if (hasRole(actor, "administrator", "auditor")) add({ key: "journal", to: "/admin/journal" });
  return items.slice(0, 7);
}

export const visitorItems = () => publicItems;
