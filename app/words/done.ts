import type { Locale } from "~/words/locale";

/** What the next page says once after something was done. */
export const DONE = {
  saved: { fr: "Enregistré.", en: "Saved." },
  "signed-out": { fr: "Vous êtes déconnecté.", en: "You are signed out." },
  "session-ended": { fr: "La session est fermée.", en: "The session is closed." },
  "second-factor-set": {
    fr: "Votre application d’authentification est enregistrée.",
    en: "Your authenticator application is registered.",
  },
  "dossier-started": {
    fr: "Le dossier est commencé. Vous pouvez vous arrêter et reprendre quand vous voulez.",
    en: "The dossier is started. You may stop and come back whenever you like.",
  },
  "section-saved": { fr: "Votre texte est enregistré.", en: "Your text is saved." },
  "document-added": { fr: "Le fichier est joint au dossier.", en: "The file is attached to the dossier." },
  "document-removed": {
    fr: "La pièce est retirée. Elle reste dans l’historique.",
    en: "The document is removed. It stays in the history.",
  },
  "dossier-taken-back": {
    fr: "Votre dépôt est retiré. Le dossier est de nouveau un brouillon.",
    en: "Your filing is taken back. The dossier is a draft again.",
  },
  "dossier-given-up": { fr: "La commune a renoncé à ce dossier.", en: "The town gave this dossier up." },
  "answer-sent": { fr: "Votre réponse est envoyée au Département.", en: "Your answer was sent to the Département." },
  "message-sent": { fr: "Votre message est envoyé.", en: "Your message was sent." },
  "charter-signed": {
    fr: "La charte est signée. Vous pouvez la télécharger.",
    en: "The charter is signed. You may download it.",
  },
  "charter-withdrawn": { fr: "La commune a quitté le réseau.", en: "The town has left the network." },
  "charter-published": {
    fr: "La nouvelle version de la charte est publiée.",
    en: "The new version of the charter is published.",
  },
  "member-invited": { fr: "L’invitation est partie.", en: "The invitation is on its way." },
  "invitation-revoked": {
    fr: "L’invitation est annulée. Son lien ne sert plus.",
    en: "The invitation is cancelled. Its link no longer works.",
  },
  "invitation-accepted": { fr: "Bienvenue dans l’équipe.", en: "Welcome to the team." },
  "invitation-waits": {
    fr: "Invitation acceptée. Votre accès de signataire attend d’être confirmé\u00a0: vous recevrez un courriel.",
    en: "Invitation accepted. Your signatory’s access waits to be confirmed: you will get an e-mail.",
  },
  "account-confirmed": {
    fr: "La personne est confirmée. Un courriel la prévient.",
    en: "The person is confirmed. An e-mail tells them.",
  },
  "account-declined": {
    fr: "La demande est refusée. La personne reçoit le motif.",
    en: "The request is declined. The person receives the reason.",
  },
  "seat-changed": { fr: "Le rôle est changé.", en: "The role is changed." },
  "seat-ended": { fr: "L’accès est retiré.", en: "Access is removed." },
  "account-proposed": {
    fr: "Le compte est proposé. Le Département le vérifie.",
    en: "The account is proposed. The Département is checking it.",
  },
  "account-active": {
    fr: "Le compte est confirmé. La commune et le Département sont prévenus.",
    en: "The account is confirmed. The town and the Département are told.",
  },
  "account-refused": { fr: "Le compte proposé n’est pas retenu.", en: "The proposed account is not kept." },
  "person-added": {
    fr: "La personne est ajoutée. Donnez-lui maintenant ses rôles.",
    en: "The person is added. Now give them their roles.",
  },
  "role-granted": { fr: "Le rôle est donné.", en: "The role is given." },
  "role-ended": { fr: "Le rôle est retiré.", en: "The role is removed." },
  "register-changed": { fr: "Le registre est à jour.", en: "The register is up to date." },
  "checks-saved": { fr: "Les contrôles sont enregistrés.", en: "The checks are saved." },
  "request-sent": {
    fr: "La demande est envoyée. La commune est prévenue par courriel.",
    en: "The request is sent. The town is told by e-mail.",
  },
  "request-closed": { fr: "La demande est close.", en: "The request is closed." },
  "dossier-admitted": {
    fr: "Le dossier est recevable. La commune est prévenue.",
    en: "The dossier is admissible. The town is told.",
  },
  "dossier-rejected": {
    fr: "Le dossier est irrecevable. La commune reçoit les motifs.",
    en: "The dossier is inadmissible. The town receives the reasons.",
  },
  "call-created": {
    fr: "L’édition est créée. Réglez maintenant ses règles et sa grille.",
    en: "The edition is created. Now set its rules and its grid.",
  },
  "call-opened": { fr: "L’appel est ouvert.", en: "The call is open." },
  "envelope-opened": { fr: "L’enveloppe est inscrite.", en: "The envelope is recorded." },
  "extension-granted": {
    fr: "La prolongation est accordée. La commune est prévenue.",
    en: "More time is granted. The town is told.",
  },
  "phase-activated": { fr: "L’instruction a changé de phase.", en: "The review has moved to another phase." },
  "reviews-assigned": {
    fr: "Les affectations sont enregistrées. Chaque instructeur est prévenu.",
    en: "The assignments are saved. Each reviewer is told.",
  },
  "reader-added": { fr: "L’instructeur est ajouté.", en: "The reviewer is added." },
  "reader-removed": { fr: "L’instructeur est retiré du dossier.", en: "The reviewer is taken off the dossier." },
  "conflict-lifted": { fr: "Le lien d’intérêt est levé.", en: "The conflict of interest is lifted." },
  "ranking-kept": { fr: "Le classement est figé.", en: "The ranking is frozen." },
  "no-interest": {
    fr: "Votre déclaration est inscrite. Voici le dossier.",
    en: "Your declaration is recorded. Here is the dossier.",
  },
  "interest-declared": {
    fr: "Votre lien est inscrit. Le dossier sera confié à quelqu’un d’autre.",
    en: "Your interest is recorded. Somebody else will read the dossier.",
  },
  "review-saved": { fr: "Le brouillon est enregistré.", en: "The draft is saved." },
  "review-submitted": { fr: "Votre avis est remis.", en: "Your review is handed in." },
  abstained: { fr: "Votre abstention est inscrite.", en: "Your abstention is recorded." },
  "score-revised": {
    fr: "La note est changée. La première reste au dossier.",
    en: "The mark is changed. The first one stays on record.",
  },
} satisfies Record<string, Record<Locale, string>>;

export type Done = keyof typeof DONE;
export const doneSentence = (locale: Locale, key: string) => DONE[key as Done]?.[locale] ?? DONE.saved[locale];
