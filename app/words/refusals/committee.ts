import type { ItemRefusal, VoteRefusal } from "~/domain/awards/committee-items";
import type { LinesRefusal } from "~/domain/awards/decision-lines";
import { euros } from "~/words/format";
import type { Sentence } from "~/words/refusals/sentence";

const fr = (cents: unknown) => euros("fr", Number(cents));
const en = (cents: unknown) => euros("en", Number(cents));

type CommitteeRefusal = Exclude<ItemRefusal | VoteRefusal, LinesRefusal>;

export const committeeRefusals: Record<CommitteeRefusal, Sentence> = {
  "session-unfinished": {
    fr: ({ reference }) =>
      `La commission ${reference ?? "de cet appel"} n’est pas close. Fermez-la avant d’en planifier une autre.`,
    en: ({ reference }) =>
      `Committee session ${reference ?? "of this call"} is not closed. Close it before you plan another.`,
  },
  "session-in-past": {
    fr: "Cette date est passée. Choisissez un moment à venir.",
    en: "This date is past. Choose a moment to come.",
  },
  "quorum-out-of-bounds": {
    fr: ({ members }) => `Le quorum va de 1 au nombre de membres choisis (${members}). Corrigez l’un ou l’autre.`,
    en: ({ members }) =>
      `The quorum goes from 1 to the number of members chosen (${members}). Correct one or the other.`,
  },
  "agenda-empty": {
    fr: "Aucun dossier recevable et noté n’attend d’avis. Vérifiez le classement.",
    en: "No admissible and scored application waits for an opinion. Check the ranking.",
  },
  "session-closed": {
    fr: "La commission est close\u00a0: ce qu’elle a dit ne change plus. Préparez la décision.",
    en: "The session is closed: what it said no longer changes. Prepare the decision.",
  },
  "session-not-open": {
    fr: "La commission n’est pas ouverte. Ouvrez-la ou reprenez-la d’abord.",
    en: "The session is not open. Open it or take it up again first.",
  },
  "session-already-so": {
    fr: "Quelqu’un vient de le faire. Rechargez la page.",
    en: "Somebody has just done so. Load the page again.",
  },
  "quorum-missing": {
    fr: ({ present, quorum }) =>
      `Le quorum n’est pas atteint\u00a0: ${present} membre(s) pour ${quorum}, sans compter qui sort. Notez les présences ou suspendez la commission.`,
    en: ({ present, quorum }) =>
      `There is no quorum: ${present} member(s) for ${quorum}, without those who leave. Note who is present or pause the session.`,
  },
  "closer-in-conflict": {
    fr: "Vous sortez de la salle pour un dossier de cette commission. Une autre personne doit la clore.",
    en: "You leave the room for an application of this session. Somebody else must close it.",
  },
  "nothing-settled": {
    fr: "La commission n’a donné aucun avis. Inscrivez-en un, ou suspendez-la.",
    en: "The session gave no opinion. Enter one, or pause it.",
  },
  "nothing-certain": {
    fr: "Aucun dossier certain n’attend d’avis en bloc. Voyez les autres un par un.",
    en: "No certain application waits for an opinion with others. See the others one by one.",
  },
  "committee-over-envelope": {
    fr: ({ leftCents, excessCents, by, reference, amountCents }) =>
      leftCents === undefined
        ? "L’enveloppe ne suffit pas à ce montant. Baissez-le, ou demandez à une autre personne ce qui reste."
        : `L’enveloppe ne suffit pas\u00a0: il reste ${fr(leftCents)}, il manque ${fr(excessCents)}.${by ? ` ${by} a inscrit en dernier ${fr(amountCents)} pour le dossier ${reference}.` : ""} Baissez un montant.`,
    en: ({ leftCents, excessCents, by, reference, amountCents }) =>
      leftCents === undefined
        ? "The envelope is not enough for this amount. Lower it, or ask somebody else what is left."
        : `The envelope is not enough: ${en(leftCents)} is left, ${en(excessCents)} is missing.${by ? ` ${by} was the last to enter ${en(amountCents)}, for application ${reference}.` : ""} Lower an amount.`,
  },
  "item-changed": {
    fr: ({ by, reference, amountCents }) =>
      by
        ? `${by} vient d’inscrire ${fr(amountCents)} pour le dossier ${reference}. Votre saisie est gardée\u00a0: comparez, puis inscrivez de nouveau s’il le faut.`
        : `L’avis sur le dossier ${reference} a changé depuis. Votre saisie est gardée\u00a0: comparez, puis inscrivez de nouveau s’il le faut.`,
    en: ({ by, reference, amountCents }) =>
      by
        ? `${by} has just entered ${en(amountCents)} for application ${reference}. What you typed is kept: compare, then enter it again if need be.`
        : `The opinion on application ${reference} has changed since. What you typed is kept: compare, then enter it again if need be.`,
  },
  "vote-of-another": {
    fr: "Vous ne votez que pour vous. La personne qui tient la commission note les votes à main levée.",
    en: "You vote for yourself only. Whoever holds the session notes the raised hands.",
  },
  "voter-absent": {
    fr: "Cette personne n’est pas notée présente. Notez sa présence d’abord.",
    en: "This person is not noted as present. Note their presence first.",
  },
  "voter-out": {
    fr: "Cette personne est sortie pour ce point\u00a0: elle ne vote pas.",
    en: "This person is out for this item: they do not vote.",
  },
};
