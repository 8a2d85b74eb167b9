import { callFollowers } from "~/db/follows.server";
import { isOpen } from "~/domain/calls/call";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** The portal writes to whoever asked to be told that a call opens. Once: the journal says that it has. */
export async function announceOpening({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  if (actor.kind !== "system") return refuse("wrong-role");
  const call = await tx.call.findUnique({
    where: { reference },
    select: { id: true, title: true, titleEn: true, opensAt: true, closesAt: true, frozenAt: true },
  });
  if (!call || !isOpen(call, now)) return refuse("not-found");
  const told = await tx.journalEntry.count({
    where: { subjectType: "call", subjectId: call.id, event: "call.announced" },
  });
  const followers = await callFollowers(tx, call.opensAt);
  if (told > 0 || followers.length === 0) return refuse("not-found");
  await tell("call.announced", {
    subject: ["call", call.id],
    data: { reference, title: call.title, count: followers.length },
    letters: followers.map((who) => ({
      ...who,
      template: "call_opened" as const,
      data: {
        path: `/appels/${reference}`,
        callTitle: who.locale === "en" ? call.titleEn : call.title,
        closesAt: call.closesAt.toISOString(),
      },
    })),
  });
  return grant({ count: followers.length });
}
