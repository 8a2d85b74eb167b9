import { type Addressee, addressee, addresseeShape } from "~/db/addressees.server";
import type { Reader, Tx } from "~/db/database.server";

/** What can be followed, each with the one subject it has: the opening of the next call. */
const CALLS = { subjectType: "calls", subjectId: "opening" } as const;

export const followsCalls = async (read: Reader, personId: string) =>
  (await read.follow.count({ where: { personId, ...CALLS } })) > 0;

/** From now on, or no longer, whatever it was before. */
export async function keepFollowingCalls(tx: Tx, personId: string, want: boolean, since: Date) {
  const key = { personId_subjectType_subjectId: { personId, ...CALLS } };
  if (!want) return tx.follow.deleteMany({ where: { personId, ...CALLS } });
  return tx.follow.upsert({ where: key, create: { personId, ...CALLS, since }, update: {} });
}

/** Who asked before this instant to be told. */
export async function callFollowers(tx: Tx, before: Date): Promise<Addressee[]> {
  const follows = await tx.follow.findMany({ where: { ...CALLS, since: { lt: before } }, select: { personId: true } });
  const people = await tx.person.findMany({
    where: { id: { in: follows.map((f) => f.personId) }, closedAt: null },
    select: addresseeShape,
  });
  return people.map(addressee);
}
