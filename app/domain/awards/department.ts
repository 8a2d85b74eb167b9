import type { Party } from "~/domain/awards/agreement-content";

/** The Département as a party to its agreements, unless the settings say otherwise. SIRET: Sirene. */
export const DEPARTMENT: Party = {
  name: "Département de la Seine-Saint-Denis",
  siret: "22930008201453",
  representedBy: "le président du conseil départemental",
  function: "Président du conseil départemental",
};
