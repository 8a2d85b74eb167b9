import { catalogue } from "~/words/catalogue";

/** The readers' questions: on the desk's page of a dossier, and beside the grid. */
export const readerQuestionsWords = catalogue(
  {
    title: "Questions des instructeurs",
    put: "Posée à la commune le",
    notAnswered: "La commune n’a pas encore répondu.",
    answered: "Réponse de la commune,",
    putIt: "Poser cette question à la commune",
    body: "Message à la commune",
    hint: "La question part au nom du Département. N’écrivez pas qui la pose.",
    send: "Envoyer à la commune",
    toTown: "Questions à la commune",
    own: "Votre question,",
    notPut: "Le responsable du fonds l’a reçue. Il ne l’a pas encore posée à la commune.",
  },
  {
    title: "Reviewers’ questions",
    put: "Put to the town on",
    notAnswered: "The town has not answered yet.",
    answered: "The town’s answer,",
    putIt: "Put this question to the town",
    body: "Message to the town",
    hint: "The question leaves in the name of the Département. Do not write who asks it.",
    send: "Send to the town",
    toTown: "Questions to the town",
    own: "Your question,",
    notPut: "The fund manager has received it and has not put it to the town yet.",
  },
);
