import { othersPresent } from "~/db/presence.server";
import { editingOf, findTownDossier } from "~/db/proposals.server";
import { mayEdit } from "~/domain/proposals/editing";
import { type SectionId, sectionOfSlug } from "~/domain/proposals/sections";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type Here = {
  proposalId: string;
  section: SectionId;
  personId: string;
  /** Whoever only reads disturbs nobody: they see who writes, and are not seen. */
  writes: boolean;
  others: string[];
};

/** Who else has this section open for writing. */
export async function sectionPresence(
  { actor, now, read }: Visit,
  { reference, slug }: { reference: string; slug: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const section = sectionOfSlug(slug);
  const file = section && (await findTownDossier(read, actor, reference));
  const self = personId(actor);
  if (!file || !self) return refuse("not-found");
  const proposalId = file.proposal.id;
  const present = await othersPresent(read, proposalId, self, now);
  return grant<Here>({
    proposalId,
    section,
    personId: self,
    writes: mayEdit(editingOf(file), { section }, actor, now).ok,
    others: present.filter((p) => p.section === section).map((p) => p.name),
  });
}
