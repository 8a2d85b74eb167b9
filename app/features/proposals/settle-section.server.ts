import type { Reader } from "~/db/database.server";
import { editingOf, findTownDossier } from "~/db/proposals.server";
import { revisionsOf } from "~/db/section-revisions.server";
import { draftOf } from "~/domain/proposals/completeness";
import { saveSection } from "~/domain/proposals/editing";
import type { Content } from "~/domain/proposals/merge";
import { DRAFT_SCHEMAS, emptySection } from "~/domain/proposals/section-schemas";
import { type SectionId, sectionOfSlug } from "~/domain/proposals/sections";
import { type Settling, settle } from "~/domain/proposals/settling";
import { signedIn } from "~/domain/shared/gate";
import { refuse } from "~/domain/shared/outcome";
import { keepSection } from "~/features/proposals/keep-section.server";
import type { Work } from "~/features/visit.server";

/** A text that was set aside, and what its writer had seen: null where that version is no such text. */
export async function asideOf(read: Reader, proposalId: string, section: SectionId, version: number) {
  const aside = (await revisionsOf(read, proposalId, section, [version])).get(version);
  if (aside?.writtenOver == null) return null;
  const before = await revisionsOf(read, proposalId, section, [aside.writtenOver, version - 1]);
  return {
    aside,
    base: (before.get(aside.writtenOver)?.content ?? emptySection(section)) as Content,
    mine: aside.content as Content,
    otherId: before.get(version - 1)?.savedById ?? null,
  };
}

type Chosen = Settling & { reference: string; slug: string; version: number };

/** Where two people wrote the same field, one of those who write says what stands. Both texts stay in the history. */
export async function settleSection(work: Work, { reference, slug, version, seen, ...chosen }: Chosen) {
  const { actor, now, tx } = work;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const section = sectionOfSlug(slug);
  const file = section && (await findTownDossier(tx, actor, reference));
  const met = file && (await asideOf(tx, file.proposal.id, section, version));
  if (!file || !met) return refuse("not-found");

  const theirs = draftOf(file.dossier, section) as Content;
  const outcome = settle(section, [met.base, met.mine, theirs], chosen);
  if (!outcome.ok) return outcome;
  const read = DRAFT_SCHEMAS[section].safeParse(outcome.value);
  if (!read.success) return refuse("reunited-too-long");
  const saved = { saved: file.sections[section]?.version ?? 0, seen, before: theirs, after: read.data };
  const may = saveSection(editingOf(file), section, saved, actor, now);
  if (!may.ok) return may;
  const done = file.sections[section]?.done ?? false;
  return keepSection(work, file, { section, content: read.data, version: may.value.version, done });
}
