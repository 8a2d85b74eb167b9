import { findTownDossier } from "~/db/proposals.server";
import { mayDecline } from "~/domain/proposals/sign-off";
import { grant, refuse } from "~/domain/shared/outcome";
import { type DossierHeader, headerOf } from "~/features/proposals/dossier-header.server";
import type { Visit } from "~/features/visit.server";

/** Where the signatory sends a dossier back: shown only to who may, while it is waited for. */
export async function signOffDeclinePage({ actor, now, locale, read }: Visit, { reference }: { reference: string }) {
  const file = await findTownDossier(read, actor, reference);
  if (!file) return refuse(actor.kind === "visitor" ? "sign-in-first" : "not-found");
  const may = mayDecline(file, actor);
  return may.ok ? grant<{ header: DossierHeader }>({ header: await headerOf(read, file, now, locale) }) : may;
}
