import type { GateRefusal } from "~/domain/shared/gate";
import { timeOfDay } from "~/words/format";
import type { Sentence } from "~/words/refusals/sentence";

export const sharedRefusals: Record<
  GateRefusal | "stale-version" | "form-not-read" | "too-many-attempts" | "unavailable",
  Sentence
> = {
  "sign-in-first": { fr: "Connectez-vous pour continuer.", en: "Sign in to go on." },
  "second-factor-first": {
    fr: "Saisissez votre code de sécurité pour continuer.",
    en: "Enter your security code to go on.",
  },
  "wrong-role": {
    fr: "Cette action est réservée à un autre rôle. Demandez à la personne qui le tient.",
    en: "This action is for another role. Ask the person who holds it.",
  },
  "not-found": {
    fr: "Nous ne trouvons pas ce que vous demandez. Vérifiez l’adresse.",
    en: "We cannot find what you ask for. Check the address.",
  },
  "stale-version": {
    fr: ({ by, on }) =>
      `${by ? `${by} a modifié cette page à ${timeOfDay("fr", new Date(String(on)))}` : "Quelqu’un a modifié cette page"}, pendant que vous écriviez. Rien n’est perdu\u00a0: comparez votre texte avec la version enregistrée, et choisissez avant d’enregistrer à nouveau.`,
    en: ({ by, on }) =>
      `${by ? `${by} changed this page at ${timeOfDay("en", new Date(String(on)))}` : "Somebody changed this page"} while you were writing. Nothing is lost: compare your text with the saved version, and choose before you save again.`,
  },
  "form-not-read": {
    fr: ({ problem }) => `Rien n’a été enregistré. ${problem}`,
    en: ({ problem }) => `Nothing was saved. ${problem}`,
  },
  "too-many-attempts": {
    fr: "Trop d’essais en peu de temps. Attendez quinze minutes, puis recommencez.",
    en: "Too many attempts in a short time. Wait fifteen minutes, then try again.",
  },
  unavailable: {
    fr: "Le service extérieur ne répond pas. Rien n’a été perdu. Réessayez dans quelques minutes.",
    en: "The outside service does not answer. Nothing was lost. Try again in a few minutes.",
  },
};
