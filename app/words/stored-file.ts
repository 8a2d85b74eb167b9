import { catalogue } from "~/words/catalogue";

/** What is said of a file that somebody handed in. */
export const storedFileWords = catalogue(
  {
    sentBy: (name: string, when: string) => `Envoyé par ${name} le ${when}.`,
    verdicts: { pending: "Analyse en attente", accepted: "Reçu", refused: "Refusé" },
    scanned: "Analysé par l’antivirus\u00a0: rien trouvé.",
    notScanned: "Aucun antivirus n’est installé ici\u00a0: ce fichier n’a pas été analysé.",
    pending:
      "L’antivirus ne répond pas pour l’instant. L’analyse recommence toute seule\u00a0; d’ici là, personne ne peut ouvrir ce fichier.",
    refused:
      "Un virus a été trouvé. Personne ne peut ouvrir ce fichier, et ses octets sont effacés. Envoyez une autre version.",
    hash: "Empreinte (SHA-256)",
    save: (name: string) => `Télécharger ${name}`,
  },
  {
    sentBy: (name, when) => `Sent by ${name} on ${when}.`,
    verdicts: { pending: "Waiting to be checked", accepted: "Received", refused: "Refused" },
    scanned: "Examined by the virus scanner: nothing found.",
    notScanned: "No virus scanner is installed here: this file was not examined.",
    pending:
      "The virus scanner does not answer for now. It is tried again by itself; until then nobody can open this file.",
    refused: "A virus was found. Nobody can open this file, and its bytes are erased. Send another version.",
    hash: "Fingerprint (SHA-256)",
    save: (name) => `Save ${name}`,
  },
);
