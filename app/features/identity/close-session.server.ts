import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Signs out, or ends another of one's own sessions. */
export async function closeSession(
  { actor, now, tx, tell }: Work,
  { sessionId, revoked }: { sessionId: string; revoked: boolean },
) {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  const session = await tx.session.findUnique({ where: { id: sessionId } });
  if (!session || session.personId !== personId(actor)) return refuse("not-found");
  await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now, idToken: null } });
  await tell(revoked ? "session.revoked" : "session.closed", {
    subject: ["person", session.personId],
    data: { device: session.device },
  });
  return grant({ idToken: session.idToken });
}
