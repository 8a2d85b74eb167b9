import type { StuckRefusal } from "~/domain/notices/stuck";
import type { Sentence } from "~/words/refusals/sentence";

export const noticesRefusals: Record<StuckRefusal, Sentence> = {
  "job-not-stuck": {
    fr: "Cette tâche n’est pas bloquée. Elle est faite, en cours, ou partira d’elle-même.",
    en: "This task is not stuck. It is done, running, or will start by itself.",
  },
  "letter-not-stuck": {
    fr: "Ce courriel n’est pas bloqué. Il est parti, en cours d’envoi, ou partira de lui-même.",
    en: "This letter is not stuck. It has left, is being sent, or will leave by itself.",
  },
  "letter-is-a-key": {
    fr: "Un lien de connexion ne se renvoie pas\u00a0: il ne vaut que quelques minutes. La personne en demande un autre.",
    en: "A sign-in link is not sent again: it is good for a few minutes only. The person asks for another.",
  },
};
