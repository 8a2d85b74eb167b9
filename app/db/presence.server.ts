import type { Reader, Tx } from "~/db/database.server";
import { presentSince } from "~/domain/proposals/presence";
import type { SectionId } from "~/domain/proposals/sections";

type Place = { proposalId: string; section: SectionId };

/** Somebody has a section open for writing, or has just left it. */
export async function markPresence(tx: Tx, { proposalId, section }: Place, personId: string, at: Date | null) {
  const place = { proposalId, section, personId };
  if (at === null) await tx.sectionPresence.deleteMany({ where: place });
  else
    await tx.sectionPresence.upsert({
      where: { proposalId_section_personId: place },
      create: { ...place, seenAt: at },
      update: { seenAt: at },
    });
}

export type Present = { section: string; name: string };

/** Who else has a part of the dossier open for writing at that instant. */
export async function othersPresent(from: Reader, proposalId: string, self: string, at: Date): Promise<Present[]> {
  const rows = await from.sectionPresence.findMany({
    where: { proposalId, seenAt: { gt: presentSince(at) }, NOT: { personId: self } },
    orderBy: { personId: "asc" },
    select: { section: true, personId: true },
    take: 100,
  });
  if (rows.length === 0) return [];
  const people = await from.person.findMany({
    where: { id: { in: rows.map((r) => r.personId) } },
    select: { id: true, name: true },
  });
  return rows.flatMap(({ section, personId }) =>
    people.filter((p) => p.id === personId).map(({ name }) => ({ section, name })),
  );
}
