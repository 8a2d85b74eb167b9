import type { AwardsRefusal } from "~/domain/awards/refusals";
import { SIMULATIONS_MAX } from "~/domain/awards/simulation";
import { REASON_CHARS_MIN } from "~/domain/shared/reason";
import { euros } from "~/words/format";
import type { Sentence } from "~/words/refusals/sentence";

const reasonFr = `en ${REASON_CHARS_MIN} caractères au moins`;
const reasonEn = `in at least ${REASON_CHARS_MIN} characters`;
const fr = (cents: unknown) => euros("fr", Number(cents));
const en = (cents: unknown) => euros("en", Number(cents));

export const awardsRefusals: Record<AwardsRefusal, Sentence> = {
  // sharing the envelope out
  "amount-not-readable": {
    fr: ({ reference }) => `Dossier ${reference} : écrivez le montant en chiffres, par exemple 12 500,50.`,
    en: ({ reference }) => `Application ${reference}: write the amount in figures, for example 12,500.50.`,
  },
  "amount-above-request": {
    fr: ({ reference, requestedCents }) =>
      `Dossier ${reference} : la commune a demandé ${fr(requestedCents)}. Proposez ce montant ou moins.`,
    en: ({ reference, requestedCents }) =>
      `Application ${reference}: the town asked for ${en(requestedCents)}. Propose that amount or less.`,
  },
  "amount-above-cap": {
    fr: ({ reference, capCents }) =>
      `Dossier ${reference} : le maximum par dossier est ${fr(capCents)}. Baissez le montant.`,
    en: ({ reference, capCents }) =>
      `Application ${reference}: the maximum per application is ${en(capCents)}. Lower the amount.`,
  },
  "over-envelope": {
    fr: ({ excessCents, availableCents }) =>
      `L’enveloppe ne suffit pas : il reste ${fr(availableCents)}, il manque ${fr(excessCents)}. Baissez un montant ou retirez un dossier.`,
    en: ({ excessCents, availableCents }) =>
      `The envelope is not enough: ${en(availableCents)} is left, ${en(excessCents)} is missing. Lower an amount or leave an application out.`,
  },
  "simulation-name-taken": {
    fr: "Une simulation porte déjà ce nom. Choisissez-en un autre.",
    en: "A simulation already has this name. Choose another.",
  },
  "too-many-simulations": {
    fr: `Un appel garde au plus ${SIMULATIONS_MAX} simulations. Supprimez-en une d’abord.`,
    en: `A call keeps at most ${SIMULATIONS_MAX} simulations. Delete one first.`,
  },
  "nothing-written": {
    fr: "Rien n’a changé. Écrivez un autre montant, ou un autre taux, sur une ligne au moins.",
    en: "Nothing has changed. Write another amount, or another rate, on one line at least.",
  },

  // the decision
  "no-lines": {
    fr: "La liste est vide. Ajoutez au moins un dossier.",
    en: "The list is empty. Add at least one application.",
  },
  "dossier-not-scored": {
    fr: ({ reference }) =>
      `Le dossier ${reference} n’a pas encore assez de notes. Faites-le noter, ou retirez-le de la liste.`,
    en: ({ reference }) =>
      `Application ${reference} does not have enough marks yet. Have it scored, or take it off the list.`,
  },
  "award-without-amount": {
    fr: ({ reference }) => `Dossier ${reference} : indiquez le montant accordé, ou choisissez une autre décision.`,
    en: ({ reference }) => `Application ${reference}: enter the amount granted, or choose another decision.`,
  },
  "amount-without-award": {
    fr: ({ reference }) =>
      `Dossier ${reference} : un dossier qui n’est pas retenu n’a pas de montant. Effacez le montant ou retenez le dossier.`,
    en: ({ reference }) =>
      `Application ${reference}: an application that is not awarded has no amount. Clear the amount or award the application.`,
  },
  "reasons-missing": {
    fr: ({ reference }) => `Dossier ${reference} : écrivez les motifs, ${reasonFr}. La commune les lira.`,
    en: ({ reference }) => `Application ${reference}: write the reasons, ${reasonEn}. The town will read them.`,
  },
  "exception-reason-missing": {
    fr: ({ reference, passedOver, count }) =>
      Number(count) > 0
        ? `Le dossier ${reference} passe devant ${passedOver}, mieux classé(s). Écrivez pourquoi, ${reasonFr}.`
        : `Le dossier ${reference} a une note éliminatoire. Écrivez pourquoi il est retenu malgré tout, ${reasonFr}.`,
    en: ({ reference, passedOver, count }) =>
      Number(count) > 0
        ? `Application ${reference} goes before ${passedOver}, ranked higher. Write why, ${reasonEn}.`
        : `Application ${reference} has an eliminating mark. Write why it is awarded all the same, ${reasonEn}.`,
  },
  "decision-in-preparation": {
    fr: ({ reference }) =>
      `La décision ${reference} est déjà en préparation pour cet appel. Rechargez cette page pour la modifier.`,
    en: ({ reference }) =>
      `Decision ${reference} is being prepared for this call already. Load this page again to change it.`,
  },
  "dossier-elsewhere": {
    fr: ({ reference }) =>
      `Le dossier ${reference} est déjà sur une liste approuvée qui attend sa publication. Laissez-le hors décision.`,
    en: ({ reference }) =>
      `Application ${reference} is on an approved list already, which waits to be published. Leave it out of this one.`,
  },
  "reserve-lapsed": {
    fr: ({ reference }) =>
      `La liste complémentaire n’est plus valable pour le dossier ${reference}. Laissez-le hors décision : la commune pourra le déposer à la prochaine édition.`,
    en: ({ reference }) =>
      `The reserve list has lapsed for application ${reference}. Leave it out: the town may file it again in the next edition.`,
  },
  "reserve-has-moved": {
    fr: "Ce dossier n’est plus le prochain de la liste complémentaire. Rechargez la page pour voir qui vient maintenant.",
    en: "This application is no longer the next one on the reserve list. Load the page again to see who comes now.",
  },
  "marks-not-shared": {
    fr: "Les instructeurs notent encore. Passez à la mise en commun avant de préparer une décision.",
    en: "The reviewers are still scoring. Move to the sharing of marks before you prepare a decision.",
  },
  "decision-not-prepared": {
    fr: "Cette décision est déjà approuvée. Elle ne change plus.",
    en: "This decision is approved already. It no longer changes.",
  },
  "decision-not-approved": {
    fr: "Cette décision n’est pas encore approuvée. Une autre personne doit l’approuver d’abord.",
    en: "This decision is not approved yet. Somebody else must approve it first.",
  },
  "decision-already-published": {
    fr: "Cette décision est déjà publiée. Aucun courrier n’est reparti.",
    en: "This decision is published already. No letter has left again.",
  },
  "decision-deliberated": {
    fr: "La délibération est inscrite : la liste est figée et ne revient plus en préparation. Corrigez son numéro ou sa date si besoin, puis publiez.",
    en: "The deliberation is on record: the list is frozen and cannot go back. Correct its number or date if need be, then publish.",
  },
  "sending-back-reason-missing": {
    fr: `Écrivez pourquoi la liste revient en préparation, ${reasonFr}.`,
    en: `Write why the list goes back, ${reasonEn}.`,
  },
  "approver-is-preparer": {
    fr: "Vous avez préparé cette décision. Une autre personne doit l’approuver.",
    en: "You prepared this decision. Somebody else must approve it.",
  },
  "approver-in-conflict": {
    fr: "Vous avez un lien d’intérêt avec un dossier de cette liste. Une autre personne doit l’approuver.",
    en: "You have an interest in an application on this list. Somebody else must approve it.",
  },
  "deliberation-missing": {
    fr: "Indiquez le numéro et la date de la délibération de la Commission permanente.",
    en: "Enter the number and the date of the standing committee’s deliberation.",
  },
  "deliberation-in-future": {
    fr: "Cette délibération n’a pas encore eu lieu. Indiquez une date passée.",
    en: "This deliberation has not taken place yet. Enter a past date.",
  },
  "dossiers-cannot-go": {
    fr: ({ count, references }) =>
      `${count} dossier(s) ne peuvent pas être notifiés : ${references}. Réglez-les, ou préparez une nouvelle liste sans eux.`,
    en: ({ count, references }) =>
      `${count} application(s) cannot be notified: ${references}. Settle them, or prepare a new list without them.`,
  },

  // the letters
  "letter-brace-open": {
    fr: "Une accolade du modèle n’est pas fermée, ou fermée deux fois. Un champ s’écrit {motifs}.",
    en: "A brace of the model is not closed, or closed twice. A field is written {motifs}.",
  },
  "letter-field-unknown": {
    fr: ({ field }) => `Le champ {${field}} n’existe pas. Choisissez-en un dans la liste des champs.`,
    en: ({ field }) => `There is no field {${field}}. Choose one from the list of fields.`,
  },
  "letter-field-not-alone": {
    fr: ({ field }) => `Le champ {${field}} est un passage entier : mettez-le seul sur sa ligne.`,
    en: ({ field }) => `The field {${field}} is a whole passage: put it alone on its line.`,
  },
  "letter-field-required": {
    fr: ({ field }) =>
      `Cette lettre doit dire {${field}}, sans point d’interrogation. Remettez ce champ dans le texte.`,
    en: ({ field }) => `This letter has to say {${field}}, without a question mark. Put this field back into the text.`,
  },
  "letter-unchanged": {
    fr: "Le texte est celui de la version en vigueur : il n’y a rien à enregistrer.",
    en: "The text is that of the version in force: there is nothing to save.",
  },
  "letter-dossier-unknown": {
    fr: ({ reference }) =>
      `Aucun dossier déposé ne porte la référence « ${reference} ». Vérifiez-la, par exemple 2026-014.`,
    en: ({ reference }) => `No filed application has the reference “${reference}”. Check it, for example 2026-014.`,
  },

  "no-letters": {
    fr: "Aucune lettre n’est partie avec cette décision. Publiez-la d’abord.",
    en: "No letter has left with this decision. Publish it first.",
  },
  "letters-asked": {
    fr: "Ces lettres sont déjà en préparation. Rechargez la page pour voir où elles en sont.",
    en: "These letters are being prepared already. Reload the page to see how far they are.",
  },

  // papers that come back signed
  "scan-known": {
    fr: "Ce fichier a déjà été envoyé. Ses pages sont dans la liste des numérisations.",
    en: "This file was sent already. Its pages are in the list of scans.",
  },
  "page-handled": {
    fr: "Cette page est déjà classée ou mise de côté. Rechargez la liste.",
    en: "This page is filed or set aside already. Reload the list.",
  },
  "agreement-unknown": {
    fr: ({ agreement }) =>
      `Aucune convention ne porte le numéro « ${agreement} ». Il est au pied de chaque page, par exemple CONV-2026-014.`,
    en: ({ agreement }) =>
      `No agreement has the number “${agreement}”. It stands at the foot of each page, for example CONV-2026-014.`,
  },
  "paper-without-pages": {
    fr: "Aucune page signée n’est encore classée à cette convention. Envoyez d’abord la numérisation.",
    en: "No signed page is filed at this agreement yet. Send the scan first.",
  },
  "paper-pages-missing": {
    fr: ({ pages }) => `Il manque des pages de la convention signée : ${pages}. Classez-les d’abord.`,
    en: ({ pages }) => `Pages of the signed agreement are missing: ${pages}. File them first.`,
  },
  "paper-signed-in-future": {
    fr: "La date de la signature ne peut pas être à venir. Reprenez celle qui est sur le papier.",
    en: "The date of the signature cannot be in the future. Take the one on the paper.",
  },

  // the town's answer and the agreement
  "answer-needs-signatory": {
    fr: "Seul·e le ou la maire, ou une personne déléguée, peut répondre. Demandez-lui d’ouvrir cette page.",
    en: "Only the mayor or a delegate can answer. Ask them to open this page.",
  },
  "award-already-answered": { fr: "La commune a déjà répondu.", en: "The town has already answered." },
  "award-decline-reason-missing": {
    fr: `Écrivez pourquoi la commune renonce à l’aide, ${reasonFr}.`,
    en: `Write why the town declines the grant, ${reasonEn}.`,
  },
  "award-not-accepted": {
    fr: "La commune n’a pas encore accepté l’aide. La convention se prépare ensuite.",
    en: "The town has not accepted the grant yet. The agreement is prepared after that.",
  },
  "agreement-exists": {
    fr: "La convention de ce dossier existe déjà.",
    en: "This application already has its agreement.",
  },
  "signature-needs-signatory": {
    fr: "Seul·e le ou la maire, ou une personne déléguée, peut signer pour la commune. Demandez-lui d’ouvrir cette page.",
    en: "Only the mayor or a delegate can sign for the town. Ask them to open this page.",
  },
  "agreement-already-signed": {
    fr: "Cette convention est déjà signée de ce côté.",
    en: "This agreement is signed already on this side.",
  },
  "town-signs-first": {
    fr: "La commune signe d’abord. Vous pourrez signer ensuite.",
    en: "The town signs first. You can sign after that.",
  },
  "agreement-text-changed": {
    fr: "Le texte de la convention a changé depuis que vous l’avez lu. Relisez-le, puis signez.",
    en: "The text of the agreement changed after you read it. Read it again, then sign.",
  },
  "agreement-not-running": { fr: "Cette convention n’est pas en vigueur.", en: "This agreement is not in force." },
  "agreement-still-open": {
    fr: "Le bilan final doit être accepté et chaque tranche payée ou annulée avant de clore la convention.",
    en: "The final report must be accepted and each instalment paid or cancelled before the agreement is closed.",
  },

  // amendments
  "amendment-needs-writer": {
    fr: "Votre rôle permet de lire, pas de demander un avenant. Demandez à un·e collègue qui rédige.",
    en: "Your role is to read, not to ask for an amendment. Ask a colleague who writes.",
  },
  "amendment-pending": {
    fr: "Un avenant est déjà en attente. Attendez la réponse avant d’en demander un autre.",
    en: "An amendment is waiting already. Wait for the answer before you ask for another.",
  },
  "amendment-reason-missing": { fr: `Écrivez le motif, ${reasonFr}.`, en: `Write the reason, ${reasonEn}.` },
  "amendment-changes-nothing": {
    fr: "Cet avenant ne change rien. Indiquez une date plus tardive ou un montant différent.",
    en: "This amendment changes nothing. Enter a later date or a different amount.",
  },
  "amendment-too-long": {
    fr: ({ months }) =>
      `Une prolongation va au plus ${months} mois après la fin prévue. Choisissez une date plus proche.`,
    en: ({ months }) => `An extension goes at most ${months} months beyond the planned end. Choose a nearer date.`,
  },
  "reduction-below-paid": {
    fr: "Le nouveau montant est en dessous de ce qui est déjà payé ou exigible. Passez par un reversement.",
    en: "The new amount is below what is paid or due already. Use a recovery instead.",
  },
  "transfer-above-line": {
    fr: "Ce poste n’a pas autant. Indiquez un montant plus petit, ou prenez sur un autre poste.",
    en: "That line does not hold so much. Enter a smaller amount, or take it from another line.",
  },
  "budget-below-grant": {
    fr: "Le nouveau budget est inférieur à l’aide. Demandez d’abord une baisse du montant.",
    en: "The new budget is below the grant. Ask for less money first.",
  },
  "no-successor": {
    fr: "Aucune commune ne succède à celle-ci dans le registre. L’administration du portail y inscrit la fusion d’abord.",
    en: "No town succeeds this one in the register. The portal’s administrators record the merger there first.",
  },
  "amendment-not-approved": {
    fr: "Cet avenant n’est pas encore accepté par le Département. Attendez sa réponse pour signer.",
    en: "The Département has not accepted this amendment yet. Wait for its answer to sign.",
  },
  "amendment-out-of-date": {
    fr: "La convention a changé depuis la demande. Refusez cet avenant en le disant, puis demandez-en un autre.",
    en: "The agreement has changed since this was asked for. Refuse this amendment saying so, then ask for another.",
  },
  "amendment-settled": { fr: "Cet avenant est déjà décidé.", en: "This amendment is decided already." },
  "amendment-needs-approver": {
    fr: "Cet avenant change le budget, le montant ou beaucoup la durée. Une personne du rôle approbation doit le décider.",
    en: "This amendment changes the budget, the amount or much of the duration. Somebody with the approval role must decide it.",
  },
  "own-amendment": {
    fr: "Vous avez demandé cet avenant. Une autre personne doit le décider.",
    en: "You asked for this amendment. Somebody else must decide it.",
  },
};
