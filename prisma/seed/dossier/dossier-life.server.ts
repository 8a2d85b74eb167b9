import { startProposal } from "~/features/proposals/start-proposal.server";
import { act, type Cast, type Deed } from "../world.server";
import type { Project } from "./project";
import { attachPapers, carrierOf, fileDossier, writeSections } from "./write-dossier.server";

type Life = {
  callReference: string;
  /** The one it will have: dossiers of a call are numbered in the order in which they are begun. */
  reference: string;
  project: Project;
  mandateOn: string;
  begun: Date;
  written: Date;
  filed: Date;
};

/** A dossier that is begun, written in one sitting, and filed. */
export function dossierLife(cast: Cast, { callReference, reference, project, mandateOn, ...when }: Life): Deed[] {
  const { town } = project;
  const [mayor, editor] = [cast.mayor(town), cast.editor(town)];
  return [
    { at: when.begun, done: (at) => act(editor, startProposal, { callReference, townId: town }, at) },
    {
      at: when.written,
      async done(at) {
        const carrier = await carrierOf(town, { mayor, editor }, mandateOn, at);
        await writeSections(editor, reference, { project, carrier }, at);
        await attachPapers(editor, reference, project, carrier, at);
      },
    },
    { at: when.filed, done: (at) => fileDossier(mayor, reference, at) },
  ];
}
