import { catalogue } from "~/words/catalogue";

type Met = { writer: string; other: string; when: string };

/** What is said to people of one town who write the same dossier: versions, who is there, comments. */
export const togetherWords = catalogue(
  {
    difference: {
      added: "ajouté",
      removed: "retiré",
      empty: "(vide)",
      nothing: "Rien n’a changé.",
      line: "Ligne",
      lineChange: {
        added: (n: number) => `${n}, ajoutée`,
        removed: (n: number) => `${n}, retirée`,
        changed: (n: number) => `${n}, modifiée`,
      },
      unchanged: (n: number) => (n > 1 ? `${n}\u00a0lignes n’ont pas changé.` : "Une ligne n’a pas changé."),
    },
    presence: {
      here: (names: readonly string[]) =>
        names.length > 1
          ? `${names.slice(0, -1).join(", ")} et ${names.at(-1)} modifient cette section.`
          : `${names[0]} modifie cette section.`,
      joined: "Ce que vous écrivez chacun de votre côté sera réuni.",
    },
    comments: {
      title: (open: number) => (open > 0 ? `Commentaires (${open})` : "Commentaires"),
      pageTitle: (section: string) => `Commentaires\u00a0: ${section}`,
      private: "Entre personnes de la commune. Le Département ne les voit jamais.",
      to: (names: string) => `à l’attention de ${names}`,
      settled: (n: number) => (n > 1 ? `${n}\u00a0commentaires réglés` : "Un commentaire réglé"),
      settledBy: (name: string) => `Réglé par ${name}.`,
      resolve: "C’est réglé",
      reopen: "Rouvrir",
      of: (name: string) => `(commentaire de ${name})`,
      write: "Votre commentaire",
      writeHint: "Pour citer quelqu’un, écrivez @ et son nom, ou cochez-le ci-dessous.",
      call: "Prévenir des collègues par courriel",
      callWhom: "Qui prévenir\u00a0?",
      send: "Publier le commentaire",
      saveAndComment: "Enregistrer et commenter",
    },
    choice: {
      title: "Deux textes écrits en même temps",
      leadMine: ({ other, when }: Met) =>
        `${other} a modifié cette partie pendant que vous écriviez (${when}). Rien n’est perdu\u00a0: les deux textes sont dans l’historique. Comparez-les et choisissez ce qui reste dans le dossier.`,
      lead: ({ writer, other, when }: Met) =>
        `${writer} et ${other} ont modifié cette partie en même temps (${when}). Rien n’est perdu\u00a0: les deux textes sont dans l’historique. Comparez-les et choisissez ce qui reste dans le dossier.`,
      none: "Tout est réuni\u00a0: il n’y a plus rien à choisir.",
      back: "Revenir à cette partie",
      locked: "Cette partie ne peut pas être modifiée",
      before: "Le texte d’avant",
      textOf: (name: string) => `Texte de ${name}`,
      keep: "Que garder\u00a0?",
      both: "Les deux, l’un à la suite de l’autre",
      bothHint: (first: string, second: string) => `D’abord le texte de ${first}, puis celui de ${second}.`,
      hand: "Un texte corrigé à la main",
      handLabel: "Votre texte",
      chooseOne: "Choisissez ce qui reste.",
      save: "Enregistrer mes choix",
      all: "Ou d’un seul geste, pour tout ce qui diffère",
      allMine: (name: string) => `Garder partout le texte de ${name}`,
      allTheirs: (name: string) => `Garder partout le texte de ${name}`,
      taken: "Ce qui est déjà réuni",
      takenText: "Une seule personne l’a changé\u00a0: c’est enregistré, et il n’y a rien à faire.",
      waiting:
        "Vous avez écrit en même temps qu’une autre personne. Une partie de votre texte attend votre choix\u00a0; elle est gardée dans l’historique.",
      waitingTitle: "Un choix à faire",
      choose: "Comparer les deux textes",
    },
    history: {
      sitting: (saves: number, since: string) => `${saves}\u00a0enregistrements depuis ${since}`,
      between: (first: number, last: number) => `De la version ${first} à la version ${last}.`,
      aside: "Écrit en même temps qu’une autre personne, et gardé à côté.",
      restored: (version: number) => `Reprend la version ${version}.`,
      restore: "Rétablir cette version",
      onlySection: "Tout l’historique de cette partie",
      onlyOf: (section: string) => `Seulement «\u00a0${section}\u00a0».`,
      all: "Voir tout l’historique",
    },
    restore: {
      title: (section: string, version: number) => `Rétablir ${section}, version ${version}`,
      lead: (name: string, when: string) => `Enregistrée par ${name} le ${when}.`,
      consequences: [
        "Le texte de cette version remplace celui d’aujourd’hui. C’est un nouvel enregistrement, à votre nom.",
        "La version d’aujourd’hui reste dans l’historique\u00a0: vous pourrez la rétablir de la même façon.",
      ].join("\n"),
      changes: "Ce qui change dans le dossier",
      confirm: "Rétablir cette version",
    },
  },
  {
    difference: {
      added: "added",
      removed: "removed",
      empty: "(empty)",
      nothing: "Nothing changed.",
      line: "Line",
      lineChange: {
        added: (n) => `${n}, added`,
        removed: (n) => `${n}, removed`,
        changed: (n) => `${n}, changed`,
      },
      unchanged: (n) => (n > 1 ? `${n} lines did not change.` : "One line did not change."),
    },
    presence: {
      here: (names) =>
        names.length > 1
          ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)} are editing this section.`
          : `${names[0]} is editing this section.`,
      joined: "What each of you writes will be joined.",
    },
    comments: {
      title: (open) => (open > 0 ? `Comments (${open})` : "Comments"),
      pageTitle: (section) => `Comments: ${section}`,
      private: "Among the people of the town. The Département never sees them.",
      to: (names) => `for ${names}`,
      settled: (n) => (n > 1 ? `${n} settled comments` : "One settled comment"),
      settledBy: (name) => `Settled by ${name}.`,
      resolve: "Settled",
      reopen: "Reopen",
      of: (name) => `(${name}’s comment)`,
      write: "Your comment",
      writeHint: "To call someone, write @ and their name, or tick them below.",
      call: "Tell colleagues by e-mail",
      callWhom: "Who should be told?",
      saveAndComment: "Save and comment",
      send: "Publish the comment",
    },
    choice: {
      title: "Two texts written at the same time",
      leadMine: ({ other, when }) =>
        `${other} changed this part while you were writing (${when}). Nothing is lost: both texts are in the history. Compare them and choose what stays in the dossier.`,
      lead: ({ writer, other, when }) =>
        `${writer} and ${other} changed this part at the same time (${when}). Nothing is lost: both texts are in the history. Compare them and choose what stays in the dossier.`,
      none: "Everything is joined: there is nothing left to choose.",
      back: "Back to this part",
      locked: "This part cannot be changed",
      before: "The text before",
      textOf: (name) => `${name}’s text`,
      keep: "What should stay?",
      both: "Both, one after the other",
      bothHint: (first, second) => `First ${first}’s text, then ${second}’s.`,
      hand: "A text corrected by hand",
      handLabel: "Your text",
      chooseOne: "Choose what stays.",
      save: "Save my choices",
      all: "Or at once, for everything that differs",
      allMine: (name) => `Keep ${name}’s text everywhere`,
      allTheirs: (name) => `Keep ${name}’s text everywhere`,
      taken: "What is joined already",
      takenText: "Only one person changed it: it is saved, and there is nothing to do.",
      waiting:
        "You wrote at the same time as somebody else. A part of your text waits for your choice; it is kept in the history.",
      waitingTitle: "A choice to make",
      choose: "Compare both texts",
    },
    history: {
      sitting: (saves, since) => `${saves} saves since ${since}`,
      between: (first, last) => `From version ${first} to version ${last}.`,
      aside: "Written at the same time as somebody else’s text, and kept beside it.",
      restored: (version) => `Takes up version ${version} again.`,
      restore: "Restore this version",
      onlySection: "The whole history of this part",
      onlyOf: (section) => `Only “${section}”.`,
      all: "See the whole history",
    },
    restore: {
      title: (section, version) => `Restore ${section}, version ${version}`,
      lead: (name, when) => `Saved by ${name} on ${when}.`,
      consequences: [
        "The text of this version replaces today’s. It is a new save, in your name.",
        "Today’s version stays in the history: you may restore it the same way.",
      ].join("\n"),
      changes: "What changes in the dossier",
      confirm: "Restore this version",
    },
  },
);
