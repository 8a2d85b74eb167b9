import type { Gap, GapProblem } from "~/domain/proposals/completeness";
import type { ProposalsRefusal } from "~/domain/proposals/refusals";
import { isSectionId } from "~/domain/proposals/sections";
import type { FieldProblem } from "~/domain/shared/field-problem";
import { day, dayText, deadline, instant } from "~/words/format";
import type { Locale } from "~/words/locale";
import { fieldLabel } from "~/words/proposals-reading";
import { budgetSentences } from "~/words/refusals/budget";
import { fieldProblems } from "~/words/refusals/field-problems";
import { type Sentence, sentenceText } from "~/words/refusals/sentence";

const at = (value: unknown) => (value instanceof Date ? value : new Date(String(value)));
const n = (value: unknown) => Number(value ?? 0);
const megabytes = (value: unknown) => Math.ceil(n(value) / (1024 * 1024));

/** "budget.income budget.costNote" → « Ressources », « Comment vous avez estimé les coûts » */
const fieldsNamed = (locale: Locale, fields: unknown) =>
  String(fields)
    .split(" ")
    .map((field) => {
      const [section = "", name = ""] = field.split(".");
      return isSectionId(section) ? fieldLabel(locale, section, name) : field;
    })
    .map((label) => (locale === "fr" ? `«\u00a0${label}\u00a0»` : `“${label}”`))
    .join(", ");

