import { type ExperienceFile, findExperience } from "~/db/experiences.server";
import { maySeeExperience, personalDataOf, whyNotPublishable, whyNotWithdrawable } from "~/domain/board/experience";
import { type Audience, type ExperienceDraft, missingIn } from "~/domain/board/experience-form";
import type { PersonalDataKind } from "~/domain/board/personal-data";
import { signsFor } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type ExperienceText, textOf } from "~/features/board/experience-page.server";
import type { Visit } from "~/features/visit.server";

export type PublicationPage = {
  slug: string;
  version: number;
  audience: Audience | "";
  text: ExperienceText;
  missing: (keyof ExperienceDraft)[];
  found: { field: keyof ExperienceDraft; kind: PersonalDataKind; excerpt: string }[];
};

async function found({ actor, read }: Visit, slug: string): Promise<ExperienceFile | null> {
  const file = await findExperience(read, slug);
  return file && maySeeExperience(actor, file.experience) ? file : null;
}

/** What will be read, by whom, and what is to be looked at before. */
export async function publicationPage(visit: Visit, { slug }: { slug: string }) {
  const stranger = signedIn(visit.actor);
  if (stranger) return stranger;
  const file = await found(visit, slug);
  if (!file) return refuse("not-found");
  const stopped = whyNotPublishable(visit.actor, file.experience);
  if (stopped) return stopped;
  return grant<PublicationPage>({
    slug,
    version: file.version,
    // Nobody has chosen the audience of a report that was never published.
    audience: file.publishedAt ? file.experience.audience : "",
    text: textOf(file.draft),
    missing: missingIn(file.draft),
    found: personalDataOf(file.draft),
  });
}

export type WithdrawalPage = { slug: string; title: string; moderating: boolean };

/** Before a report is taken down. */
export async function withdrawalPage(visit: Visit, { slug }: { slug: string }) {
  const stranger = signedIn(visit.actor);
  if (stranger) return stranger;
  const file = await found(visit, slug);
  if (!file) return refuse("not-found");
  const stopped = whyNotWithdrawable(visit.actor, file.experience);
  if (stopped) return stopped;
  const moderating = !signsFor(visit.actor, file.experience.townId);
  return grant<WithdrawalPage>({ slug, title: file.draft.title, moderating });
}
