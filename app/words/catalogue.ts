import type { Locale } from "~/words/locale";

/** The shape of a catalogue's French side, with its sentences free to differ. English must have this shape exactly. */
export type SameShape<F> = {
  [K in keyof F]: F[K] extends string
    ? string
    : F[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : F[K] extends readonly string[]
        ? readonly string[]
        : SameShape<F[K]>;
};

export type Catalogue<F> = Record<Locale, SameShape<F>>;

/** Sentences of one area in both languages. A key that one side lacks does not compile. */
export const catalogue = <const F extends object>(fr: F, en: SameShape<F>): Catalogue<F> => ({
  fr: fr as SameShape<F>,
  en,
});
