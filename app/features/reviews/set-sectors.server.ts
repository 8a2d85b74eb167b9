import type { Reader, Tx } from "~/db/database.server";
import type { Sector } from "~/domain/proposals/options";
import { mayAssign } from "~/domain/reviews/assigning";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit, Work } from "~/features/visit.server";

/** Somebody who reads today, by their id. */
const findReader = (db: Reader | Tx, id: string) =>
  db.person.findFirst({
    where: { id, closedAt: null, roles: { some: { role: "reviewer", endedAt: null } } },
    select: { id: true, name: true, sectors: true },
  });

/** Which sectors a reader knows: what a plan prefers once everything else is equal. */
export async function setSectors(
  { actor, tx, tell }: Work,
  { readerId, sectors }: { readerId: string; sectors: readonly Sector[] },
) {
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  const reader = await findReader(tx, readerId);
  if (!reader) return refuse("not-found");
  await tx.person.update({
    where: { id: reader.id },
    data: { sectors: JSON.stringify(sectors) },
    select: { id: true },
  });
  await tell("reviewer.sectors_set", {
    subject: ["person", reader.id],
    data: { reviewer: reader.name, from: JSON.parse(reader.sectors), to: sectors },
  });
  return grant({ readerId });
}

export type SectorsPage = { callReference: string; name: string; sectors: Sector[] };

/** The sectors of one reader, to change them. */
export async function sectorsPage(
  { actor, read }: Visit,
  { readerId, callReference }: { readerId: string; callReference: string },
) {
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  const [reader, call] = await Promise.all([
    findReader(read, readerId),
    read.call.findUnique({ where: { reference: callReference }, select: { id: true } }),
  ]);
  if (!reader || !call) return refuse("not-found");
  return grant<SectorsPage>({ callReference, name: reader.name, sectors: JSON.parse(reader.sectors) as Sector[] });
}
