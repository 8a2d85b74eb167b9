import { markPresence } from "~/db/presence.server";
import type { SectionId } from "~/domain/proposals/sections";
import { database } from "~/web/database.server";

type Here = { proposalId: string; section: SectionId; personId: string };

/** Notes that somebody has a section open, or has left it. A page that is open is no act: the journal does not tell it. */
export const notePresence = async ({ personId, ...place }: Here, at: Date | null) =>
  (await database()).write((tx) => markPresence(tx, place, personId, at));

/** Whoever is sent a section to write in is there, with script or without. */
export async function noteWriter<P extends { together: { self: Here | null } }>(page: P): Promise<P> {
  if (page.together.self) await notePresence(page.together.self, new Date());
  return page;
}
