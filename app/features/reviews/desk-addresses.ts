import { DESK_ACTS, type DeskAct } from "~/domain/reviews/preflight";

/** The acts of the desk as an address says them. */
export const ACT_IN_ADDRESS: Record<DeskAct, string> = {
  remind: "rappel",
  assign: "affectation",
  take_back: "reprise",
  third: "troisieme-lecture",
};
export const LIST_IN_ADDRESS = { all: "", late: "retard", holes: "a-pourvoir" } as const;

/** Everything on the desk of a call begins here. */
export const readingsRoot = (reference: string) => `/gestion/appels/${reference}/lectures`;
export const listAddress = (reference: string, list: keyof typeof LIST_IN_ADDRESS) =>
  `${readingsRoot(reference)}${list === "all" ? "" : `?liste=${LIST_IN_ADDRESS[list]}`}#par-dossier`;

export const listOf = (said: string | null) => (said === "retard" ? "late" : said === "a-pourvoir" ? "holes" : "all");
export const actOf = (said: string | null): DeskAct =>
  DESK_ACTS.find((act) => ACT_IN_ADDRESS[act] === said) ?? "remind";
