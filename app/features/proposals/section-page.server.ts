import type { Reader } from "~/db/database.server";
import { namesOf } from "~/db/dossier-standing.server";
import { completenessOf, type DossierFile, editingOf, findTownDossier } from "~/db/proposals.server";
import type { BudgetRules } from "~/domain/proposals/budget";
import { draftOf, natureOf } from "~/domain/proposals/completeness";
import { lockedFields, mayEdit } from "~/domain/proposals/editing";
import type { SectionDraft } from "~/domain/proposals/section-schemas";
import {
  SECTION_IDS,
  SECTION_SLUGS,
  type SectionId,
  type SectionStatus,
  sectionOfSlug,
} from "~/domain/proposals/sections";
import { type Actor, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type DossierHeader, headerOf } from "~/features/proposals/dossier-header.server";
import { type SimilarAction, similarTo } from "~/features/proposals/similar-actions.server";
import { type Together, togetherOf } from "~/features/proposals/together.server";
import type { Visit } from "~/features/visit.server";
import { refusalSentence } from "~/words/refusals";
import { gapText } from "~/words/refusals/proposals";

export type SectionPage = {
  header: DossierHeader;
  section: SectionId;
  position: number;
  total: number;
  status: SectionStatus;
  content: SectionDraft<SectionId>;
  version: number;
  done: boolean;
  saved: { by: string; at: Date } | null;
  /** Who writes here. */
  writer: string;
  /** Why nothing can be written here now. */
  locked: string | null;
  /** The fields that stay as filed while others of this section are asked for, and why. */
  lockedFields: string[];
  lockedWhy: string;
  /** What the rules still find wrong, once the writer has said "finished": by field, and for the section as a whole. */
  problems: Record<string, string>;
  findings: string[];
  /** What the signatory wants looked at again here. */
  remark: { by: string; reason: string } | null;
  rules: BudgetRules;
  nature: ReturnType<typeof natureOf>;
  recipients: string;
  next: string | null;
  together: Together;
  /** Earlier actions like this one, beside the part that tells what it is. */
  similar: SimilarAction[] | null;
};

/** One part of a dossier: what is written, what is still wrong, and whether this person may change it now. */
export async function sectionPage(visit: Visit, { reference, slug }: { reference: string; slug: string }) {
  const { actor, now, locale, read } = visit;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const section = sectionOfSlug(slug);
  const file = section && (await findTownDossier(read, actor, reference));
  if (!section || !file) return refuse("not-found");

  const { statuses, gaps } = completenessOf(file);
  const saved = file.sections[section];
  const may = mayEdit(editingOf(file), { section }, actor, now);
  const told = saved?.done ? gaps.filter((g) => g.section === section) : [];
  const nameOf = await namesOf(read, [saved?.updatedById ?? null, file.signOff?.settledById ?? null]);
  const { rateMaxBp, ceilingCents, floorCents, ineligibleAccounts, investmentOwnShareBp } = file.call.rules;
  const remark = file.remarks.find((r) => r.section === section);
  const position = SECTION_IDS.indexOf(section);
  const next = SECTION_IDS[position + 1];
  return grant<SectionPage>({
    header: await headerOf(read, file, now, locale),
    section,
    position: position + 1,
    total: SECTION_IDS.length,
    status: statuses[section],
    content:
      saved || section !== "applicant" ? draftOf(file.dossier, section) : await firstApplicant(read, file, actor),
    version: saved?.version ?? 0,
    done: saved?.done ?? false,
    saved: saved ? { by: nameOf(saved.updatedById), at: saved.updatedAt } : null,
    writer: personId(actor) ?? "",
    locked: may.ok ? null : refusalSentence(locale, may.reason, may.detail),
    lockedFields: may.ok ? lockedFields(editingOf(file), section) : [],
    lockedWhy: refusalSentence(locale, "not-asked-for"),
    problems: Object.fromEntries(told.flatMap((g) => (g.field === null ? [] : [[g.field, gapText(locale, g)]]))),
    findings: told.flatMap((g) => (g.field === null ? [gapText(locale, g)] : [])),
    remark: remark ? { by: nameOf(file.signOff?.settledById ?? null), reason: remark.reason } : null,
    rules: { rateMaxBp, ceilingCents, floorCents, ineligibleAccounts, investmentOwnShareBp },
    nature: natureOf(file.dossier),
    recipients: draftOf(file.dossier, "audience").recipients,
    next: next ? SECTION_SLUGS[next] : null,
    together: await togetherOf(read, file, section, actor, now, may.ok),
    similar:
      section === "initiative" && may.ok
        ? await similarTo(visit, { proposalId: file.proposal.id, ...draftOf(file.dossier, "initiative") })
        : null,
  });
}

/** What the portal knows already of who carries the dossier: proposed, and kept only once somebody saves it. */
async function firstApplicant(read: Reader, file: DossierFile, actor: Actor): Promise<SectionDraft<"applicant">> {
  const empty = draftOf(file.dossier, "applicant");
  if (actor.kind !== "person") return empty;
  const { townId } = file.proposal;
  const [place, person] = await Promise.all([
    read.townSiret.findFirst({ where: { townId }, orderBy: { siret: "asc" }, select: { siret: true } }),
    read.person.findUnique({
      where: { id: actor.id },
      select: { name: true, email: true, phone: true, jobTitle: true },
    }),
  ]);
  const seat = actor.seats.find((s) => s.townId === townId);
  return {
    ...empty,
    kind: "town",
    siret: place?.siret ?? "",
    contactName: person?.name ?? "",
    contactFunction: person?.jobTitle || (seat?.function ?? ""),
    contactEmail: person?.email ?? "",
    contactPhone: person?.phone ?? "",
  };
}
