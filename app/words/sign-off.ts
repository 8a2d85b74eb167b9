import { catalogue } from "~/words/catalogue";

/** Between those who write and the signatory, before a dossier is filed. */
export const signOffWords = catalogue(
  {
    askTitle: "Demander la signature",
    askLead: "Rien ne manque. Le maire ou son délégataire certifie le dossier et le dépose. Il recevra un courriel :",
    message: "Un mot pour la personne qui signe",
    ask: "Envoyer à la signature",
    awaitedTitle: "La signature est demandée",
    awaited: (name: string, when: string) => `${name} a envoyé le dossier à la signature le ${when}.`,
    changed: "Si vous changez une partie, la personne qui signe lira la nouvelle version.",
    takeBack: "Retirer la demande",
    yoursTitle: "On attend votre signature",
    yours: (name: string, when: string) =>
      `${name} a terminé le dossier le ${when} et vous demande de le relire, de le certifier et de le déposer.`,
    read: "Relire et déposer",
    declineLink: "Renvoyer le dossier à revoir",
    declinedTitle: "À revoir avant le dépôt",
    declined: (name: string, when: string) => `${name} a relu le dossier le ${when} et demande de revoir :`,
    toReview: "À revoir",
    remark: (name: string) => `À revoir, selon ${name}`,
    declinePage: {
      title: "Renvoyer le dossier à revoir",
      lead: "Écrivez ce qui est à revoir dans les parties concernées, et laissez les autres vides. Les personnes qui rédigent le reçoivent par courriel, et le dossier reste un brouillon.",
      section: (name: string) => `${name} : ce qui est à revoir`,
      confirm: "Renvoyer à revoir",
    },
  },
  {
    askTitle: "Ask for the signature",
    askLead: "Nothing is missing. The mayor or a delegate certifies the dossier and files it. A letter goes to:",
    message: "A word for whoever signs",
    ask: "Send for signature",
    awaitedTitle: "The signature is asked for",
    awaited: (name, when) => `${name} sent the dossier for signature on ${when}.`,
    changed: "If you change a section, whoever signs will read the new version.",
    takeBack: "Take the request back",
    yoursTitle: "Your signature is awaited",
    yours: (name, when) =>
      `${name} finished the dossier on ${when} and asks you to read it, to certify it and to file it.`,
    read: "Read and file",
    declineLink: "Send the dossier back",
    declinedTitle: "To look at again before filing",
    declined: (name, when) => `${name} read the dossier on ${when} and asks to look again at:`,
    toReview: "To look at again",
    remark: (name) => `To look at again, says ${name}`,
    declinePage: {
      title: "Send the dossier back",
      lead: "Write what needs another look in the sections concerned, and leave the others empty. Those who write receive it by letter, and the dossier stays a draft.",
      section: (name) => `${name}: what needs another look`,
      confirm: "Send back",
    },
  },
);
