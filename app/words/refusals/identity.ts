import type { IdentityRefusal } from "~/domain/identity/refusals";
import type { Sentence } from "~/words/refusals/sentence";

const again = { fr: "Demandez un nouveau lien.", en: "Ask for a new link." };

export const identityRefusals: Record<IdentityRefusal, Sentence> = {
  "link-unknown": { fr: `Ce lien n’est pas connu. ${again.fr}`, en: `This link is not known. ${again.en}` },
  "link-used": { fr: `Ce lien a déjà servi. ${again.fr}`, en: `This link was used already. ${again.en}` },
  "link-expired": {
    fr: `Ce lien a plus de quinze minutes. ${again.fr}`,
    en: `This link is more than fifteen minutes old. ${again.en}`,
  },
  "link-other-browser": {
    fr: "Ce lien a été demandé dans un autre navigateur. Ouvrez-le là où vous l’avez demandé, ou demandez un nouveau lien ici.",
    en: "This link was asked for in another browser. Open it where you asked for it, or ask for a new link here.",
  },
  "code-wrong": {
    fr: "Ce code n’est pas le bon. Attendez le code suivant dans votre application, puis recommencez.",
    en: "This is not the right code. Wait for the next one in your application, then try again.",
  },
  "code-already-used": {
    fr: "Ce code a déjà servi. Attendez le code suivant.",
    en: "This code was used already. Wait for the next one.",
  },
  "second-factor-not-set": {
    fr: "Vous n’avez pas encore de code de sécurité. Enregistrez d’abord votre application.",
    en: "You have no security code yet. Register your application first.",
  },
  "second-factor-already-set": {
    fr: "Votre code de sécurité est déjà enregistré.",
    en: "Your security code is registered already.",
  },
  "account-unknown": {
    fr: "Aucun compte ne correspond à cette identité. Demandez une invitation à un collègue de votre commune ou à l’administration du portail.",
    en: "No account matches this identity. Ask a colleague of your town, or the portal’s administration, for an invitation.",
  },
  "provider-not-joined": {
    fr: "Cette identité ProConnect n’est pas encore rattachée à votre compte du Département. Connectez-vous par courriel, donnez votre code de sécurité, puis recommencez avec ProConnect.",
    en: "This ProConnect identity is not joined to your account at the Département yet. Sign in by e-mail, give your security code, then use ProConnect again.",
  },
  "demonstration-only": {
    fr: "Cette connexion n’existe que dans la démonstration. Connectez-vous par courriel.",
    en: "This way of signing in exists only in the demonstration. Sign in by e-mail.",
  },
  "sign-in-cancelled": {
    fr: "Vous avez interrompu la connexion par ProConnect. Recommencez, ou connectez-vous par courriel.",
    en: "You stopped the sign-in with ProConnect. Try again, or sign in by e-mail.",
  },
  "sign-in-not-started": {
    fr: "Cette connexion n’a pas commencé dans ce navigateur, ou il y a plus de dix minutes. Recommencez depuis cette page.",
    en: "This sign-in did not begin in this browser, or began more than ten minutes ago. Start again from this page.",
  },
  "sign-in-refused": {
    fr: "La réponse de ProConnect n’a pas pu être vérifiée. Recommencez, ou connectez-vous par courriel.",
    en: "The answer of ProConnect could not be verified. Try again, or sign in by e-mail.",
  },
  "town-unknown": {
    fr: "Le SIRET de votre organisation n’est rattaché à aucune commune. Écrivez à l’administration du portail.",
    en: "Your organisation’s SIRET belongs to no town here. Write to the portal’s administration.",
  },
};
