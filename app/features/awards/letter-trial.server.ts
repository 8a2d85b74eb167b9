import { isKnownDossier } from "~/db/agreements.server";
import { callById } from "~/db/calls.server";
import { findDecision } from "~/db/decisions.server";
import { checkModel, emptyFields } from "~/domain/awards/letters";
import type { NotificationKind } from "~/domain/awards/notification";
import type { Paper } from "~/domain/notices/document";
import { gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { type DraftedDecision, draftLetters } from "~/features/awards/drafted-letters.server";
import { kindOfSlug } from "~/features/awards/letter-model-forms";
import type { Visit } from "~/features/visit.server";
import { letterPaper, letterValues } from "~/words/decision-letters";
import { refusalSentence } from "~/words/refusals";

type Asked = { slug: string; body: string; reference: string };
export type LetterTrial = {
  reference: string;
  /** Why the model cannot be tried, or could not be saved as it is. */
  problem: string | null;
  paper: Paper | null;
  emptyFields: string[];
};

/** A model that is not saved yet, on a real dossier: the letter as it would leave, and the fields it has nothing for. */
export async function letterTrial(visit: Visit, { slug, body, reference }: Asked) {
  const stopped = gate(visit.actor, "fund_manager");
  if (stopped) return stopped;
  const kind = kindOfSlug(slug);
  if (!kind) return refuse("not-found");
  const tried = await tryOn(visit, kind, body, reference.trim());
  if (tried.ok) return grant<LetterTrial>({ reference, problem: null, ...tried.value });
  const problem = refusalSentence(visit.locale, tried.reason, tried.detail);
  return grant<LetterTrial>({ reference, problem, paper: null, emptyFields: [] });
}

async function tryOn(visit: Visit, kind: NotificationKind, body: string, reference: string) {
  const checked: Outcome<true> = checkModel(kind, body);
  if (!checked.ok) return checked;
  const found = await decisionAbout(visit, reference);
  if (!found) return refuse("letter-dossier-unknown", { reference });
  const { decision, proposalId } = found;
  const drafts = await draftLetters(visit.read, decision, await callById(visit.read, decision.callId), visit.now);
  const draft = drafts.find((d) => d.proposalId === proposalId);
  if (!draft) return refuse("letter-dossier-unknown", { reference });
  const facts = { ...draft.facts, kind };
  return grant({ paper: letterPaper(facts, body), emptyFields: emptyFields(body, letterValues(facts)) });
}

/** The newest decision on a dossier; before there is one, a decision that says nothing yet. */
async function decisionAbout({ actor, now, read }: Visit, reference: string) {
  const proposal = await read.proposal.findUnique({
    where: { reference },
    select: {
      id: true,
      callId: true,
      title: true,
      townId: true,
      requestedCents: true,
      meanHundredths: true,
      status: true,
      town: { select: { name: true } },
      decisionLines: {
        orderBy: { decision: { preparedAt: "desc" } },
        take: 1,
        select: { decision: { select: { reference: true } } },
      },
    },
  });
  if (!proposal || ["draft", "withdrawn"].includes(proposal.status)) return null;
  if (!(await isKnownDossier(read, actor, proposal.id, now))) return null;
  const newest = proposal.decisionLines[0]?.decision.reference;
  const decision = newest ? await findDecision(read, newest) : undecided(reference, proposal);
  return decision && { decision, proposalId: proposal.id };
}

type Dossier = Pick<DraftedDecision["lines"][number], "title" | "townId" | "requestedCents" | "meanHundredths"> & {
  id: string;
  callId: string;
  town: { name: string };
};

const undecided = (reference: string, { id, callId, town, ...dossier }: Dossier) => ({
  callId,
  deliberationNumber: null,
  deliberatedOn: null,
  reserveValidUntil: null,
  lines: [
    {
      proposalId: id,
      reference,
      townName: town.name,
      title: dossier.title,
      townId: dossier.townId,
      requestedCents: dossier.requestedCents,
      meanHundredths: dossier.meanHundredths,
      outcome: "refused" as const,
      amountCents: 0,
      place: null,
      eliminated: null,
      reasons: "",
      exceptionReason: "",
    },
  ],
});
