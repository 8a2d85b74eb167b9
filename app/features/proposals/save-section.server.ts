import type { Tx } from "~/db/database.server";
import { namesOf } from "~/db/dossier-standing.server";
import { editingOf, findTownDossier, type SavedSection } from "~/db/proposals.server";
import { draftOf } from "~/domain/proposals/completeness";
import { type EditingRefusal, saveSection as save } from "~/domain/proposals/editing";
import type { SectionId } from "~/domain/proposals/sections";
import { signedIn } from "~/domain/shared/gate";
import { grant, type Refused, refuse } from "~/domain/shared/outcome";
import { keepSection } from "~/features/proposals/keep-section.server";
import { reuniteSection } from "~/features/proposals/reunite-section.server";
import type { Work } from "~/features/visit.server";

/**
 * `content`: what the draft schema of the section reads. `seen`: the version on the writer's screen, 0 when nobody has
 * written yet. `reunites`: what somebody else saved meanwhile is joined with this text; only for a writer who is shown
 * the section anew afterwards, for the form that stays on a screen lacks the other's words.
 */
export type SectionSaving = {
  reference: string;
  section: SectionId;
  content: object;
  seen: number;
  done: boolean;
  reunites?: boolean;
};

/** Keeps a section as it was typed. Answers the new versions, and how many points of this section the rules still find wrong. */
export async function saveSection(work: Work, { reference, section, content, seen, done, reunites }: SectionSaving) {
  const { actor, now, tx } = work;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(tx, actor, reference);
  if (!file) return refuse("not-found");

  const before = draftOf(file.dossier, section);
  const texts = { saved: file.sections[section]?.version ?? 0, seen, before, after: content };
  const saved = save(editingOf(file), section, texts, actor, now);
  if (!saved.ok && saved.reason === "stale-version" && reunites)
    return reuniteSection(work, file, { section, content, seen, done });
  if (!saved.ok) return saved.reason === "stale-version" ? withNames(tx, saved, file.sections[section]) : saved;

  const { value } = await keepSection(work, file, { section, content, version: saved.value.version, done });
  return grant({ ...value, reunited: false, aside: null });
}

/** Who saved meanwhile, and when: the writer is to know with whom to agree. */
async function withNames(tx: Tx, refused: Refused<EditingRefusal>, saved: SavedSection | undefined) {
  if (!saved) return refused;
  const nameOf = await namesOf(tx, [saved.updatedById]);
  return refuse(refused.reason, { ...refused.detail, by: nameOf(saved.updatedById), on: saved.updatedAt });
}
