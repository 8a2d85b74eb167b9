import { editingOf, findTownDossier } from "~/db/proposals.server";
import { hasSaidSince } from "~/db/section-revisions.server";
import { draftOf } from "~/domain/proposals/completeness";
import { lockedFields } from "~/domain/proposals/editing";
import { DRAFT_SCHEMAS } from "~/domain/proposals/section-schemas";
import { sectionOfSlug } from "~/domain/proposals/sections";
import { canonical } from "~/domain/shared/canonical";
import { signedIn } from "~/domain/shared/gate";
import type { FormTree } from "~/domain/shared/nested-form";
import { grant, refuse } from "~/domain/shared/outcome";
import { withLocked } from "~/features/proposals/section-post";
import type { Visit } from "~/features/visit.server";

type Asked = { reference: string; slug: string; seen: number; typed: FormTree };

/** Whether a text that was written over the version `seen` has been saved since, word for word. */
export async function textArrival({ actor, read }: Visit, { reference, slug, seen, typed }: Asked) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const section = sectionOfSlug(slug);
  const file = section && (await findTownDossier(read, actor, reference));
  if (!file) return refuse("not-found");
  const shown = { lockedFields: lockedFields(editingOf(file), section), content: draftOf(file.dossier, section) };
  const text = DRAFT_SCHEMAS[section].safeParse(withLocked(shown, typed));
  const arrived =
    text.success && (await hasSaidSince(read, file.proposal.id, section, seen, canonical(text.data as object)));
  return grant({ arrived });
}
