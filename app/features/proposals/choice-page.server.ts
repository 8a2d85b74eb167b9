import { namesOf } from "~/db/dossier-standing.server";
import { editingOf, findTownDossier } from "~/db/proposals.server";
import { draftOf } from "~/domain/proposals/completeness";
import { mayEdit } from "~/domain/proposals/editing";
import { type Clash, type Content, reunite } from "~/domain/proposals/merge";
import { type SectionId, sectionOfSlug } from "~/domain/proposals/sections";
import { clashKey, isLongText } from "~/domain/proposals/settling";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type DossierHeader, headerOf } from "~/features/proposals/dossier-header.server";
import { isNothing, type SectionDifference, sectionDifference } from "~/features/proposals/section-differences.server";
import { asideOf } from "~/features/proposals/settle-section.server";
import { type Piece, wordDiff } from "~/features/proposals/word-diff.server";
import type { Visit } from "~/features/visit.server";
import type { Locale } from "~/words/locale";
import { fieldLabel, fieldText } from "~/words/proposals-reading";
import { refusalSentence } from "~/words/refusals";

export type ClashView = {
  key: string;
  label: string;
  base: string;
  mine: Piece[];
  theirs: Piece[];
  /** What the writing by hand begins with: both texts. Null where there is only one or the other. */
  hand: string | null;
};
export type ChoicePage = {
  header: DossierHeader;
  section: SectionId;
  version: number;
  /** The saved version that is compared. */
  seen: number;
  isMine: boolean;
  writer: string;
  other: string;
  writtenAt: Date;
  clashes: ClashView[];
  /** What the text that was set aside changed besides, and is saved already. */
  taken: SectionDifference | null;
  locked: string | null;
};

type Asked = { reference: string; slug: string; version: number };

/** A section that two people wrote at once: what both changed, side by side, to choose from. */
export async function choicePage({ actor, now, locale, read }: Visit, { reference, slug, version }: Asked) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const section = sectionOfSlug(slug);
  const file = section && (await findTownDossier(read, actor, reference));
  const met = file && (await asideOf(read, file.proposal.id, section, version));
  if (!file || !met) return refuse("not-found");

  const { aside, base, mine, otherId } = met;
  const theirs = draftOf(file.dossier, section) as Content;
  const { clashes, content } = reunite(base, mine, theirs);
  const alone = sectionDifference(locale, section, base, without(content, base, clashes));
  const may = mayEdit(editingOf(file), { section }, actor, now);
  const nameOf = await namesOf(read, [aside.savedById, otherId]);
  return grant<ChoicePage>({
    header: await headerOf(read, file, now, locale),
    section,
    version,
    seen: file.sections[section]?.version ?? 0,
    isMine: aside.savedById === personId(actor),
    writer: nameOf(aside.savedById),
    other: nameOf(otherId),
    writtenAt: aside.savedAt,
    clashes: clashes.map((clash) => clashView(locale, section, clash)),
    taken: isNothing(alone) ? null : alone,
    locked: may.ok ? null : refusalSentence(locale, may.reason, may.detail),
  });
}

/** The reunited section, with the fields in question as they were: what is left to compare was settled by itself. */
const without = (content: Content, base: Content, clashes: readonly Clash[]): Content => {
  const asked = clashes.map(({ path }) => path.split(".")[0] ?? "");
  return { ...content, ...Object.fromEntries(asked.map((name) => [name, base[name]])) };
};

function clashView(locale: Locale, section: SectionId, clash: Clash): ClashView {
  const said = (value: unknown) => clashText(locale, section, clash, value);
  const [base, mine, theirs] = [said(clash.base), said(clash.mine), said(clash.theirs)];
  return {
    key: clashKey(clash),
    label: fieldLabel(locale, section, clash.path),
    base,
    mine: wordDiff(base, mine),
    theirs: wordDiff(base, theirs),
    hand: isLongText(section, clash) ? [theirs, mine].filter(Boolean).join("\n\n") : null,
  };
}

/** A field as it is said; a row cell by cell; a list row by row. */
function clashText(locale: Locale, section: SectionId, { path, kind }: Clash, value: unknown): string {
  const field = path.replace(/\.\d+/, "");
  if (kind === "field") return fieldText(locale, section, field, value);
  const row = (cells: object) =>
    Object.entries(cells)
      .map(([cell, said]) => [
        fieldLabel(locale, section, `${field}.${cell}`),
        fieldText(locale, section, `${field}.${cell}`, said),
      ])
      .filter(([, said]) => said !== "")
      .map(([label, said]) => `${label}${locale === "fr" ? "\u00a0" : ""}: ${said}`)
      .join("\n");
  if (kind === "list") return (value as object[]).map(row).join("\n\n");
  return value === null ? "" : row(value as object);
}
