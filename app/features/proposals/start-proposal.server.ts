import { type ExperienceFile, findExperience } from "~/db/experiences.server";
import { mayTakeUp, takenUp } from "~/domain/board/taking-up";
import type { SelfCheckAnswers } from "~/domain/calls/self-check";
import { signedIn } from "~/domain/shared/gate";
import { refuse } from "~/domain/shared/outcome";
import { beginDossier } from "~/features/proposals/begin-dossier.server";
import type { Work } from "~/features/visit.server";
import { boardTerms } from "~/words/board-terms";
import { startingWords } from "~/words/starting";

type Starting = {
  callReference: string;
  townId: string;
  answers?: SelfCheckAnswers;
  /** The address of an experience report that the dossier takes up. */
  report?: string | null;
};

/** A town begins a dossier: from a blank page, or from what another town told of its action. */
export async function startProposal(work: Work, { report, ...beginning }: Starting) {
  const stranger = signedIn(work.actor);
  if (stranger) return stranger;
  const cited = report ? await findExperience(work.tx, report) : null;
  if (report && !(cited && mayTakeUp(work.actor, cited.experience))) return refuse("not-found");
  return beginDossier(work, {
    ...beginning,
    ...(cited ? { citedReportId: cited.id, sections: { initiative: initiativeFrom(cited) } } : {}),
  });
}

/** A dossier is written in French, whatever language its writer reads the portal in. */
const initiativeFrom = ({ draft, experience, town }: ExperienceFile) =>
  takenUp(draft, experience.audience, (part) =>
    part === "source" ? startingWords.fr.kept.source(draft.title, town.name) : boardTerms.fr.fields[part],
  );
