import { type Experience, maySeeExperience } from "~/domain/board/experience";
import type { Audience, ExperienceDraft } from "~/domain/board/experience-form";
import { type InitiativeDraft, initiativeDraft } from "~/domain/proposals/initiative-form";
import { DESCRIPTION_CHARS_MAX } from "~/domain/proposals/limits";
import { type Actor, writesFor } from "~/domain/shared/actor";

/** A report that this person may build on: published, and theirs to read. */
export const mayTakeUp = (actor: Actor, experience: Experience) =>
  experience.status === "published" &&
  maySeeExperience(actor, experience) &&
  actor.kind === "person" &&
  actor.seats.some((s) => writesFor(actor, s.townId));

/** The parts of a report that tell how the action is done. What it cost, whom it reached and whom to call stay in the report. */
export const TAKEN_UP_PARTS = ["action", "whatWorked", "whatFailed", "wouldChange", "advice"] as const;
export type TakenUpPart = (typeof TAKEN_UP_PARTS)[number];

/**
 * The initiative as a town begins it from another town's report. Title and summary of a funded project are public: of a
 * report that is for the network only they are not taken over.
 */
export function takenUp(
  report: ExperienceDraft,
  audience: Audience,
  heading: (part: TakenUpPart | "source") => string,
): InitiativeDraft {
  const parts = TAKEN_UP_PARTS.filter((part) => report[part].trim() !== "");
  const description = [heading("source"), ...parts.map((part) => `${heading(part)}\n${report[part].trim()}`)].join(
    "\n\n",
  );
  const forAll = audience === "public" ? { title: report.title, summary: report.summary } : {};
  return initiativeDraft.parse({
    ...forAll,
    description: Array.from(description).slice(0, DESCRIPTION_CHARS_MAX).join(""),
    sector: report.sector,
    obstacles: report.obstacles,
    novelty: "new",
  });
}
