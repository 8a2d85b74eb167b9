import { admit, whyNotReject } from "~/domain/proposals/admissibility";
import { writeMessage } from "~/domain/proposals/messages";
import { mayAskOpinion } from "~/domain/proposals/opinions";
import { inVainOf } from "~/domain/proposals/rejection";
import { closeRequest, isOverdue, mayOpenRequest } from "~/domain/proposals/requests";
import { hasRole } from "~/domain/shared/actor";
import type { Outcome } from "~/domain/shared/outcome";
import type { AdmissibilityFacts } from "~/features/desk/admissibility-facts.server";
import type { Visit } from "~/features/visit.server";
import { refusalSentence } from "~/words/refusals";
import { rejectionReasons } from "~/words/rejection";

export type DeskChoices = {
  /** Why each of the three decisions cannot be taken now; null where it can. */
  why: { admit: string | null; ask: string | null; reject: string | null };
  can: Record<"decide" | "check" | "ask" | "close" | "admit" | "reject" | "write" | "askOpinion", boolean>;
};

/** What a letter of refusal would say, were it sent now. */
export function reasonsOf({ file, settled, byHand }: AdmissibilityFacts, now: Date): string {
  const inVain = file.request && isOverdue(file.request, now) ? inVainOf(file.request) : null;
  const notMet = settled.filter((c) => c.verdict === "not_met").map(({ rule }) => rule);
  return rejectionReasons(
    inVain,
    notMet.map((rule) => ({ rule, note: byHand.find((c) => c.rule === rule)?.note ?? "" })),
  );
}

/** What this person can do now and why not the rest, asked of the very rules that the commands run. */
export function choicesOf({ file, settled }: AdmissibilityFacts, { actor, now, locale }: Visit): DeskChoices {
  const { proposal, requests, request } = file;
  const openOne = requests.find((r) => !r.closedAt);
  const say = (outcome: Outcome<unknown> | null) =>
    outcome === null || outcome.ok ? null : refusalSentence(locale, outcome.reason, outcome.detail);
  const why = {
    admit: say(admit({ proposal, request, checks: settled }, actor, now)),
    ask: say(mayOpenRequest(proposal, request !== null, actor)),
    reject: say(whyNotReject({ proposal, request }, actor, now)),
  };
  const decide =
    (proposal.status === "submitted" || proposal.status === "incomplete") && hasRole(actor, "fund_manager");
  return {
    why,
    can: {
      decide,
      check: decide,
      ask: why.ask === null,
      close: openOne !== undefined && closeRequest(openOne, actor, now).ok,
      admit: why.admit === null,
      reject: why.reject === null,
      write: writeMessage(proposal, actor).ok,
      askOpinion: mayAskOpinion(proposal, actor).ok,
    },
  };
}
