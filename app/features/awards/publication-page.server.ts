import { type DecisionFile, lineRulesOf } from "~/db/decisions.server";
import { type DecisionRefusal, publishDecision } from "~/domain/awards/decision";
import { type NotificationKind, notificationOf } from "~/domain/awards/notification";
import { type Obstacle, preflight } from "~/domain/awards/preflight";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { goingOut } from "~/features/awards/decision-letters.server";
import { readDecision } from "~/features/awards/decision-page.server";
import { draftLetters } from "~/features/awards/drafted-letters.server";
import type { Visit } from "~/features/visit.server";
import { refusalSentence } from "~/words/refusals";

export type GoingOut = {
  reference: string;
  title: string;
  townName: string;
  letter: NotificationKind;
  grantedCents: number;
  recipients: string[];
  obstacle: Obstacle | null;
  /** Which fields of its letter are empty, where that is the obstacle. */
  emptyFields: readonly string[];
};
export type PublicationPage = {
  reference: string;
  lines: GoingOut[];
  canSendBack: boolean;
  /** Withdrawn by their towns since the list was approved: they stay behind. */
  behind: number;
  letters: number;
  committedCents: number;
  /** Why nothing can leave yet. */
  stopped: { reason: DecisionRefusal | GateRefusal; sentence: string } | null;
};

/** Before a decision is published: who gets which letter, and what keeps it from leaving. */
export async function publicationPage(visit: Visit, { reference }: { reference: string }) {
  const { actor, locale, read } = visit;
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const found = await readDecision(visit, reference);
  if (!found) return refuse("not-found");
  const { decision, call, lines } = found;
  if (decision.status !== "approved")
    return refuse(decision.status === "published" ? "decision-already-published" : "decision-not-approved");

  const readers = await readersOf(visit, decision);
  const readersFor = (townId: string) => readers.filter((r) => r.townId === townId).map((r) => r.person.name);
  const townOf = new Map(decision.lines.map((l) => [l.proposalId, l.townId]));
  const drafts = await draftLetters(read, decision, call, visit.now);
  const dossiers = await goingOut(read, decision, (id) => readersFor(townOf.get(id) ?? "").length > 0, drafts);
  const held = preflight(dossiers);
  const outcome = publishDecision(actor, decision, {
    lines: decision.lines,
    rules: await lineRulesOf(read, call),
    dossiers,
  });
  const out = lines.map((l): GoingOut => {
    const said = notificationOf(l, decision.lines);
    return {
      reference: l.reference,
      title: l.title,
      townName: l.townName,
      letter: said.kind,
      grantedCents: said.grantedCents,
      recipients: readersFor(l.townId),
      obstacle: held.find((h) => h.reference === l.reference)?.obstacle ?? null,
      emptyFields: held.find((h) => h.reference === l.reference)?.fields ?? [],
    };
  });
  const going = out.filter((l) => l.obstacle !== "withdrawn");
  return grant<PublicationPage>({
    reference,
    lines: out,
    canSendBack: decision.deliberationNumber === null,
    behind: out.length - going.length,
    letters: going.reduce((sum, l) => sum + l.recipients.length, 0),
    committedCents: going.reduce((sum, l) => sum + l.grantedCents, 0),
    stopped: outcome.ok
      ? null
      : { reason: outcome.reason, sentence: refusalSentence(locale, outcome.reason, outcome.detail) },
  });
}

/** Whoever writes or signs for the towns of a decision: the same people that its letters go to. */
const readersOf = ({ read }: Visit, decision: DecisionFile) =>
  read.seat.findMany({
    where: {
      townId: { in: decision.lines.map((l) => l.townId) },
      role: { in: ["editor", "signatory"] },
      endedAt: null,
      NOT: { confirmedAt: null },
      person: { closedAt: null },
    },
    select: { townId: true, person: { select: { name: true } } },
  });
