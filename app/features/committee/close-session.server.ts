import { createHash } from "node:crypto";
import { conflictFacts, isConflicted } from "~/db/conflicts.server";
import { closeSession } from "~/domain/awards/committee";
import { personId } from "~/domain/shared/actor";
import { canonical } from "~/domain/shared/canonical";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type InSession, inSession, settledLines } from "~/features/committee/in-session.server";
import { minutesOf } from "~/features/committee/minutes.server";
import type { Work } from "~/features/visit.server";

/** The fingerprint of the minutes and of the annex: what was said and what it gives, once and for all. */
const hashOf = ({ session }: InSession, minutes: string) =>
  createHash("sha256")
    .update(
      canonical({
        reference: session.reference,
        minutes,
        annex: session.items.map(({ dossier, opinion, amountCents, reason, exceptionReason }) => ({
          reference: dossier.reference,
          opinion,
          amountCents,
          reason,
          exceptionReason,
        })),
      }),
    )
    .digest("hex");

/** Closes the session over its minutes: what it said no longer changes, and leads to the decision. */
export async function closeCommittee({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const found = await inSession(tx, actor, reference, now);
  if (!found) return refuse("not-found");
  const { session, availableCents, capCents, placeOf } = found;
  const ties = await conflictFacts(tx, actor, now);
  const putOff = session.items.filter((i) => i.opinion === "");
  const outcome = closeSession(actor, session, {
    lines: settledLines(session.items, placeOf),
    putOff: putOff.map((i) => ({ reference: i.dossier.reference, place: placeOf(i) })),
    availableCents,
    capCents,
    conflicted: session.items.some((i) => isConflicted(ties, i.dossier)),
  });
  if (!outcome.ok) return outcome;
  const minutes = minutesOf(found);
  const minutesHash = hashOf(found, minutes);
  await tx.committeeSession.update({
    where: { id: session.id },
    data: {
      status: "closed",
      minutes,
      minutesHash,
      closedAt: now,
      closedById: personId(actor),
      version: { increment: 1 },
    },
  });
  await tell("committee.closed", { subject: ["committee_session", session.id], data: { reference, minutesHash } });
  return grant({ reference, minutesHash });
}
