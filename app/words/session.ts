import { catalogue } from "~/words/catalogue";

/** What is said of the end of a session, before it and after. */
export const sessionWords = catalogue(
  {
    soonTitle: "Votre session va se terminer",
    unused: (time: string) =>
      `Sans nouvelle action de votre part, elle se termine à ${time} (heure de Paris). Vous pouvez la prolonger.`,
    length: (time: string) =>
      `Elle se termine à ${time} (heure de Paris), douze heures après votre connexion, et ne peut pas être prolongée. Enregistrez ce que vous avez écrit avant, puis reconnectez-vous.`,
    stay: "Rester connecté",
    stayedTitle: "Vous restez connecté",
    stayed: (time: string) =>
      `Sans nouvelle action de votre part, votre session se termine à ${time} (heure de Paris).`,
    unreachable: "Le portail n’a pas répondu\u00a0: la session n’est pas prolongée. Réessayez.",
    endedTitle: "Votre session est terminée",
    ended:
      "Ce que vous avez écrit reste sur cette page. Reconnectez-vous dans un autre onglet, puis revenez ici pour l’enregistrer.",
    signIn: "Se reconnecter dans un autre onglet",
    hide: "Masquer ce message",
  },
  {
    soonTitle: "Your session is about to end",
    unused: (time) => `Unless you do something, it ends at ${time} (Paris time). You can make it last.`,
    length: (time) =>
      `It ends at ${time} (Paris time), twelve hours after you signed in, and cannot be made to last. Save what you wrote before, then sign in again.`,
    stay: "Stay signed in",
    stayedTitle: "You stay signed in",
    stayed: (time) => `Unless you do something, your session ends at ${time} (Paris time).`,
    unreachable: "The portal did not answer: your session does not last longer. Try again.",
    endedTitle: "Your session has ended",
    ended: "What you wrote is still on this page. Sign in again in another tab, then come back here to save it.",
    signIn: "Sign in again in another tab",
    hide: "Hide this message",
  },
);
