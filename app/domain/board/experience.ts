import {
  AUDIENCES,
  type Audience,
  type ExperienceContent,
  type ExperienceDraft,
  experienceComplete,
} from "~/domain/board/experience-form";
import { personalDataIn } from "~/domain/board/personal-data";
import { type Actor, belongsTo, hasRole, isMember, signsFor, writesFor } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, type Refused, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

export const EXPERIENCE_STATUSES = ["draft", "published", "withdrawn"] as const;
export type ExperienceStatus = (typeof EXPERIENCE_STATUSES)[number];
export type Experience = { townId: string; status: ExperienceStatus; audience: Audience };

export type ExperienceRefusal =
  | "experience-needs-writer"
  | "publish-needs-signatory"
  | "experience-incomplete"
  | "audience-missing"
  | "personal-data-to-check"
  | "experience-not-published"
  | "experience-already-published"
  | "withdraw-reason-missing";

/** A draft belongs to its town; a published report to its audience; a withdrawn one to its town and the administrator. */
export function maySeeExperience(actor: Actor, { townId, status, audience }: Experience): boolean {
  if (belongsTo(actor, townId)) return true;
  if (status === "withdrawn") return hasRole(actor, "administrator");
  return status === "published" && (audience === "public" || isMember(actor));
}

/** Null when this person may write the report. Correcting a published one is the signatory's, who answers for it. */
export function whyNotWritable(actor: Actor, experience: Experience): Refused<ExperienceRefusal | GateRefusal> | null {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (!belongsTo(actor, experience.townId))
    return maySeeExperience(actor, experience) ? refuse("wrong-role") : refuse("not-found");
  if (!writesFor(actor, experience.townId)) return refuse("experience-needs-writer");
  return experience.status === "published" && !signsFor(actor, experience.townId)
    ? refuse("publish-needs-signatory")
    : null;
}

const CHECKED = [
  "title",
  "summary",
  "context",
  "action",
  "reached",
  "whatWorked",
  "whatFailed",
  "wouldChange",
  "advice",
] as const;

/** Everything in the report that looks like personal data, and where; the professional contact left out. */
export const personalDataOf = (experience: Pick<ExperienceDraft, (typeof CHECKED)[number]>) =>
  CHECKED.flatMap((field) => personalDataIn(experience[field]).map((found) => ({ ...found, field })));

/** Null when this person may publish the report: the mayor or a delegate of its town. */
export function whyNotPublishable(
  actor: Actor,
  experience: Experience,
): Refused<ExperienceRefusal | GateRefusal> | null {
  const stopped = whyNotWritable(actor, { ...experience, status: "draft" });
  if (stopped) return stopped;
  if (!signsFor(actor, experience.townId)) return refuse("publish-needs-signatory");
  return experience.status === "published" ? refuse("experience-already-published") : null;
}

/** Staff write, the mayor or a delegate publishes, to the network or to everybody. */
export function publishExperience(
  actor: Actor,
  experience: Experience,
  said: { draft: ExperienceDraft; audience: string; personalDataChecked: boolean },
  at: Date,
): Outcome<{ content: ExperienceContent; audience: Audience; publishedAt: Date }, ExperienceRefusal | GateRefusal> {
  const stopped = whyNotPublishable(actor, experience);
  if (stopped) return stopped;
  const audience = AUDIENCES.find((a) => a === said.audience);
  if (!audience) return refuse("audience-missing");
  const whole = experienceComplete.safeParse(said.draft);
  if (!whole.success) return refuse("experience-incomplete", { count: whole.error.issues.length });
  const found = personalDataOf(whole.data);
  if (found.length > 0 && !said.personalDataChecked) return refuse("personal-data-to-check", { count: found.length });
  return grant({ content: whole.data, audience, publishedAt: at });
}

/** Null when this person may take the report down. */
export function whyNotWithdrawable(
  actor: Actor,
  experience: Experience,
): Refused<ExperienceRefusal | GateRefusal> | null {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (!maySeeExperience(actor, experience)) return refuse("not-found");
  if (!hasRole(actor, "administrator") && !signsFor(actor, experience.townId))
    return belongsTo(actor, experience.townId) ? refuse("publish-needs-signatory") : refuse("wrong-role");
  return experience.status === "published" ? null : refuse("experience-not-published");
}

/** Taken down by the town's signatory, or by the administrator with a reason the town reads. */
export function withdrawExperience(
  actor: Actor,
  experience: Experience,
  reason: string,
): Outcome<{ status: "withdrawn"; reason: string }, ExperienceRefusal | GateRefusal> {
  const stopped = whyNotWithdrawable(actor, experience);
  if (stopped) return stopped;
  if (!signsFor(actor, experience.townId) && !givesReason(reason)) return refuse("withdraw-reason-missing");
  return grant({ status: "withdrawn", reason: reason.trim() });
}
