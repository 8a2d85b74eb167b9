import { namesOf } from "~/db/dossier-standing.server";
import { editingOf, findTownDossier } from "~/db/proposals.server";
import { revisionsOf } from "~/db/section-revisions.server";
import { draftOf } from "~/domain/proposals/completeness";
import { mayEdit } from "~/domain/proposals/editing";
import type { Content } from "~/domain/proposals/merge";
import { type SectionId, sectionOfSlug } from "~/domain/proposals/sections";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type SectionDifference, sectionDifference } from "~/features/proposals/section-differences.server";
import type { Visit } from "~/features/visit.server";

export type RestorePage = {
  reference: string;
  section: SectionId;
  version: number;
  by: string;
  at: Date;
  /** The version that stands now, and what taking up the earlier one changes in it. */
  seen: number;
  difference: SectionDifference;
};

/** Before an earlier version is taken up again: whose it is, and what changes. */
export async function restorePage(
  { actor, now, locale, read }: Visit,
  { reference, slug, version }: { reference: string; slug: string; version: number },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const section = sectionOfSlug(slug);
  const file = section && (await findTownDossier(read, actor, reference));
  const earlier = file && (await revisionsOf(read, file.proposal.id, section, [version])).get(version);
  if (!file || !earlier) return refuse("not-found");
  const may = mayEdit(editingOf(file), { section }, actor, now);
  if (!may.ok) return may;
  const nameOf = await namesOf(read, [earlier.savedById]);
  return grant<RestorePage>({
    reference,
    section,
    version,
    by: nameOf(earlier.savedById),
    at: earlier.savedAt,
    seen: file.sections[section]?.version ?? 0,
    difference: sectionDifference(
      locale,
      section,
      draftOf(file.dossier, section) as Content,
      earlier.content as Content,
    ),
  });
}
