import type { Locale } from "~/words/locale";

/** What the next page says once after something was done. */
export const DONE = {
  saved: { fr: "Enregistré.", en: "Saved." },
  "signed-out": { fr: "Vous êtes déconnecté.", en: "You are signed out." },
  "session-ended": { fr: "La session est fermée.", en: "The session is closed." },
  "second-factor-set": { fr: "Votre application d’authentification est enregistrée.", en: "Your authenticator application is registered." },
  "dossier-started": { fr: "Le dossier est commencé. Vous pouvez vous arrêter et reprendre quand vous voulez.", en: "The dossier is started. You may stop and come back whenever you like." },
  "section-saved": { fr: "Votre texte est enregistré.", en: "Your text is saved." },
  "document-added": { fr: "Le fichier est joint au dossier.", en: "The file is attached to the dossier." },
  "document-removed": { fr: "La pièce est retirée. Elle reste dans l’historique.", en: "The document is removed. It stays in the history." },
  "dossier-taken-back": { fr: "Votre dépôt est retiré. Le dossier est de nouveau un brouillon.", en: "Your filing is taken back. The dossier is a draft again." },
  "dossier-given-up": { fr: "La commune a renoncé à ce dossier.", en: "The town gave this dossier up." },
  "answer-sent": { fr: "Votre réponse est envoyée au Département.", en: "Your answer was sent to the Département." },
  "message-sent": { fr: "Votre message est envoyé.", en: "Your message was sent." },
} satisfies Record<string, Record<Locale, string>>;

export type Done = keyof typeof DONE;
export const doneSentence = (locale: Locale, key: string) => DONE[key as Done]?.[locale] ?? DONE.saved[locale];
