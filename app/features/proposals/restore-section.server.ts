import { editingOf, findTownDossier } from "~/db/proposals.server";
import { revisionsOf } from "~/db/section-revisions.server";
import { draftOf } from "~/domain/proposals/completeness";
import { saveSection } from "~/domain/proposals/editing";
import { DRAFT_SCHEMAS } from "~/domain/proposals/section-schemas";
import { sectionOfSlug } from "~/domain/proposals/sections";
import { signedIn } from "~/domain/shared/gate";
import { refuse } from "~/domain/shared/outcome";
import { keepSection } from "~/features/proposals/keep-section.server";
import type { Work } from "~/features/visit.server";

/** `seen`: the version that stood when the writer asked. */
export type Restoring = { reference: string; slug: string; version: number; seen: number };

/** The text of an earlier version is saved anew, over the one that stands: nothing of the history is undone. */
export async function restoreSection(work: Work, { reference, slug, version, seen }: Restoring) {
  const { actor, now, tx } = work;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const section = sectionOfSlug(slug);
  const file = section && (await findTownDossier(tx, actor, reference));
  const earlier = file && (await revisionsOf(tx, file.proposal.id, section, [version])).get(version);
  const read = earlier && DRAFT_SCHEMAS[section].safeParse(earlier.content);
  if (!file || !read?.success) return refuse("not-found");

  const before = draftOf(file.dossier, section);
  const saved = { saved: file.sections[section]?.version ?? 0, seen, before, after: read.data };
  const may = saveSection(editingOf(file), section, saved, actor, now);
  if (!may.ok) return may;
  return keepSection(work, file, {
    section,
    content: read.data,
    version: may.value.version,
    done: false,
    as: { event: "proposal.section_restored", restoredFrom: version },
  });
}
