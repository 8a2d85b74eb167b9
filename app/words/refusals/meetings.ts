import type { MeetingsRefusal } from "~/domain/meetings/refusals";
import { REASON_CHARS_MIN } from "~/domain/shared/reason";
import type { Sentence } from "~/words/refusals/sentence";

export const meetingsRefusals: Record<MeetingsRefusal, Sentence> = {
  "meeting-in-past": {
    fr: "Cette date est passée. Choisissez une date à venir.",
    en: "This date is past. Choose a later one.",
  },
  "meeting-not-planned": {
    fr: "Cette réunion est tenue ou annulée. Elle ne change plus.",
    en: "This meeting was held or cancelled. It no longer changes.",
  },
  "cancel-reason-missing": {
    fr: `Écrivez pourquoi la réunion est annulée, en ${REASON_CHARS_MIN} caractères au moins. Les communes le liront.`,
    en: `Write why the meeting is cancelled, in at least ${REASON_CHARS_MIN} characters. The towns will read it.`,
  },
  "answer-needs-writer": {
    fr: "Votre rôle permet de lire, pas de répondre pour la commune. Demandez à un·e collègue qui rédige ou signe.",
    en: "Your role is to read, not to answer for the town. Ask a colleague who writes or signs.",
  },
  "meeting-started": {
    fr: "La réunion a commencé. Les réponses sont closes.",
    en: "The meeting has begun. Answers are closed.",
  },
  "attendance-answer-missing": {
    fr: "Choisissez une réponse : oui, non, ou pouvoir.",
    en: "Choose an answer: yes, no, or by proxy.",
  },
  "proxy-name-missing": {
    fr: "Indiquez le nom de la personne qui reçoit le pouvoir.",
    en: "Enter the name of the person who holds the proxy.",
  },
  "meeting-not-over": {
    fr: "La réunion n’a pas commencé. Les présences se notent à partir de son début.",
    en: "The meeting has not begun. Attendance is noted once it begins.",
  },
  "minutes-too-early": {
    fr: "La réunion n’a pas commencé. Le compte rendu s’écrit à partir de son début.",
    en: "The meeting has not begun. The minutes are written once it begins.",
  },
  "minutes-approved": {
    fr: "Le compte rendu est approuvé. Il ne change plus.",
    en: "The minutes are approved. They no longer change.",
  },
  "minutes-empty": {
    fr: "Écrivez un texte ou au moins une décision avant d’enregistrer.",
    en: "Write a text or at least one decision before you save.",
  },
  "minutes-not-written": {
    fr: "Le compte rendu n’est pas encore écrit. Enregistrez-le avant de l’approuver.",
    en: "The minutes are not written yet. Save them before you approve them.",
  },
  "meeting-cancelled": {
    fr: "Cette réunion est annulée. Elle n’a pas de compte rendu.",
    en: "This meeting is cancelled. It has no minutes.",
  },
  "action-already-done": { fr: "Cette action est déjà faite.", en: "This action is done already." },
};
