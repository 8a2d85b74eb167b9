import { catalogue } from "~/words/catalogue";

/** What a form says that saves itself. */
export const autosaveWords = catalogue(
  {
    resting: "Votre brouillon s’enregistre tout seul.",
    saving: "Enregistrement…",
    saved: (time: string) => `Brouillon enregistré à ${time}.`,
    backAgain: (n: number) =>
      n > 1 ? `Connexion revenue. ${n}\u00a0modifications envoyées.` : "Connexion revenue. Une modification envoyée.",
    offline:
      "Pas de connexion. Continuez\u00a0: tout est gardé sur cet ordinateur et partira au retour du réseau. Ne déposez pas avant.",
    unreachable: "Impossible d’enregistrer. Votre texte reste dans ce navigateur, et nous réessayons.",
    retry: "Réessayer",
    signedOut: "Vous êtes déconnecté. Votre saisie est gardée sur cet ordinateur.",
    signIn: "Se reconnecter et reprendre",
    refused: "Tant que ce n’est pas corrigé, votre texte reste dans ce navigateur seulement.",
    compare: "Comparer les deux versions",
    choosing: "Choisissez, puis enregistrez\u00a0: rien ne s’enregistre tout seul avant.",
    foundTitle: "Un texte n’a pas été envoyé",
    found: (when: string) => `Nous avons retrouvé un texte non envoyé du ${when}.`,
    take: "Le reprendre",
    ignore: "L’ignorer",
    elsewhere: "Ce navigateur garde un texte que le portail n’a pas reçu. Ouvrez la partie pour le reprendre\u00a0:",
    cannotTake: "Cette partie ne peut plus être modifiée. Voici ce texte, pour le copier.",
  },
  {
    resting: "Your draft saves itself.",
    saving: "Saving…",
    saved: (time) => `Draft saved at ${time}.`,
    backAgain: (n) =>
      n > 1 ? `The connection is back. ${n} changes sent.` : "The connection is back. One change sent.",
    offline:
      "No connection. Go on: everything is kept on this computer and will leave when the network is back. Do not file before.",
    unreachable: "Nothing can be saved. Your text stays in this browser, and we try again.",
    retry: "Try again",
    signedOut: "You are signed out. What you typed is kept on this computer.",
    signIn: "Sign in and take it up again",
    refused: "Until this is corrected, your text stays in this browser only.",
    compare: "Compare the two versions",
    choosing: "Choose, then save: nothing saves itself before.",
    foundTitle: "A text was not sent",
    found: (when) => `We found a text of ${when} that was not sent.`,
    take: "Take it up",
    ignore: "Ignore it",
    elsewhere: "This browser keeps a text that the portal has not received. Open the section to take it up:",
    cannotTake: "This section can no longer be changed. Here is the text, to copy it.",
  },
);
