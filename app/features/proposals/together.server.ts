import type { Reader } from "~/db/database.server";
import { othersPresent } from "~/db/presence.server";
import type { DossierFile } from "~/db/proposals.server";
import { lastRevisionBy, revisionsOf } from "~/db/section-revisions.server";
import type { SectionId } from "~/domain/proposals/sections";
import { type Actor, personId } from "~/domain/shared/actor";
import { type Comments, commentsOf } from "~/features/proposals/comments-page.server";

/** What someone who opens a section meets of the others who write it. */
export type Together = {
  /** Where this person is, who may write here now. */
  self: { proposalId: string; section: SectionId; personId: string } | null;
  /** Who else has it open for writing. */
  present: string[];
  comments: Comments;
  /** The version of a text of their own that waits for a choice. */
  choice: number | null;
};

export async function togetherOf(
  read: Reader,
  { proposal }: DossierFile,
  section: SectionId,
  actor: Actor,
  now: Date,
  writes: boolean,
): Promise<Together> {
  const self = personId(actor) ?? "";
  const [present, comments, choice] = await Promise.all([
    othersPresent(read, proposal.id, self, now),
    commentsOf(read, proposal, section, actor),
    choiceOf(read, proposal.id, section, self),
  ]);
  const here = { proposalId: proposal.id, section, personId: self };
  return {
    self: writes ? here : null,
    present: present.filter((p) => p.section === section).map((p) => p.name),
    comments,
    choice,
  };
}

/** A text set aside waits until its writer saves the section again, by choosing or by going on. */
async function choiceOf(read: Reader, proposalId: string, section: SectionId, own: string) {
  const last = await lastRevisionBy(read, proposalId, section, own);
  if (!last || last.version < 2) return null;
  const before = (await revisionsOf(read, proposalId, section, [last.version - 1])).get(last.version - 1);
  return before?.writtenOver != null && before.savedById === own ? before.version : null;
}
