import { reportsOfTown } from "~/db/experience-lists.server";
import type { ExperienceStatus } from "~/domain/board/experience";
import type { Audience } from "~/domain/board/experience-form";
import { writesFor } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { ownTowns, type TownTab } from "~/features/board/own-towns";
import type { Visit } from "~/features/visit.server";

export type OwnReport = {
  slug: string;
  title: string;
  status: ExperienceStatus;
  audience: Audience;
  updatedAt: Date;
  usefulCount: number;
  commentsCount: number;
};
export type TownExperiences = {
  town: { name: string; slug: string };
  towns: TownTab[];
  rows: OwnReport[];
  can: { write: boolean };
};

/** Everything that one's own town has written, drafts too. */
export async function townExperiences({ actor, read }: Visit, { town }: { town: string | null }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const { chosen, tabs } = ownTowns(actor, town);
  if (!chosen) return refuse(actor.kind === "person" && actor.seats.length > 0 ? "not-found" : "wrong-role");
  const rows = await reportsOfTown(read, chosen.townId);
  return grant<TownExperiences>({
    town: { name: chosen.townName, slug: chosen.townSlug },
    towns: tabs,
    rows: rows.map((r) => ({ ...r, status: r.status as ExperienceStatus, audience: r.audience as Audience })),
    can: { write: writesFor(actor, chosen.townId) },
  });
}
