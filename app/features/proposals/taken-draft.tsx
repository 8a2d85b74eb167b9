import { createContext, type ReactNode, useContext, useState } from "react";
import type { FoundDraft } from "~/components/local-drafts";
import { SECTION_SLUGS, type SectionId } from "~/domain/proposals/sections";
import { nested, typedValues } from "~/domain/shared/nested-form";
import type { SectionAnswer } from "~/features/proposals/section-post";

/** Under which name the texts of a section wait in a browser: each writer finds their own again. */
export const draftName = (reference: string, writer: string, section: SectionId) =>
  `${reference}/${writer}/${SECTION_SLUGS[section]}`;

/** Where the portal says whether it has a text that waits in a browser. */
export const arrivalAddress = (reference: string, section: SectionId) =>
  `/dossiers/${reference}/recu/${SECTION_SLUGS[section]}`;

type Taken = { taken: FoundDraft | null; take: (draft: FoundDraft) => void };
const TakenContext = createContext<Taken>({ taken: null, take: () => {} });
export const useTakenDraft = () => useContext(TakenContext);

/** A text found in this browser takes the place of what the page came with, once its writer says so. */
export function TakenDraft({ children }: { children: (answer: SectionAnswer | undefined) => ReactNode }) {
  const [taken, take] = useState<FoundDraft | null>(null);
  const answer = taken ? { problems: {}, refusal: null, values: valuesOf(taken) } : undefined;
  return (
    <TakenContext.Provider value={{ taken, take }} key={taken?.id ?? ""}>
      {children(answer)}
    </TakenContext.Provider>
  );
}

const valuesOf = ({ text, seen }: FoundDraft) => ({
  ...(typedValues(nested(new URLSearchParams(text).entries())) as object),
  version: String(seen),
});
