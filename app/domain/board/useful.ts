import { type Experience, maySeeExperience } from "~/domain/board/experience";
import { type Actor, belongsTo, isMember } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export type UsefulRefusal = "own-town-report" | "already-useful" | "not-marked-useful";

/** "Useful": once per person, undone at will, never for one's own town. `marked`: whether it already is. */
export function markUseful(
  actor: Actor,
  experience: Experience,
  { marked, want }: { marked: boolean; want: boolean },
): Outcome<{ change: 1 | -1 }, UsefulRefusal | GateRefusal> {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (!maySeeExperience(actor, experience) || experience.status !== "published") return refuse("not-found");
  if (!isMember(actor)) return refuse("wrong-role");
  if (belongsTo(actor, experience.townId)) return refuse("own-town-report");
  if (want === marked) return refuse(marked ? "already-useful" : "not-marked-useful");
  return grant({ change: want ? 1 : -1 });
}
