import type { DossierFile } from "~/db/proposals.server";
import { revisionsOf, setAside } from "~/db/section-revisions.server";
import { draftOf } from "~/domain/proposals/completeness";
import { type Content, reunite } from "~/domain/proposals/merge";
import { DRAFT_SCHEMAS, emptySection } from "~/domain/proposals/section-schemas";
import type { SectionId } from "~/domain/proposals/sections";
import { personId } from "~/domain/shared/actor";
import { canonical } from "~/domain/shared/canonical";
import { grant } from "~/domain/shared/outcome";
import { keepSection } from "~/features/proposals/keep-section.server";
import type { Work } from "~/features/visit.server";

type Met = { section: SectionId; content: object; seen: number; done: boolean };

/**
 * Somebody saved while this was written. What only one of the two changed is taken from each. Where both changed the
 * same, the saved text stays, the newcomer's is kept whole beside it in the history, and its version is answered as
 * `aside`, for its writer to choose.
 */
export async function reuniteSection(work: Work, file: DossierFile, { section, content, seen, done }: Met) {
  const { actor, now, tx } = work;
  const proposalId = file.proposal.id;
  const saved = file.sections[section]?.version ?? 0;
  const base = (await revisionsOf(tx, proposalId, section, [seen])).get(seen)?.content ?? emptySection(section);
  const met = reunite(base as Content, content as Content, draftOf(file.dossier, section) as Content);
  const both = DRAFT_SCHEMAS[section].parse(met.content) as object;
  if (met.clashes.length === 0)
    return reunited(await keepSection(work, file, { section, content: both, version: saved + 1, done }));

  const text = { proposalId, section, version: saved + 1, content: canonical(content) };
  await setAside(tx, { ...text, by: personId(actor) ?? "", at: now }, Math.max(0, seen));
  const kept = await keepSection(work, file, {
    section,
    content: both,
    version: saved + 2,
    done: file.sections[section]?.done ?? false,
  });
  return reunited(kept, saved + 1);
}

type Kept = Awaited<ReturnType<typeof keepSection>>;
const reunited = ({ value }: Kept, aside: number | null = null) => grant({ ...value, reunited: true, aside });
