import { createContext, type ReactNode, useContext } from "react";
import { href, type Locale } from "~/words/locale";

const LocaleContext = createContext<Locale>("fr");

export const LocaleProvider = ({ value, children }: { value: Locale; children: ReactNode }) => (
  <LocaleContext.Provider value={value}>{children}</LocaleContext.Provider>
);

/** The reader's language; French outside a provider. */
export const useLocale = (): Locale => useContext(LocaleContext);

/** The reader's side of a catalogue: `const words = useWords(proposalsWords)`. */
export function useWords<W>(catalogue: Record<Locale, W>): W {
  return catalogue[useLocale()];
}

/** Turns "/projets" into the same address in the reader's language. */
export function useHref() {
  const locale = useLocale();
  return (path: string) => href(locale, path);
}
