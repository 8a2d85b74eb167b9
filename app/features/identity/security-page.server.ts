import { needsSecondFactor } from "~/domain/identity/second-factor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type SessionLine = {
  handle: string;
  device: string;
  method: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
};
export type SecurityPage = {
  secondFactor: "on" | "off";
  needed: boolean;
  recoveryLeft: number;
  sessions: SessionLine[];
};

/** One's own sessions are named by the start of their hash: enough to end one, useless to open one. */
export const handleOf = (sessionId: string) => sessionId.slice(0, 24);

export async function securityPage({ actor, now, read }: Visit, { sessionId }: { sessionId: string | null }) {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (actor.kind !== "person") return refuse("not-found");
  const [person, sessions] = await Promise.all([
    read.person.findUniqueOrThrow({
      where: { id: actor.id },
      select: { totpConfirmedAt: true, recoveryCodes: { where: { usedAt: null }, select: { id: true } } },
    }),
    read.session.findMany({
      where: { personId: actor.id, endedAt: null, expiresAt: { gt: now } },
      orderBy: { lastSeenAt: "desc" },
      take: 50,
    }),
  ]);
  return grant<SecurityPage>({
    secondFactor: person.totpConfirmedAt ? "on" : "off",
    needed: needsSecondFactor(actor),
    recoveryLeft: person.recoveryCodes.length,
    sessions: sessions.map((s) => ({
      handle: handleOf(s.id),
      device: s.device,
      method: s.method,
      createdAt: s.createdAt,
      lastSeenAt: s.lastSeenAt,
      current: s.id === sessionId,
    })),
  });
}

/** The whole id of one of one's own sessions, from the handle that the page shows. */
export async function ownSession({ actor, read }: Visit, { handle }: { handle: string }) {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (actor.kind !== "person" || handle.length !== 24) return refuse("not-found");
  const session = await read.session.findFirst({
    where: { personId: actor.id, id: { startsWith: handle } },
    select: { id: true },
  });
  return session ? grant({ id: session.id }) : refuse("not-found");
}
