import { parseSiret, type SiretRefusal } from "~/domain/network/siret";
import type { Actor } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export type RegisterRefusal =
  | GateRefusal
  | SiretRefusal
  | "not-a-domain"
  | "domain-of-everybody"
  | "domain-taken"
  | "siret-taken";

/** Where anybody may open a mailbox: such a domain says nothing about a town. */
const OPEN_TO_EVERYBODY = [
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "outlook.fr",
  "hotmail.com",
  "hotmail.fr",
  "live.com",
  "live.fr",
  "msn.com",
  "yahoo.com",
  "yahoo.fr",
  "ymail.com",
  "icloud.com",
  "me.com",
  "orange.fr",
  "wanadoo.fr",
  "free.fr",
  "sfr.fr",
  "neuf.fr",
  "numericable.fr",
  "bbox.fr",
  "laposte.net",
  "aol.com",
  "proton.me",
  "protonmail.com",
  "gmx.com",
  "gmx.fr",
  "mail.com",
] as const;

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;
export const DOMAIN_CHARS_MAX = 100;

/** Approves an e-mail domain for a town: whoever has a mailbox there belongs to it. `taken`: another town has it. */
export function addDomain(text: string, taken: boolean, actor: Actor): Outcome<{ domain: string }, RegisterRefusal> {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const domain = text.trim().toLowerCase().replace(/^@/, "");
  if (!DOMAIN.test(domain) || domain.length > DOMAIN_CHARS_MAX) return refuse("not-a-domain");
  if (OPEN_TO_EVERYBODY.some((open) => open === domain)) return refuse("domain-of-everybody", { domain });
  return taken ? refuse("domain-taken", { domain }) : grant({ domain });
}

/** Lets a SIRET speak for the town at the identity provider: the commune, its CCAS, its EPT. */
export function addSiret(text: string, taken: boolean, actor: Actor): Outcome<{ siret: string }, RegisterRefusal> {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const siret = parseSiret(text);
  if (!siret.ok) return siret;
  return taken ? refuse("siret-taken", { siret: siret.value }) : grant({ siret: siret.value });
}
