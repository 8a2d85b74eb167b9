import type { Locale } from "~/words/locale";

/** What the next page says once after something was done. */
export const DONE = {
  "letters-asked": {
    fr: "Les lettres se préparent. Rechargez la page pour suivre.",
    en: "The letters are being prepared. Reload the page to follow.",
  },
  "scan-sent": {
    fr: "La numérisation est reçue. Ses pages se classent dans les prochaines secondes.",
    en: "The scan has arrived. Its pages are filed within the next seconds.",
  },
  "page-filed": { fr: "La page est classée.", en: "The page is filed." },
  "page-set-aside": { fr: "La page est mise de côté.", en: "The page is set aside." },
  "paper-signed": { fr: "La signature est inscrite.", en: "The signature is written down." },
  saved: { fr: "Enregistré.", en: "Saved." },
  "signed-out": { fr: "Vous êtes déconnecté.", en: "You are signed out." },
  "session-ended": { fr: "La session est fermée.", en: "The session is closed." },
  "second-factor-set": {
    fr: "Votre application d’authentification est enregistrée.",
    en: "Your authenticator application is registered.",
  },
  "calls-followed": {
    fr: "C’est noté. Vous recevrez un courriel à l’ouverture du prochain appel.",
    en: "Noted. You will get an e-mail when the next call opens.",
  },
  "calls-unfollowed": {
    fr: "C’est noté. Vous ne serez plus prévenu de l’ouverture des appels.",
    en: "Noted. You will no longer be told when calls open.",
  },
  "dossier-cloned": {
    fr: "Le brouillon est prêt. Relisez chaque partie\u00a0: les dates, les pièces et les attestations sont à donner.",
    en: "The draft is ready. Read each part again: dates, documents and attestations are to be given.",
  },
  "self-check-kept": { fr: "Vos réponses sont gardées dans le dossier.", en: "Your answers are kept in the dossier." },
  "dossier-started": {
    fr: "Le dossier est commencé. Vous pouvez vous arrêter et reprendre quand vous voulez.",
    en: "The dossier is started. You may stop and come back whenever you like.",
  },
  "section-saved": { fr: "Votre texte est enregistré.", en: "Your text is saved." },
  "section-commented": {
    fr: "Votre commentaire est publié. Les personnes que vous avez citées reçoivent un courriel.",
    en: "Your comment is published. The people you called get an e-mail.",
  },
  "comment-resolved": {
    fr: "Le commentaire est réglé. Il reste lisible parmi les commentaires réglés.",
    en: "The comment is settled. It can still be read among the settled ones.",
  },
  "comment-reopened": { fr: "Le commentaire est de nouveau ouvert.", en: "The comment is open again." },
  "section-reunited": {
    fr: "Votre texte est enregistré, réuni avec ce qu’une autre personne a écrit en même temps. Relisez cette partie.",
    en: "Your text is saved, together with what somebody else wrote at the same time. Read this part again.",
  },
  "versions-settled": {
    fr: "Votre choix est enregistré. Les deux textes restent dans l’historique.",
    en: "Your choice is saved. Both texts stay in the history.",
  },
  "version-restored": {
    fr: "La version est rétablie. Celle qu’elle remplace reste dans l’historique.",
    en: "The version is restored. The one it replaces stays in the history.",
  },
  "document-added": { fr: "Le fichier est joint au dossier.", en: "The file is attached to the dossier." },
  "document-removed": {
    fr: "La pièce est retirée. Elle reste dans l’historique.",
    en: "The document is removed. It stays in the history.",
  },
  "sign-off-asked": {
    fr: "La demande est envoyée. Le signataire reçoit un courriel.",
    en: "The request is sent. The signatory receives a letter.",
  },
  "sign-off-taken-back": {
    fr: "La demande de signature est retirée. Le signataire est prévenu.",
    en: "The request to sign is taken back. The signatory is told.",
  },
  "sign-off-declined": {
    fr: "Le dossier est renvoyé. Les personnes qui rédigent reçoivent vos remarques.",
    en: "The dossier is sent back. Those who write receive your remarks.",
  },
  "document-put-back": { fr: "La pièce est de nouveau dans le dossier.", en: "The document is back in the dossier." },
  "document-reused": {
    fr: "Le document du coffre est joint au dossier.",
    en: "The document of the safe is attached to the dossier.",
  },
  "safe-document-kept": { fr: "Le document est dans le coffre.", en: "The document is in the safe." },
  "safe-document-taken-over": {
    fr: "Le document est aussi dans le coffre de la commune. Vous pouvez y dire jusqu’à quand il est valable.",
    en: "The document is in the town’s safe too. You can say there until when it is valid.",
  },
  "safe-validity-changed": {
    fr: "La date de validité du document est changée.",
    en: "Until when the document is valid is changed.",
  },
  "safe-document-removed": {
    fr: "Le document est retiré du coffre. Les dossiers où il a servi le gardent.",
    en: "The document is taken out of the safe. The dossiers that used it keep it.",
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
  "account-stopped": {
    fr: "Le changement est arrêté. Le compte d’avant reste en service. La commune et le Département sont prévenus.",
    en: "The change is stopped. The account before stays in use. The town and the Département are told.",
  },
  "account-taken-back": {
    fr: "La proposition est retirée. La commune et le Département sont prévenus.",
    en: "The proposal is taken back. The town and the Département are told.",
  },
  "account-refused": {
    fr: "Le compte proposé n’est pas retenu. La commune et le Département sont prévenus.",
    en: "The proposed account is not kept. The town and the Département are told.",
  },
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
  "opinion-asked": {
    fr: "La question est envoyée. L’expert reçoit un lien privé par courriel.",
    en: "The question is sent. The expert receives a private link by e-mail.",
  },
  "opinion-sent": { fr: "Votre réponse est enregistrée. Merci.", en: "Your answer is recorded. Thank you." },
  "opinion-revoked": {
    fr: "La question est retirée. Le lien de l’expert est fermé.",
    en: "The question is taken back. The expert’s link is closed.",
  },
  "messages-read": { fr: "Les messages sont marqués comme lus.", en: "The messages are marked as read." },
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
  "reviews-reopened": {
    fr: "La notation est rouverte pour cette personne, qui en est prévenue.",
    en: "Scoring is reopened for this person, who is told.",
  },
  "reopening-ended": {
    fr: "Le délai est repris. La personne en est prévenue.",
    en: "The time is taken back. The person is told.",
  },
  "question-sent": {
    fr: "Votre question est transmise à la personne qui gère le fonds.",
    en: "Your question is passed on to the fund manager.",
  },
  "reviews-assigned": {
    fr: "Les affectations sont enregistrées. Chaque instructeur est prévenu.",
    en: "The assignments are saved. Each reviewer is told.",
  },
  "reader-added": { fr: "L’instructeur est ajouté.", en: "The reviewer is added." },
  "readers-reminded": { fr: "Les rappels sont partis.", en: "The reminders are on their way." },
  "dossiers-assigned": {
    fr: "Les dossiers sont confiés et fixés. L’instructeur est prévenu.",
    en: "The dossiers are assigned and fixed. The reviewer is told.",
  },
  "readings-taken-back": {
    fr: "Les lectures sont reprises. Confiez ces dossiers à d’autres.",
    en: "The readings are taken back. Assign these dossiers to others.",
  },
  "thirds-called": {
    fr: "Les troisièmes lectures sont demandées. Leurs lecteurs sont prévenus.",
    en: "The third readings are called. Their readers are told.",
  },
  "sectors-set": { fr: "Les secteurs sont enregistrés.", en: "The sectors are saved." },
  "reader-removed": { fr: "L’instructeur est retiré du dossier.", en: "The reviewer is taken off the dossier." },
  "reader-pinned": {
    fr: "L’affectation est fixée. Aucune proposition ne la changera.",
    en: "The assignment is fixed. No proposal will change it.",
  },
  "reader-released": {
    fr: "L’affectation est libérée. La prochaine proposition peut la changer.",
    en: "The assignment is released. The next proposal may change it.",
  },
  "maximum-set": { fr: "Le maximum est changé.", en: "The maximum is changed." },
  "tie-recorded": {
    fr: "Le lien est inscrit. Les dossiers concernés sont fermés et un autre lecteur sera cherché.",
    en: "The interest is on record. The dossiers concerned are closed and another reader will be found.",
  },
  "conflict-lifted": { fr: "Le lien d’intérêt est levé.", en: "The conflict of interest is lifted." },
  "ranking-kept": { fr: "Le classement est figé.", en: "The ranking is frozen." },
  "simulation-saved": { fr: "La simulation est enregistrée.", en: "The simulation is saved." },
  "cut-off-moved": { fr: "Le seuil est déplacé.", en: "The cut-off is moved." },
  "simulation-deleted": { fr: "La simulation est supprimée.", en: "The simulation is deleted." },
  "committee-planned": {
    fr: "La séance est planifiée. Son ordre du jour vient du classement.",
    en: "The session is planned. Its agenda comes from the ranking.",
  },
  "committee-attendance-noted": { fr: "Les présences sont notées.", en: "The attendance is noted." },
  "committee-settled": { fr: "L’avis est inscrit.", en: "The opinion is entered." },
  "committee-voted": { fr: "Le vote est inscrit.", en: "The vote is entered." },
  "committee-minutes-saved": { fr: "Le procès-verbal est enregistré.", en: "The minutes are saved." },
  "committee-closed": {
    fr: "La séance est close, son procès-verbal est figé. Préparez la décision.",
    en: "The session is closed, its minutes are frozen. Prepare the decision.",
  },
  "decision-saved": {
    fr: "La liste est enregistrée. Une autre personne doit maintenant l’approuver.",
    en: "The list is saved. Somebody else must now approve it.",
  },
  "decision-approved": {
    fr: "La liste est approuvée. Inscrivez la délibération quand elle a eu lieu.",
    en: "The list is approved. Record the deliberation once it has taken place.",
  },
  "decision-sent-back": {
    fr: "La liste est de nouveau en préparation. Son approbation ne compte plus.",
    en: "The list is being prepared again. Its approval no longer counts.",
  },
  "deliberation-recorded": { fr: "La délibération est inscrite.", en: "The deliberation is recorded." },
  "decision-published": {
    fr: "La décision est publiée. Chaque commune reçoit sa lettre.",
    en: "The decision is published. Every town receives its letter.",
  },
  "award-answered": {
    fr: "Votre réponse est envoyée au Département.",
    en: "Your answer was sent to the Département.",
  },
  "amendment-requested": {
    fr: "La demande d’avenant est envoyée. La convention reste inchangée jusqu’à la signature des deux parties.",
    en: "The amendment is asked for. The agreement stays as it is until both sides have signed.",
  },
  "amendment-settled": {
    fr: "La réponse est enregistrée et envoyée à la commune.",
    en: "The answer is saved and sent to the town.",
  },
  "amendment-signed": {
    fr: "L’avenant est signé par la commune. Le Département signe à son tour.",
    en: "The amendment is signed by the town. The Département signs next.",
  },
  "amendment-in-force": {
    fr: "L’avenant est en vigueur. La nouvelle version remplace la précédente.",
    en: "The amendment is in force. The new version replaces the one before.",
  },
  "agreement-prepared": {
    fr: "La convention est prête. La commune est prévenue qu’elle peut signer.",
    en: "The agreement is ready. The town is told that it may sign.",
  },
  "agreement-signed-by-town": {
    fr: "La convention est signée pour la commune. Le Département signe ensuite.",
    en: "The agreement is signed for the town. The Département signs next.",
  },
  "agreement-in-force": {
    fr: "La convention est en vigueur. L’avance est exigible et la commune est prévenue.",
    en: "The agreement is in force. The advance is due and the town is told.",
  },
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
  "run-prepared": {
    fr: "Le bordereau est préparé. Une autre personne doit l’approuver.",
    en: "The payment run is prepared. Somebody else must approve it.",
  },
  "run-approved": {
    fr: "Le bordereau est approuvé. La trésorerie peut l’exporter.",
    en: "The payment run is approved. Whoever pays can export it.",
  },
  "run-exported": {
    fr: "Le bordereau est exporté. Téléchargez ses fichiers et remettez-les au comptable.",
    en: "The payment run is exported. Download its files and hand them to the accountant.",
  },
  "run-cancelled": {
    fr: "Le bordereau est annulé. Ses tranches sont de nouveau exigibles.",
    en: "The payment run is cancelled. Its instalments are due again.",
  },
  "returns-recorded": {
    fr: "Les retours sont enregistrés. Les communes concernées sont prévenues.",
    en: "The returns are recorded. The towns concerned are told.",
  },
  "payer-saved": { fr: "Le payeur est enregistré.", en: "The payer is saved." },
  "report-saved": { fr: "Le bilan est enregistré.", en: "The report is saved." },
  "report-submitted": {
    fr: "Le bilan est déposé. Le Département le lit et vous répond par courriel.",
    en: "The report is submitted. The Département reads it and answers by e-mail.",
  },
  "report-returned": {
    fr: "Le bilan est renvoyé. La commune reçoit le motif.",
    en: "The report is returned. The town receives the reason.",
  },
  "report-accepted": {
    fr: "Le bilan est accepté. La commune est prévenue.",
    en: "The report is accepted. The town is told.",
  },
  "agreement-closed": { fr: "La convention est close.", en: "The agreement is closed." },
  "invitation-answered": {
    fr: "La réponse de la commune est enregistrée. Vous pouvez la changer jusqu’au début de la réunion.",
    en: "The town’s answer is saved. You may change it until the meeting begins.",
  },
  "meeting-planned": {
    fr: "La réunion est convoquée. Les invitations partent.",
    en: "The meeting is called. The invitations are on their way.",
  },
  "meeting-cancelled": {
    fr: "La réunion est annulée. Les communes reçoivent le motif.",
    en: "The meeting is cancelled. The towns receive the reason.",
  },
  "minutes-saved": {
    fr: "Le compte rendu est enregistré. Approuvez-le pour le publier au réseau.",
    en: "The minutes are saved. Approve them to publish them to the network.",
  },
  "minutes-approved": {
    fr: "Le compte rendu est approuvé. Le réseau peut le lire.",
    en: "The minutes are approved. The network can read them.",
  },
  "presence-noted": { fr: "Les présences sont enregistrées.", en: "The attendance is saved." },
  "action-done": { fr: "L’action est marquée comme faite.", en: "The action is marked as done." },
  "experience-saved": {
    fr: "Le brouillon est enregistré. Seule votre commune peut le lire.",
    en: "The draft is saved. Only your town can read it.",
  },
  "experience-corrected": { fr: "Les corrections sont visibles.", en: "The corrections are visible." },
  "experience-published": { fr: "Le retour d’expérience est publié.", en: "The experience report is published." },
  "experience-withdrawn": { fr: "Le retour d’expérience est retiré.", en: "The experience report is withdrawn." },
  "comment-posted": {
    fr: "Votre commentaire est publié. La commune est prévenue.",
    en: "Your comment is published. The town is told.",
  },
  "comment-hidden": { fr: "Le commentaire est masqué.", en: "The comment is hidden." },
  "job-retried": { fr: "La tâche repart.", en: "The task runs again." },
  "letter-resent": { fr: "Le courriel repart.", en: "The letter is on its way again." },
} satisfies Record<string, Record<Locale, string>>;

export type Done = keyof typeof DONE;
export const doneSentence = (locale: Locale, key: string) => DONE[key as Done]?.[locale] ?? DONE.saved[locale];
