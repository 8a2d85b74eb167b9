import { awardedDossiers } from "~/db/experience-lists.server";
import { type ExperienceFile, findExperience } from "~/db/experiences.server";
import { maySeeExperience, whyNotWritable } from "~/domain/board/experience";
import { type ExperienceDraft, experienceDraft } from "~/domain/board/experience-form";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { toldByDossier } from "~/features/board/dossier-telling.server";
import { ownTowns, type TownTab } from "~/features/board/own-towns";
import type { Visit } from "~/features/visit.server";

export type ExperienceEditor = {
  town: { id: string; name: string; slug: string };
  /** Other towns that this person writes for; empty when there is one. */
  towns: TownTab[];
  /** Null while nothing is saved. */
  saved: { slug: string; version: number; isPublished: boolean } | null;
  dossiers: { reference: string; title: string }[];
  dossier: string;
  draft: ExperienceDraft;
  /** Whether the text comes from the dossier, to be read again. */
  prefilled: boolean;
};

/** A blank report of one's town, or one that begins with what an awarded dossier and its final report say. */
export async function newExperience(visit: Visit, { town, dossier }: { town: string | null; dossier: string | null }) {
  const { actor, read } = visit;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const told = dossier ? await toldByDossier(visit, dossier) : null;
  if (dossier && !told) return refuse("not-found");
  const { chosen, tabs } = ownTowns(actor, told ? told.townSlug : town);
  if (!chosen) return refuse(actor.kind === "person" && actor.seats.length > 0 ? "not-found" : "wrong-role");
  const stopped = whyNotWritable(actor, { townId: chosen.townId, status: "draft", audience: "network" });
  if (stopped) return stopped;
  return grant<ExperienceEditor>({
    town: { id: chosen.townId, name: chosen.townName, slug: chosen.townSlug },
    towns: told ? [] : tabs,
    saved: null,
    dossiers: await awardedDossiers(read, chosen.townId),
    dossier: told?.reference ?? "",
    draft: told?.draft ?? experienceDraft.parse({}),
    prefilled: told !== null,
  });
}

/** A report of one's town to write on. */
export async function experienceEditor({ actor, read }: Visit, { slug }: { slug: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findExperience(read, slug);
  if (!file || !maySeeExperience(actor, file.experience)) return refuse("not-found");
  const stopped = whyNotWritable(actor, file.experience);
  if (stopped) return stopped;
  return grant<ExperienceEditor>({
    town: { id: file.experience.townId, name: file.town.name, slug: file.town.slug },
    towns: [],
    saved: savedOf(file),
    dossiers: await awardedDossiers(read, file.experience.townId),
    dossier: file.project?.reference ?? "",
    draft: file.draft,
    prefilled: false,
  });
}

const savedOf = ({ slug, version, experience }: ExperienceFile) => ({
  slug,
  version,
  isPublished: experience.status === "published",
});
