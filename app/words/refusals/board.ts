import { COMMENT_CHARS_MAX } from "~/domain/board/comments";
import type { BoardRefusal } from "~/domain/board/refusals";
import { REASON_CHARS_MIN } from "~/domain/shared/reason";
import type { Sentence } from "~/words/refusals/sentence";

export const boardRefusals: Record<BoardRefusal, Sentence> = {
  "experience-needs-writer": {
    fr: "Votre rôle permet de lire, pas d’écrire. Demandez à un·e collègue qui rédige.",
    en: "Your role is to read, not to write. Ask a colleague who writes.",
  },
  "publish-needs-signatory": {
    fr: "Seul·e le ou la maire, ou une personne déléguée, peut publier, corriger ou retirer ce retour d’expérience. Demandez-lui d’ouvrir cette page.",
    en: "Only the mayor or a delegate can publish, correct or withdraw this experience report. Ask them to open this page.",
  },
  "experience-incomplete": {
    fr: ({ count }) => `Il reste ${count} champ(s) à remplir avant de publier.`,
    en: ({ count }) => `${count} field(s) are still to fill before you publish.`,
  },
  "audience-missing": {
    fr: "Choisissez qui peut lire ce retour d’expérience : le réseau, ou tout le monde.",
    en: "Choose who can read this experience report: the network, or everybody.",
  },
  "personal-data-to-check": {
    fr: ({ count }) =>
      `Le texte semble contenir ${count} donnée(s) personnelle(s). Retirez-les, ou confirmez que vous les avez vérifiées.`,
    en: ({ count }) =>
      `The text seems to contain ${count} piece(s) of personal data. Remove them, or confirm that you have checked them.`,
  },
  "experience-not-published": {
    fr: "Ce retour d’expérience n’est pas publié.",
    en: "This experience report is not published.",
  },
  "experience-already-published": {
    fr: "Ce retour d’expérience est déjà publié.",
    en: "This experience report is published already.",
  },
  "withdraw-reason-missing": {
    fr: `Écrivez pourquoi ce retour d’expérience est retiré, en ${REASON_CHARS_MIN} caractères au moins. La commune le lira.`,
    en: `Write why this experience report is withdrawn, in at least ${REASON_CHARS_MIN} characters. The town will read it.`,
  },
  "own-town-report": {
    fr: "C’est le retour d’expérience de votre commune. Les autres membres disent s’il leur est utile.",
    en: "This is your own town’s report. The other members say whether it is useful.",
  },
  "already-useful": {
    fr: "Vous avez déjà dit que ce retour d’expérience est utile.",
    en: "You have already said that this report is useful.",
  },
  "not-marked-useful": {
    fr: "Vous n’aviez pas dit que ce retour d’expérience est utile.",
    en: "You had not said that this report is useful.",
  },
  "comment-empty": {
    fr: `Écrivez votre commentaire, en ${COMMENT_CHARS_MAX} caractères au plus.`,
    en: `Write your comment, in at most ${COMMENT_CHARS_MAX} characters.`,
  },
  "too-many-comments": {
    fr: ({ max }) => `Vous avez déjà écrit ${max} commentaires en une heure. Attendez un peu, puis recommencez.`,
    en: ({ max }) => `You have already written ${max} comments in an hour. Wait a little, then try again.`,
  },
  "comment-has-personal-data": {
    fr: ({ count }) =>
      `Votre commentaire semble contenir ${count} donnée(s) personnelle(s). Retirez-les, ou confirmez que vous les avez vérifiées.`,
    en: ({ count }) =>
      `Your comment seems to contain ${count} piece(s) of personal data. Remove them, or confirm that you have checked them.`,
  },
  "reply-to-nothing": {
    fr: "Le commentaire auquel vous répondez n’est plus là. Écrivez un nouveau commentaire.",
    en: "The comment you answer is no longer there. Write a new comment.",
  },
  "comment-already-hidden": { fr: "Ce commentaire est déjà masqué.", en: "This comment is hidden already." },
  "hide-reason-missing": {
    fr: `Écrivez pourquoi ce commentaire est masqué, en ${REASON_CHARS_MIN} caractères au moins. Son auteur le lira.`,
    en: `Write why this comment is hidden, in at least ${REASON_CHARS_MIN} characters. Its author will read it.`,
  },
};