export const proposalsRefusals: Record<ProposalsRefusal, Sentence> = {
  // starting, writing
  "only-writers": {
    fr: "Votre accès est en lecture. Demandez à une personne qui rédige ou qui signe pour la commune.",
    en: "You may only read. Ask someone who writes or signs for the town.",
  },
  "town-not-in-force": {
    fr: "Cette commune n’existe plus sous ce nom. Le dossier se dépose au nom de celle qui lui a succédé.",
    en: "This town no longer exists under this name. The dossier is filed in the name of the one that took over.",
  },
  "call-closed": {
    fr: ({ closesAt, at: now }) =>
      `L’appel n’est pas ouvert\u00a0: la clôture est fixée au ${deadline("fr", at(closesAt))} et votre demande est arrivée le ${instant("fr", at(now))}. Rien n’a été enregistré. Si un incident vous a bloqué, écrivez au Département.`,
    en: ({ closesAt, at: now }) =>
      `The call is not open: it closes on ${deadline("en", at(closesAt))} and your request arrived on ${instant("en", at(now))}. Nothing was recorded. If an incident held you up, write to the Département.`,
  },
  "no-call-open": {
    fr: "Aucun autre appel n’est ouvert à votre commune. Demandez à être averti de l’ouverture du prochain, sur la page des appels.",
    en: "No other call is open to your town. Ask to be told when the next one opens, on the page of the calls.",
  },
  "too-many-drafts": {
    fr: ({ max }) =>
      `La commune a déjà ${max}\u00a0brouillons pour cet appel. Terminez-en un, ou renoncez à l’un d’eux.`,
    en: ({ max }) => `The town has ${max} drafts for this call already. Finish one, or give one up.`,
  },
  "already-filed": {
    fr: "Ce dossier est déposé\u00a0: il ne change plus. Jusqu’à la clôture, le signataire peut le reprendre pour le corriger.",
    en: "This dossier is filed: it no longer changes. Until the call closes, the signatory may take it back to correct it.",
  },
  "not-asked-for": {
    fr: "Le Département n’a pas demandé de changer cette partie. Seules les parties citées dans sa demande sont ouvertes.",
    en: "The Département did not ask to change this part. Only the parts named in its request are open.",
  },
  "comment-not-yours": {
    fr: "Ce commentaire se règle par la personne qui l’a écrit, ou par une personne qui rédige le dossier.",
    en: "This comment is settled by whoever wrote it, or by someone who writes the dossier.",
  },
  "comment-settled-already": {
    fr: "Ce commentaire a déjà changé d’état. Rechargez la page pour voir où il en est.",
    en: "This comment has changed already. Reload the page to see where it stands.",
  },
  "clash-unanswered": {
    fr: (d) =>
      n(d.count) === 1
        ? "Choisissez quel texte garder\u00a0: il reste un élément sans choix."
        : `Choisissez quel texte garder\u00a0: il reste ${n(d.count)}\u00a0éléments sans choix.`,
    en: (d) =>
      n(d.count) === 1
        ? "Choose which text to keep: one item is left without a choice."
        : `Choose which text to keep: ${n(d.count)} items are left without a choice.`,
  },
  "reunited-too-long": {
    fr: "Les deux textes réunis dépassent la longueur permise. Gardez l’un des deux, ou écrivez à la main un texte plus court.",
    en: "Both texts together are longer than allowed. Keep one of them, or write a shorter text by hand.",
  },
  "field-not-asked-for": {
    fr: ({ fields }) =>
      `Le Département n’a pas demandé de changer ${fieldsNamed("fr", fields)}. Rien n’est enregistré. Actualisez la page et corrigez seulement ce qui est ouvert.`,
    en: ({ fields }) =>
      `The Département did not ask to change ${fieldsNamed("en", fields)}. Nothing is saved. Refresh the page and correct only what is open.`,
  },
  "dossier-closed": {
    fr: "Ce dossier est en cours d’examen ou déjà décidé\u00a0: il ne change plus.",
    en: "This dossier is under review or decided already: it no longer changes.",
  },
  // filing
  "only-signatory-files": {
    fr: "Seul le maire ou son délégataire dépose le dossier. Prévenez cette personne qu’il est prêt.",
    en: "Only the mayor or a delegate files the dossier. Let that person know it is ready.",
  },
  "filed-too-late": {
    fr: ({ attempt, deadline: closed, at: now, writeBy }) =>
      `Votre dépôt est arrivé le ${instant("fr", at(now))}, après la clôture du ${deadline("fr", at(closed))}. Il n’est pas enregistré. Si un incident vous a bloqué, écrivez au Département jusqu’au ${day("fr", at(writeBy))} et donnez la référence ${attempt}.`,
    en: ({ attempt, deadline: closed, at: now, writeBy }) =>
      `Your filing arrived on ${instant("en", at(now))}, after the deadline of ${deadline("en", at(closed))}. It is not recorded. If an incident held you up, write to the Département until ${day("en", at(writeBy))} and give the reference ${attempt}.`,
  },
  "already-handed-in": {
    fr: "Ce dossier est déjà déposé. Son récépissé est sur sa page.",
    en: "This dossier is filed already. Its receipt is on its page.",
  },
  "charter-not-signed": {
    fr: "La commune n’a pas signé la charte du réseau. Signez-la, puis déposez le dossier.",
    en: "The town has not signed the charter of the network. Sign it, then file the dossier.",
  },
  "another-dossier-filed": {
    fr: ({ reference }) =>
      `La commune a déjà déposé le dossier ${reference} pour cet appel. Reprenez-le d’abord si vous préférez celui-ci.`,
    en: ({ reference }) =>
      `The town has filed dossier ${reference} for this call already. Take it back first if you prefer this one.`,
  },
  "not-certified": {
    fr: "Cochez l’attestation, puis déposez le dossier.",
    en: "Tick the statement, then file the dossier.",
  },
  incomplete: {
    fr: ({ gaps }) =>
      n(gaps) === 1
        ? "Il reste un point à compléter avant de déposer. Il est indiqué ci-dessous."
        : `Il reste ${gaps}\u00a0points à compléter avant de déposer. Ils sont indiqués ci-dessous.`,
    en: ({ gaps }) =>
      n(gaps) === 1
        ? "One point is left to complete before filing. It is shown below."
        : `${gaps} points are left to complete before filing. They are shown below.`,
  },
  // asking the signatory
  "you-sign-yourself": {
    fr: "Vous signez pour la commune : relisez le dossier et déposez-le vous-même.",
    en: "You sign for the town: read the dossier and file it yourself.",
  },
  "sign-off-pending": {
    fr: "La signature est déjà demandée. Vous pouvez prévenir le signataire, ou retirer la demande pour corriger.",
    en: "The signature is already asked for. You may call the signatory, or take the request back to correct something.",
  },
  "remarks-left": {
    fr: ({ sections }) =>
      n(sections) === 1
        ? "Une partie est à revoir. Corrigez-la et enregistrez-la, puis demandez de nouveau la signature."
        : `${sections} parties sont à revoir. Corrigez-les et enregistrez-les, puis demandez de nouveau la signature.`,
    en: ({ sections }) =>
      n(sections) === 1
        ? "One section needs another look. Correct and save it, then ask for the signature again."
        : `${sections} sections need another look. Correct and save them, then ask for the signature again.`,
  },
  "no-signatory": {
    fr: "Personne ne peut encore signer pour la commune. Invitez d’abord le maire ou son délégataire.",
    en: "Nobody may sign for the town yet. Invite the mayor or a delegate first.",
  },
  "no-sign-off": {
    fr: "Aucune demande de signature n’est en attente : elle a été retirée, ou quelqu’un y a déjà répondu. Rechargez la page.",
    en: "No request to sign is waiting: it was taken back, or somebody has answered it. Reload the page.",
  },
  "only-signatory-declines": {
    fr: "Seul le maire ou son délégataire renvoie le dossier à revoir. Écrivez plutôt un commentaire sur la partie en question.",
    en: "Only the mayor or a delegate sends the dossier back. Write a comment on the section instead.",
  },
  "remark-missing": {
    fr: ({ min }) => `Dites pour au moins une partie ce qui est à revoir, en ${min} caractères au moins.`,
    en: ({ min }) => `Say for at least one section what needs another look, in at least ${min} characters.`,
  },
  // taking back
  "only-signatory-withdraws": {
    fr: "Seul le maire ou son délégataire peut retirer le dossier. Demandez-lui.",
    en: "Only the mayor or a delegate may withdraw the dossier. Ask them.",
  },
  "not-filed": {
    fr: "Ce dossier n’est pas en attente d’examen\u00a0: il ne peut pas être repris.",
    en: "This dossier is not waiting for review: it cannot be taken back.",
  },
  "too-late-to-give-up": {
    fr: "La décision est prise\u00a0: le dossier ne peut plus être retiré. Une aide accordée se refuse depuis la page de la décision.",
    en: "The decision is taken: the dossier can no longer be withdrawn. A grant is declined from the decision’s page.",
  },
  // documents
  "file-empty": { fr: "Ce fichier est vide. Choisissez-en un autre.", en: "This file is empty. Choose another." },
  "file-too-large": {
    fr: ({ sizeBytes, maxBytes }) =>
      `${sizeBytes === undefined ? "Ce fichier est trop lourd." : `Ce fichier pèse ${megabytes(sizeBytes)}\u00a0Mo.`} La limite est de ${megabytes(maxBytes)}\u00a0Mo\u00a0: réduisez-le ou envoyez-le en deux fois.`,
    en: ({ sizeBytes, maxBytes }) =>
      `${sizeBytes === undefined ? "This file is too large." : `This file is ${megabytes(sizeBytes)} MB.`} The limit is ${megabytes(maxBytes)} MB: reduce it or send it in two parts.`,
  },
  "too-many-documents": {
    fr: ({ max }) =>
      n(max) === 1
        ? "Une pièce de ce type est déjà jointe. Remplacez-la."
        : `${max}\u00a0pièces de ce type sont déjà jointes. Retirez-en une.`,
    en: ({ max }) =>
      n(max) === 1
        ? "A document of this kind is attached already. Replace it."
        : `${max} documents of this kind are attached already. Remove one.`,
  },
  "file-missing": { fr: "Choisissez un fichier, puis envoyez-le.", en: "Choose a file, then send it." },
  "file-type-not-accepted": {
    fr: ({ found }) =>
      `${found === undefined ? "Ce fichier n’est pas d’un type accepté." : `D’après son contenu, ce fichier est un .${found}, qui n’est pas accepté ici.`} Il n’a pas été gardé. Envoyez un PDF, une image, un texte ou un tableur (PDF, JPG, PNG, ODT, ODS, XLSX).`,
    en: ({ found }) =>
      `${found === undefined ? "This file is not of an accepted type." : `By its content this file is a .${found}, which is not accepted here.`} It was not kept. Send a PDF, an image, a text or a spreadsheet (PDF, JPG, PNG, ODT, ODS, XLSX).`,
  },
  "file-damaged": {
    fr: "Ce fichier est incomplet ou abîmé\u00a0: il ne s’ouvrirait pas. Enregistrez-le ou numérisez-le de nouveau, ouvrez-le pour vérifier, puis envoyez-le.",
    en: "This file is incomplete or damaged: it would not open. Save or scan it again, open it to check, then send it.",
  },
  "file-holds-another": {
    fr: "Un second fichier est caché à la fin de celui-ci. Il n’a pas été gardé. Ouvrez-le, imprimez-le en PDF, puis envoyez ce PDF.",
    en: "A second file is hidden at the end of this one. It was not kept. Open it, print it as a PDF, then send that PDF.",
  },
  "file-swells": {
    fr: "Ce fichier, une fois ouvert, prendrait trop de place et bloquerait un poste. Il n’a pas été gardé. Envoyez-le en PDF.",
    en: "Once opened, this file would take too much room and block a computer. It was not kept. Send it as a PDF.",
  },
  "file-encrypted": {
    fr: "Ce fichier est protégé par un mot de passe. Envoyez une version sans mot de passe.",
    en: "This file is protected by a password. Send a version without one.",
  },
  "file-has-macros": {
    fr: "Ce fichier contient des macros ou un script. Enregistrez-le sans eux, ou imprimez-le en PDF, puis envoyez-le.",
    en: "This file contains macros or a script. Save it without them, or print it as a PDF, then send it.",
  },
  "file-infected": {
    fr: "Un virus a été détecté. Le fichier n’a pas été gardé. Vérifiez votre poste, puis envoyez une autre version.",
    en: "A virus was found. The file was not kept. Check your computer, then send another version.",
  },
  "upload-broken": {
    fr: "L’envoi s’est arrêté avant la fin. Rien n’a été gardé de ce fichier\u00a0: envoyez-le de nouveau.",
    en: "The transfer stopped before its end. Nothing of this file was kept: send it again.",
  },
  "too-many-files": { fr: "Envoyez un fichier à la fois.", en: "Send one file at a time." },
  "already-attached": { fr: "Ce fichier est déjà joint.", en: "This file is attached already." },
  "dossier-too-heavy": {
    fr: ({ roomBytes }) =>
      `Les pièces du dossier dépasseraient 100\u00a0Mo\u00a0: il reste ${Math.floor(n(roomBytes) / 1024 ** 2)}\u00a0Mo. Retirez une pièce ou réduisez celle-ci.`,
    en: ({ roomBytes }) =>
      `The documents of the dossier would be above 100 MB: ${Math.floor(n(roomBytes) / 1024 ** 2)} MB are left. Remove a document or reduce this one.`,
  },
  "already-in-safe": {
    fr: "Ce document est déjà dans le coffre de votre commune.",
    en: "This document is in your town’s safe already.",
  },
  "too-many-in-safe": {
    fr: ({ max }) => `Le coffre contient déjà ${max}\u00a0documents. Retirez ceux qui ne servent plus.`,
    en: ({ max }) => `The safe holds ${max} documents already. Take out those that no longer serve.`,
  },
  "validity-unchanged": {
    fr: "Cette date est déjà celle du document. Choisissez-en une autre, ou laissez le champ vide s’il n’a pas de fin.",
    en: "The document has this date already. Choose another, or leave the field empty if it has no end.",
  },
  "safe-document-lapsed": {
    fr: "Ce document n’est plus valable. Mettez-en un plus récent dans le coffre, ou joignez un autre fichier.",
    en: "This document has lapsed. Put a newer one into the safe, or attach another file.",
  },
  "already-removed": {
    fr: "Cette pièce n’est plus dans le dossier. Actualisez la page.",
    en: "This document is no longer in the dossier. Refresh the page.",
  },
  "not-examined-yet": {
    fr: "Ce fichier est en cours d’analyse. Revenez dans un instant.",
    en: "This file is being checked. Come back in a moment.",
  },
  "message-before-filing": {
    fr: "Le Département ne voit pas les brouillons\u00a0: les échanges commencent après le dépôt. Avant, écrivez-lui depuis la page Contact.",
    en: "The Département does not see drafts: messages begin after filing. Before that, write from the Contact page.",
  },
  "no-unread-message": {
    fr: "Tous les messages sont déjà lus. Actualisez la page.",
    en: "Every message has been read already. Refresh the page.",
  },
  // outside opinions
  "opinion-too-late": {
    fr: "Un avis extérieur se demande pendant l’examen d’un dossier. Celui-ci est déjà décidé.",
    en: "An outside opinion is asked for while a dossier is examined. This one is decided already.",
  },
  "expert-in-conflict": {
    fr: "Cette personne est liée à la commune qui dépose le dossier. Demandez l’avis de quelqu’un d’autre.",
    en: "This person is linked to the town that filed the dossier. Ask somebody else.",
  },
  "expert-asked-already": {
    fr: "Cette personne a déjà une question en attente sur ce dossier. Retirez-la d’abord si vous voulez en poser une autre.",
    en: "This person has a question waiting on this dossier already. Take it back first to ask another.",
  },
  "opinion-due-too-soon": {
    fr: ({ days }) => `Laissez au moins ${days}\u00a0jours à l’expert pour répondre.`,
    en: ({ days }) => `Give the expert at least ${days} days to answer.`,
  },
  "opinion-due-too-late": {
    fr: ({ days }) => `Le délai de réponse est de ${days}\u00a0jours au plus. Choisissez un jour plus proche.`,
    en: ({ days }) => `The time to answer is ${days} days at most. Choose a nearer day.`,
  },
  "opinion-answered": {
    fr: "Cette question a déjà sa réponse. Elle se lit dans le dossier.",
    en: "This question is answered already. The answer stands in the dossier.",
  },
  "opinion-revoked": {
    fr: "Cette question a été retirée\u00a0: votre avis n’est plus attendu. Vous n’avez rien à faire.",
    en: "This question was taken back: your opinion is no longer needed. There is nothing for you to do.",
  },
  "opinion-expired": {
    fr: "Le délai pour répondre est passé et ce lien n’ouvre plus rien. Écrivez à la personne qui vous a consulté si vous voulez encore répondre.",
    en: "The time to answer has passed and this link opens nothing any more. Write to the person who consulted you if you still wish to answer.",
  },
  // requests
  "not-received": {
    fr: "Ce dossier n’attend pas de décision sur sa recevabilité. Actualisez la page pour voir où il en est.",
    en: "This dossier is not waiting for a decision on admissibility. Refresh the page to see where it stands.",
  },
  "request-pending": {
    fr: "Une demande de complément attend une réponse. Clôturez-la d’abord.",
    en: "A request for information is waiting for an answer. Close it first.",
  },
  "nothing-asked": {
    fr: "Choisissez au moins une partie ou une pièce à compléter.",
    en: "Choose at least one section or document to complete.",
  },
  "request-message-missing": {
    fr: ({ min }) => `Expliquez ce que vous attendez, en ${min}\u00a0caractères au moins.`,
    en: ({ min }) => `Explain what you expect, in at least ${min} characters.`,
  },
  "due-too-soon": {
    fr: ({ days }) => `Laissez au moins ${days}\u00a0jours à la commune pour répondre.`,
    en: ({ days }) => `Give the town at least ${days} days to answer.`,
  },
  "due-too-late": {
    fr: ({ days }) => `Le délai de réponse est de ${days}\u00a0jours au plus. Choisissez un jour plus proche.`,
    en: ({ days }) => `The time to answer is ${days} days at most. Choose a nearer day.`,
  },
  "request-closed": {
    fr: "Cette demande est clôturée\u00a0: elle n’attend plus de réponse.",
    en: "This request is closed: it no longer waits for an answer.",
  },
  "already-answered": {
    fr: "La réponse à cette demande est déjà envoyée.",
    en: "The answer to this request was sent already.",
  },
  "answer-missing": {
    fr: "Dites en une phrase ce que vous avez corrigé.",
    en: "Say in one sentence what you corrected.",
  },
  "not-due-yet": {
    fr: ({ dueOn }) =>
      `La commune peut répondre jusqu’au ${day("fr", new Date(at(dueOn).getTime() - 1))}. Attendez sa réponse ou cette date.`,
    en: ({ dueOn }) =>
      `The town may answer until ${day("en", new Date(at(dueOn).getTime() - 1))}. Wait for its answer or for that date.`,
  },
  // admissibility
  "checks-to-do": {
    fr: ({ checks }) =>
      n(checks) === 1
        ? "Une vérification reste à faire. Donnez votre avis avant de décider."
        : `${checks}\u00a0vérifications restent à faire. Donnez votre avis avant de décider.`,
    en: ({ checks }) =>
      n(checks) === 1
        ? "One check is still to do. Give your verdict before you decide."
        : `${checks} checks are still to do. Give your verdicts before you decide.`,
  },
  "checks-not-met": {
    fr: ({ checks }) =>
      n(checks) === 1
        ? "Une règle n’est pas respectée. Demandez un complément, ou déclarez le dossier irrecevable."
        : `${checks}\u00a0règles ne sont pas respectées. Demandez un complément, ou déclarez le dossier irrecevable.`,
    en: ({ checks }) =>
      n(checks) === 1
        ? "One rule is not met. Ask for information, or declare the dossier inadmissible."
        : `${checks} rules are not met. Ask for information, or declare the dossier inadmissible.`,
  },
  "check-note-missing": {
    fr: ({ min }) =>
      `Votre avis diffère du contrôle automatique\u00a0: expliquez-le en ${min}\u00a0caractères au moins.`,
    en: ({ min }) => `Your verdict differs from the automatic check: explain it in at least ${min} characters.`,
  },
  "rejection-reason-missing": {
    fr: ({ min }) => `Écrivez les motifs, en ${min}\u00a0caractères au moins\u00a0: la commune les recevra.`,
    en: ({ min }) => `Write the reasons, at least ${min} characters: the town will receive them.`,
  },
};

