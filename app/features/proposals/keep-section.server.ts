import { type DossierFile, writeProposalRow } from "~/db/proposals.server";
import { saveSectionRow } from "~/db/section-revisions.server";
import type { JournalEvent } from "~/domain/journal/events";
import { completeness } from "~/domain/proposals/completeness";
import { proposalFacts } from "~/domain/proposals/facts";
import type { SectionId } from "~/domain/proposals/sections";
import { personId } from "~/domain/shared/actor";
import { canonical } from "~/domain/shared/canonical";
import { grant } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Kept = {
  section: SectionId;
  content: object;
  version: number;
  done: boolean;
  /** What the journal says of it, and the version that was taken up again. */
  as?: { event: JournalEvent; restoredFrom?: number };
};

/** The end of every save of a section, once a rule has granted it: the row, the history, the journal. */
export async function keepSection({ actor, now, tx, tell }: Work, file: DossierFile, kept: Kept) {
  const { section, content, version, done, as = { event: "proposal.section_saved" } } = kept;
  const { id, townId, reference } = file.proposal;
  const { event, restoredFrom } = as;
  await saveSectionRow(tx, {
    proposalId: id,
    section,
    content: canonical(content),
    version,
    done,
    by: personId(actor) ?? "",
    at: now,
    restoredFrom,
  });
  const dossier = { ...file.dossier, sections: { ...file.dossier.sections, [section]: { content, done } } };
  const row = await writeProposalRow(tx, id, proposalFacts(dossier, file.town.name), now);
  const gaps = completeness(dossier, file.call.rules).gaps.filter((g) => g.section === section).length;
  await tell(event, { subject: ["proposal", id], townId, data: { reference, section, version, done, restoredFrom } });
  return grant({ reference, section, version, dossierVersion: row.version, gaps });
}
