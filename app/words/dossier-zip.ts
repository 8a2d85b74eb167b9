import type { DocumentKind } from "~/domain/proposals/documents";
import { catalogue } from "~/words/catalogue";
import type { Locale } from "~/words/locale";
import { proposalsTerms } from "~/words/proposals-terms";

const two = (n: number) => String(n).padStart(2, "0");
const named = (locale: Locale) => (rank: number, kind: DocumentKind, fileName: string) =>
  `${two(rank)} - ${proposalsTerms[locale].documentKinds[kind]} - ${fileName}`;

/** How the files of a dossier are called in its ZIP: "2026-014 Bondy/02 - Délibération ou habilitation - extrait.pdf". */
export const zipNames = catalogue(
  {
    folder: (reference: string, town: string) => `${reference} ${town}`,
    entry: named("fr"),
    hashes: "empreintes-sha256.txt",
  },
  { folder: (reference, town) => `${reference} ${town}`, entry: named("en"), hashes: "sha256-fingerprints.txt" },
);
