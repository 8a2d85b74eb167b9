import { SECTION_SLUGS, type SectionId } from "~/domain/proposals/sections";

type Saved = { reference: string; section: SectionId; aside: number | null; reunited: boolean };

/** Where a writer goes whose text met somebody else's: to what is left to choose, or to the joined text; `usual`, if nobody wrote. */
export function afterMeeting({ reference, section, aside, reunited }: Saved, usual: string) {
  const slug = SECTION_SLUGS[section];
  if (aside !== null) return `/dossiers/${reference}/historique/${slug}/${aside}/choix`;
  return reunited ? `/dossiers/${reference}/${slug}` : usual;
}

/** The page of the choice says by itself what happened. */
export const saidOfSaving = ({ aside, reunited }: Pick<Saved, "aside" | "reunited">) =>
  aside !== null ? "" : reunited ? "section-reunited" : "section-saved";
