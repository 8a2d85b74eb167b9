import type { Obstacle } from "~/domain/awards/preflight";
import { catalogue } from "~/words/catalogue";

/** What keeps a dossier from leaving with its decision, and how that is put right. */
export const repairWords = catalogue(
  {
    how: {
      withdrawn: "Il reste de côté\u00a0: rien ne part et rien n’est engagé.",
      "request-pending": "Attendez la réponse, ou fermez la demande sur la page du dossier.",
      "already-decided": "Il a déjà reçu une décision\u00a0: voyez laquelle sur la page du dossier.",
      "nobody-to-tell":
        "Personne ne peut lire la lettre. Appelez la commune pour qu’elle invite une personne\u00a0: ses coordonnées sont dans le dossier.",
      "letter-incomplete":
        "Retirez ce champ du modèle de cette lettre, ou permettez-lui d’y rester vide\u00a0: {motifs\u00a0?}.",
    } satisfies Record<Obstacle, string>,
    models: "Ouvrir les modèles de lettres",
    open: (reference: string) => `Ouvrir le dossier ${reference}`,
    behind: (n: number) =>
      n === 1
        ? "Un dossier retiré par sa commune reste de côté, sans lettre ni engagement."
        : `${n}\u00a0dossiers retirés par leurs communes restent de côté, sans lettre ni engagement.`,
  },
  {
    how: {
      withdrawn: "It stays behind: nothing leaves and nothing is committed.",
      "request-pending": "Wait for the answer, or close the request on the page of the application.",
      "already-decided": "A decision was made on it already: see which on the page of the application.",
      "nobody-to-tell":
        "Nobody can read the letter. Call the town so that it invites somebody: its contacts are in the application.",
      "letter-incomplete": "Take this field out of the model of this letter, or let it be empty: {motifs\u00a0?}.",
    } satisfies Record<Obstacle, string>,
    models: "Open the letter models",
    open: (reference: string) => `Open application ${reference}`,
    behind: (n: number) =>
      n === 1
        ? "One application that its town withdrew stays behind, without a letter or a commitment."
        : `${n} applications that their towns withdrew stay behind, without a letter or a commitment.`,
  },
);
