import type { Locale } from "~/words/locale";

/** What the next page says once after something was done. */
export const DONE = {
  saved: { fr: "Enregistré.", en: "Saved." },
  "signed-out": { fr: "Vous êtes déconnecté.", en: "You are signed out." },
  "session-ended": { fr: "La session est fermée.", en: "The session is closed." },
  "second-factor-set": { fr: "Votre application d’authentification est enregistrée.", en: "Your authenticator application is registered." },
} satisfies Record<string, Record<Locale, string>>;

export type Done = keyof typeof DONE;
export const doneSentence = (locale: Locale, key: string) => DONE[key as Done]?.[locale] ?? DONE.saved[locale];
