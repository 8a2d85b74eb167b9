import { personAddressee } from "~/db/addressees.server";
import { findCall } from "~/db/calls.server";
import { openReviewIds } from "~/db/hidden-dossiers.server";
import { activePhase } from "~/domain/reviews/phases";
import { endReopening as end, reopenReviews as reopen } from "~/domain/reviews/reopening";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Asked = { callReference: string; reviewerId: string; until: Date; reason: string };

/** More time to score for one person: a recorded decision, told to them, that ends by itself. */
export async function reopenReviews({ actor, now, tx, tell }: Work, { callReference, reviewerId, ...asked }: Asked) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const [call, person] = await Promise.all([
    findCall(tx, callReference),
    tx.person.findUnique({ where: { id: reviewerId }, select: { name: true } }),
  ]);
  if (!call || !person) return refuse("not-found");
  const unscored = (await openReviewIds(tx, reviewerId, call.id)).length;
  const decided = reopen(actor, { reviewerId, phase: activePhase(call.phases), unscored }, asked, now);
  if (!decided.ok) return decided;

  const { until, reason } = decided.value;
  const by = { grantedById: personId(actor) ?? "", grantedAt: now };
  await tx.reviewReopening.create({ data: { callId: call.id, personId: reviewerId, until, reason, ...by } });
  const to = await personAddressee(tx, reviewerId);
  const data = { path: "/instruction", callTitle: call.title, until: until.toISOString(), reason };
  await tell("reviews.reopened", {
    subject: ["call", call.id],
    data: { reference: callReference, reviewer: person.name, until: until.toISOString(), reason },
    letters: to ? [{ ...to, template: "reviews_reopened", data }] : [],
  });
  return grant({ callReference });
}

/** The time is taken back before its end. What is in draft stays. */
export async function endReopening(
  { actor, now, tx, tell }: Work,
  { callReference, id, reason }: { callReference: string; id: string; reason: string },
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const row = await tx.reviewReopening.findUnique({
    where: { id },
    select: {
      until: true,
      revokedAt: true,
      personId: true,
      person: { select: { name: true } },
      call: { select: { id: true, reference: true, title: true } },
    },
  });
  if (!row || row.call.reference !== callReference) return refuse("not-found");
  const decided = end(actor, row, reason, now);
  if (!decided.ok) return decided;

  await tx.reviewReopening.update({ where: { id }, data: { ...decided.value, revokedById: personId(actor) } });
  const to = await personAddressee(tx, row.personId);
  const data = { path: "/instruction", callTitle: row.call.title, reason: decided.value.revokeReason };
  await tell("reviews.reopening_ended", {
    subject: ["call", row.call.id],
    data: { reference: callReference, reviewer: row.person.name, reason: decided.value.revokeReason },
    letters: to ? [{ ...to, template: "reviews_reopening_ended", data }] : [],
  });
  return grant({ callReference });
}
