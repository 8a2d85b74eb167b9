import { catalogue } from "~/words/catalogue";

/** A town whose dossier was not awarded asks to meet the Département. */
export const meetingRequestWords = catalogue(
  {
    title: "Demander un rendez-vous",
    lead: "Le Département explique la décision et aide à préparer la prochaine édition. Votre demande et la réponse restent dans les échanges du dossier.",
    message: "Votre demande",
    hint: "Complétez-la\u00a0: vos questions, vos disponibilités, qui viendra.",
    ready: (reference: string) =>
      `La commune demande un rendez-vous au sujet de la décision sur le dossier ${reference}, pour en comprendre les motifs et préparer la prochaine édition.\n\nNos disponibilités\u00a0: `,
    send: "Envoyer la demande",
  },
  {
    title: "Ask for a meeting",
    lead: "The Département explains the decision and helps to prepare the next edition. Your request and the answer stay in the exchanges of the application.",
    message: "Your request",
    hint: "Complete it: your questions, when you are free, who will come.",
    ready: (reference: string) =>
      `The town asks for a meeting about the decision on application ${reference}, to understand its reasons and to prepare the next edition.\n\nWe are free: `,
    send: "Send the request",
  },
);
