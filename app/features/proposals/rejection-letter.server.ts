import { findTownDossier } from "~/db/proposals.server";
import { findRejection } from "~/db/rejections.server";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";
import { rejectionFile } from "~/words/rejection";

/** The letter of inadmissibility, for the people of the town. */
export async function rejectionLetter({ actor, read }: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, reference);
  const facts = file && (await findRejection(read, file));
  return facts ? grant(rejectionFile(facts)) : refuse("not-found");
}
