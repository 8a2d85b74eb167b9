import { catalogue } from "~/words/catalogue";
import { integer } from "~/words/format";

/** How the corrected mean and the firmness of a ranking are made, said without a formula. */
export const figuresWords = catalogue(
  {
    title: "Calcul de la moyenne corrigée et de la solidité",
    plusMinus: (margin: string) => `±\u00a0${margin}`,
    zones: { certain: "Retenu presque à coup sûr", to_discuss: "À discuter", out_of_reach: "Hors d’atteinte" },
    chance: (percent: string) => `${percent} des relectures`,
    rule: [
      "Le classement suit la moyenne simple des notes, comme le règlement le dit. La moyenne corrigée et la solidité ne changent aucun rang\u00a0: elles disent au comité où regarder de plus près.",
      "Un instructeur note plus haut ou plus bas que ses collègues. Comme les mêmes dossiers sont lus par plusieurs personnes, cet écart se mesure. La moyenne corrigée le retire de chaque note, d’autant plus prudemment que les preuves sont minces.",
      "La marge dit jusqu’où la vraie moyenne peut se trouver, neuf fois sur dix.",
      "La solidité répond à la question\u00a0: si d’autres personnes, tout aussi diverses, relisaient ces dossiers, ce projet entrerait-il dans l’enveloppe\u00a0? Le calcul le rejoue jusqu’à 2\u00a0000 fois, toujours avec les mêmes tirages.",
    ],
    offs: {
      everyone_read_everything:
        "Tous les instructeurs ont lu tous les dossiers\u00a0: la sévérité de chacun pèse sur tous de la même façon, il n’y a rien à corriger.",
      no_second_reading:
        "Aucun dossier n’a encore deux avis\u00a0: rien ne permet de distinguer la sévérité du hasard.",
    },
    tooMany:
      "Cet appel a trop de dossiers pour refaire le calcul à l’affichage. Les chiffres du classement sont ceux du dernier calcul.",
    figures: "Les chiffres de cet appel",
    marks: "Notes comptées",
    dossiers: "Dossiers notés",
    noise: "Part du hasard dans une note (écart type)",
    severity: "Diversité des sévérités (écart type)",
    points: (value: string) => `${value} points`,
    unknown: "pas encore mesurable",
    readers: "Sévérité de chaque instructeur",
    reader: "Instructeur",
    given: "Notes données",
    shift: "Écart retiré",
    shiftHint: "Positif\u00a0: note plus haut que les autres. Négatif\u00a0: note plus bas.",
    noReader: "Aucune note n’est encore remise.",
    ranking: "Classement",
    count: (n: number) => integer("fr", n),
  },
  {
    title: "How the corrected mean and the firmness are computed",
    plusMinus: (margin) => `±\u00a0${margin}`,
    zones: { certain: "Almost certainly funded", to_discuss: "To discuss", out_of_reach: "Out of reach" },
    chance: (percent) => `${percent} of re-readings`,
    rule: [
      "The ranking follows the plain mean of the marks, as the rules say. The corrected mean and the firmness change no place: they tell the committee where to look more closely.",
      "One reviewer marks higher or lower than colleagues do. As the same dossiers are read by several people, this can be measured. The corrected mean takes it out of each mark, the more carefully the thinner the proof.",
      "The margin says how far away the true mean may be, nine times in ten.",
      "Firmness answers the question: if other people, just as diverse, read these dossiers again, would this project be within the envelope? The computation plays it through up to 2,000 times, always with the same draws.",
    ],
    offs: {
      everyone_read_everything:
        "Every reviewer has read every dossier: severity weighs on all of them alike, there is nothing to correct.",
      no_second_reading: "No dossier has two reviews yet: nothing tells severity from chance.",
    },
    tooMany:
      "This call has too many dossiers to compute again for a page. The figures of the ranking are those of the last computation.",
    figures: "The figures of this call",
    marks: "Marks counted",
    dossiers: "Dossiers scored",
    noise: "Chance in one mark (standard deviation)",
    severity: "Diversity of severities (standard deviation)",
    points: (value) => `${value} points`,
    unknown: "not measurable yet",
    readers: "Severity of each reviewer",
    reader: "Reviewer",
    given: "Marks given",
    shift: "Difference taken out",
    shiftHint: "Positive: marks higher than the others. Negative: marks lower.",
    noReader: "No mark has been handed in yet.",
    ranking: "Ranking",
    count: (n) => integer("en", n),
  },
);