/** What is left to put right in a dossier, besides the problems of single fields. */
export const dossierGaps: Record<Exclude<GapProblem, FieldProblem>, Sentence> = {
  ...budgetSentences,
  "document-missing": { fr: "Cette pièce est demandée. Joignez-la.", en: "This document is asked for. Attach it." },
  "document-pending": {
    fr: "Cette pièce est en cours d’analyse. Revenez dans un instant.",
    en: "This document is being checked. Come back in a moment.",
  },
  "document-refused": {
    fr: "Cette pièce n’a pas été acceptée. Envoyez-en une autre.",
    en: "This document was not accepted. Send another.",
  },
  "starts-too-early": {
    fr: ({ day: from }) => `L’action doit commencer le ${dayText("fr", from)} au plus tôt.`,
    en: ({ day: from }) => `The action must begin on ${dayText("en", from)} at the earliest.`,
  },
  "ends-too-late": {
    fr: ({ day: until }) => `L’action doit finir le ${dayText("fr", until)} au plus tard.`,
    en: ({ day: until }) => `The action must end on ${dayText("en", until)} at the latest.`,
  },
  "milestone-outside": {
    fr: ({ day: until }) =>
      `Cette étape est après la fin de l’action, le ${dayText("fr", until)}. Changez l’une des deux dates.`,
    en: ({ day: until }) =>
      `This milestone is after the end of the action, ${dayText("en", until)}. Change one of the two dates.`,
  },
};

const gapSentences: Record<GapProblem, Sentence> = { ...fieldProblems, ...dossierGaps };
export const gapText = (locale: Locale, gap: Pick<Gap, "problem" | "params">) =>
  sentenceText(locale, gapSentences[gap.problem], gap.params);
