import { findCall } from "~/db/calls.server";
import { type SessionHead, sessionsOf } from "~/db/committee.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { mayHold } from "~/domain/awards/committee";
import { activePhase, PHASE_RULES } from "~/domain/reviews/phases";
import { inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { SITTING_ROLES } from "~/features/committee/plan-session.server";
import type { Visit } from "~/features/visit.server";

const PEOPLE_MAX = 60;

export type SessionsPage = {
  callReference: string;
  title: string;
  sessions: SessionHead[];
  people: { id: string; name: string }[];
  suggestedDay: string;
  can: { plan: boolean; wait: boolean };
};

/** The sessions of the committee of a call, and what the next one is planned with. */
export async function sessionsPage({ actor, locale, now, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call) return refuse("not-found");
  const [sessions, hidden, people] = await Promise.all([
    sessionsOf(read, call.id),
    hiddenProposalIds(read, actor, now, call.id),
    read.person.findMany({
      where: { roles: { some: { role: { in: SITTING_ROLES }, endedAt: null } } },
      orderBy: { name: "asc" },
      take: PEOPLE_MAX,
      select: { id: true, name: true },
    }),
  ]);
  const isShared = PHASE_RULES[activePhase(call.phases).kind].states;
  const isFree = sessions.every((s) => s.status === "closed");
  return grant<SessionsPage>({
    callReference: reference,
    title: locale === "en" ? call.titleEn : call.title,
    sessions: sessions.map(({ items, ...head }) => ({
      ...head,
      dossiers: items.filter((i) => !hidden.includes(i.proposalId)).length,
    })),
    people,
    suggestedDay: call.committeeOn && call.committeeOn > now ? inParis(call.committeeOn).date : "",
    can: { plan: mayHold(actor) && isShared && isFree, wait: !isShared },
  });
}
