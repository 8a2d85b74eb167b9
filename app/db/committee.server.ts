import { tiesOfPeople } from "~/db/conflicts.server";
import type { Reader, Tx } from "~/db/database.server";
import { query } from "~/db/database.server";
import type { SessionStatus } from "~/domain/awards/committee";
import type { AgendaPart } from "~/domain/awards/committee-agenda";
import type { KeptVote } from "~/domain/awards/committee-items";
import type { DecisionOutcome } from "~/domain/awards/decision-lines";
import { inConflict, type Knowable } from "~/domain/reviews/conflicts";
import { inParis } from "~/domain/shared/calendar";

const dossierShape = {
  id: true,
  townId: true,
  reference: true,
  title: true,
  requestedCents: true,
  meanHundredths: true,
  fundedBp: true,
  eliminated: true,
  town: { select: { name: true } },
} as const;

type PersonHere = { personId: string; name: string; email: string; isPresent: boolean };
export type SessionItem = {
  id: string;
  position: number;
  part: AgendaPart;
  opinion: DecisionOutcome | "";
  amountCents: number;
  reason: string;
  exceptionReason: string;
  version: number;
  settledAt: Date | null;
  settledBy: string | null;
  settledById: string | null;
  dossier: {
    id: string;
    townId: string;
    reference: string;
    title: string;
    townName: string;
    requestedCents: number;
    meanHundredths: number | null;
    fundedBp: number | null;
    eliminated: string | null;
  };
  votes: { personId: string; vote: KeptVote }[];
};
export type SessionFile = {
  id: string;
  reference: string;
  callId: string;
  callReference: string;
  heldAt: Date;
  place: string;
  status: SessionStatus;
  quorum: number;
  openedAt: Date | null;
  currentItemId: string | null;
  version: number;
  minutes: string;
  minutesHash: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  members: PersonHere[];
  items: SessionItem[];
};

/** A session of the committee with its members and its agenda, by its reference ("C2026-01"). */
export async function findSession(db: Reader | Tx, reference: string): Promise<SessionFile | null> {
  const row = await db.committeeSession.findUnique({
    where: { reference },
    include: {
      call: { select: { reference: true } },
      members: { select: { personId: true, isPresent: true } },
      items: { orderBy: { position: "asc" }, include: { proposal: { select: dossierShape }, votes: true } },
    },
  });
  if (!row) return null;
  const { call, members, items, status, plannedById: _, closedById, ...session } = row;
  const ids = [...members.map((m) => m.personId), ...items.flatMap((i) => i.settledById ?? []), closedById ?? ""];
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  });
  const person = (id: string | null) => people.find((p) => p.id === id);
  return {
    ...session,
    callReference: call.reference,
    status: status as SessionStatus,
    closedBy: person(closedById)?.name ?? null,
    members: members
      .map((m) => ({ ...m, name: person(m.personId)?.name ?? "", email: person(m.personId)?.email ?? "" }))
      .sort((a, b) => a.name.localeCompare(b.name, "fr")),
    items: items.map(
      ({ proposal: { town, ...dossier }, proposalId: _of, sessionId: _in, votes, part, opinion, ...item }) => ({
        ...item,
        part: part as AgendaPart,
        opinion: opinion as DecisionOutcome | "",
        settledBy: person(item.settledById)?.name ?? null,
        dossier: { ...dossier, townName: town.name },
        votes: votes.map(({ personId, vote }) => ({ personId, vote: vote as KeptVote })),
      }),
    ),
  };
}

/** How often a session has changed, and whether it may still: what open pages ask for, several times a second. */
export async function sessionPulse(read: Reader, reference: string) {
  const sql = `SELECT "version", "status" FROM "CommitteeSession" WHERE "reference" = ?`;
  const [row] = await query<{ version: number; status: string }>(read, sql, [reference]);
  return row ? { version: row.version, isOver: row.status === "closed" } : null;
}

/** Which of these people have to leave the room for a dossier. */
export async function whoIsOut(db: Reader | Tx, people: readonly { personId: string; email: string }[], at: Date) {
  const ties = await tiesOfPeople(db, people, at);
  return (dossier: Knowable) =>
    people
      .filter(({ personId }) => {
        const own = ties.get(personId);
        return own !== undefined && inConflict(own, dossier);
      })
      .map((p) => p.personId);
}

/** "C2026-01", "C2026-02": the serial of the year of planning. */
export async function nextSessionReference(tx: Tx, now: Date): Promise<string> {
  const stem = `C${inParis(now).year}-`;
  const count = await tx.committeeSession.count({ where: { reference: { startsWith: stem } } });
  return `${stem}${String(count + 1).padStart(2, "0")}`;
}

/** Notes that something changed in a session, for the pages that follow it. */
export const sessionChanged = (
  tx: Tx,
  id: string,
  data: { currentItemId?: string | null; status?: SessionStatus; openedAt?: Date; minutes?: string } = {},
) =>
  tx.committeeSession.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
    select: { version: true },
  });

export type SessionHead = { reference: string; heldAt: Date; place: string; status: SessionStatus; dossiers: number };

/** The sessions of a call, the latest first. */
export async function sessionsOf(db: Reader | Tx, callId: string) {
  const rows = await db.committeeSession.findMany({
    where: { callId },
    orderBy: { heldAt: "desc" },
    take: 50,
    select: { reference: true, heldAt: true, place: true, status: true, items: { select: { proposalId: true } } },
  });
  return rows.map((row) => ({ ...row, status: row.status as SessionStatus }));
}

/** What the committee said of each dossier in the last session of a call that is closed. */
export async function committeeOpinions(db: Reader, callId: string) {
  const session = await db.committeeSession.findFirst({
    where: { callId, status: "closed" },
    orderBy: { closedAt: "desc" },
    select: {
      reference: true,
      items: {
        where: { NOT: { opinion: "" } },
        select: { proposalId: true, opinion: true, amountCents: true, reason: true, exceptionReason: true },
      },
    },
  });
  return (
    session && {
      reference: session.reference,
      opinions: session.items.map((i) => ({ ...i, opinion: i.opinion as DecisionOutcome })),
    }
  );
}
