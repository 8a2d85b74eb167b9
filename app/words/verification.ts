import { catalogue } from "~/words/catalogue";

/** How anybody compares a dossier with the fingerprint on its receipt. */
export const verificationWords = catalogue(
  {
    field: "Empreinte à vérifier",
    fieldHint: "64 caractères, chiffres et lettres de a à f. Les espaces et les majuscules ne comptent pas.",
    check: "Vérifier",
    how: "Recalculer l’empreinte soi-même",
    howSteps: [
      "La commune télécharge le contenu déposé (JSON) depuis la page de son récépissé. Ce fichier est, octet pour octet, ce que le Département a reçu : les réponses, et l’empreinte de chaque pièce jointe.",
      "Calculez le SHA-256 de ce fichier avec l’outil de votre ordinateur :",
      "Le résultat doit être l’empreinte du récépissé. Pour une pièce jointe, faites de même avec son fichier : son empreinte est dans le contenu et dans le PDF.",
    ].join("\n"),
    windows: "Windows (PowerShell)",
    mac: "macOS",
    linux: "Linux",
    contentFile: "Télécharger le contenu exact, pour recalculer l’empreinte (JSON)",
  },
  {
    field: "Fingerprint to verify",
    fieldHint: "64 characters, digits and letters from a to f. Spaces and capitals do not matter.",
    check: "Verify",
    how: "Compute the fingerprint yourself",
    howSteps: [
      "The town downloads the content that was filed (JSON) from the page of its receipt. This file is, byte for byte, what the Département received: the answers, and the fingerprint of each document.",
      "Compute the SHA-256 of this file with your computer’s own tool:",
      "The result must be the fingerprint on the receipt. For a document, do the same with its file: its fingerprint is in the content and in the PDF.",
    ].join("\n"),
    windows: "Windows (PowerShell)",
    mac: "macOS",
    linux: "Linux",
    contentFile: "Download the exact content, to compute the fingerprint (JSON)",
  },
);
