import { editingOf, findTownDossier, refreshProposalRow, saveSectionRow } from "~/db/proposals.server";
import { completeness, draftOf } from "~/domain/proposals/completeness";
import { saveSection as save } from "~/domain/proposals/editing";
import type { SectionId } from "~/domain/proposals/sections";
import { personId } from "~/domain/shared/actor";
import { canonical } from "~/domain/shared/canonical";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** `content`: what the draft schema of the section reads. `seen`: the version on the writer's screen, 0 when nobody has written yet. */
export type SectionSaving = { reference: string; section: SectionId; content: object; seen: number; done: boolean };

/** Keeps a section as it was typed. Answers the new versions, and how many points of this section the rules still find wrong. */
export async function saveSection(
  { actor, now, tx, tell }: Work,
  { reference, section, content, seen, done }: SectionSaving,
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(tx, actor, reference);
  if (!file) return refuse("not-found");

  const before = draftOf(file.dossier, section);
  const kept = { saved: file.sections[section]?.version ?? 0, seen, before, after: content };
  const saved = save(editingOf(file), section, kept, actor, now);
  if (!saved.ok) return saved;

  const { id, townId } = file.proposal;
  const { version } = saved.value;
  await saveSectionRow(tx, {
    proposalId: id,
    section,
    content: canonical(content),
    version,
    done,
    by: personId(actor) ?? "",
    at: now,
  });
  const row = await refreshProposalRow(tx, id, now);
  const after = completeness(
    { ...file.dossier, sections: { ...file.dossier.sections, [section]: { content, done } } },
    file.call.rules,
  );
  const gaps = after.gaps.filter((g) => g.section === section).length;
  await tell("proposal.section_saved", {
    subject: ["proposal", id],
    townId,
    data: { reference, section, version, done },
  });
  return grant({ reference, section, version, dossierVersion: row.version, gaps });
}
