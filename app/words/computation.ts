import { catalogue } from "~/words/catalogue";
import { integer } from "~/words/format";

/** The order of the committee’s agenda, and how each figure of a dossier is computed, with its numbers filled in. */
export const computationWords = catalogue(
  {
    order: {
      label: "Ordre de la liste",
      orders: { rang: "Par rang", discussion: "À discuter d’abord" },
      caption: "Classement, les dossiers à discuter d’abord",
      lead: "Ordre du jour du comité\u00a0: les dossiers dont le financement est le plus incertain viennent d’abord, c’est-à-dire ceux dont la solidité est la plus proche de 50\u00a0%. Les rangs et les cumuls restent ceux du classement.",
    },
    title: (reference: string) => `Dossier ${reference}\u00a0: comment chaque chiffre est calculé`,
    criteria: "Les notes, critère par critère",
    criterion: "Critère",
    weight: "Poids",
    meanMark: "Moyenne sur 5",
    total: "Total sur 100",
    totalRule: "Total d’un avis\u00a0= somme, pour chaque critère, de poids × note ÷ 5.",
    noGrid: "Les notes par critère ne sont pas disponibles pour ce dossier.",
    noMark: "Aucun avis n’est encore remis sur ce dossier.",
    mean: "Moyenne",
    meanRule: (parts: string, n: string, result: string) => `(${parts}) ÷ ${n}\u00a0= ${result}`,
    roundedTo: "Arrondie au centième, les demis vers le haut.",
    corrected: "Moyenne corrigée",
    correctedRule:
      "Chaque note sans la sévérité de son instructeur, puis la moyenne. La sévérité est la meilleure prédiction linéaire sans biais (Henderson, 1975), tirée vers zéro là où les preuves sont minces.",
    off: "Rien n’est corrigé dans cet appel\u00a0: la moyenne corrigée est la moyenne simple.",
    margin: "Marge et intervalle",
    marginRule: "Loi de Student à 95\u00a0% d’un côté\u00a0: la vraie moyenne est à l’intérieur neuf fois sur dix.",
    own: "Écart type propre au dossier",
    ownRule: (sigma: string, n: string, u: string, common: string, result: string) =>
      `√(${sigma}² × (1 ÷ ${n} + ${u})\u00a0− ${common}²)\u00a0= ${result}`,
    ownWhy:
      "Hasard d’une note, partagé entre les avis, plus ce que l’on ignore de la sévérité des instructeurs, moins ce qu’ils ont tous en commun.",
    plainWhy: "Hasard d’une note, partagé entre les avis.",
    marginSum: (t: string, own: string, tc: string, common: string, result: string) =>
      `√((${t} × ${own})² + (${tc} × ${common})²)\u00a0= ${result}`,
    marginPlain: (t: string, own: string, result: string) => `${t} × ${own}\u00a0= ${result}`,
    ownPlain: (sigma: string, n: string, result: string) => `${sigma} ÷ √${n}\u00a0= ${result}`,
    interval: (low: string, high: string) => `de ${low} à ${high}`,
    intervalName: "Intervalle",
    spread: "Écart entre les avis",
    spreadRule: (high: string, low: string, result: string) => `${high}\u00a0− ${low}\u00a0= ${result}`,
    firmness: "Solidité",
    firmnessRule: (funded: number, draws: number, share: string) =>
      `Retenu dans ${integer("fr", funded)} des ${integer("fr", draws)} relectures tirées au sort\u00a0: ${share}.`,
    worth: "Valeur de départ des tirages",
    worthRule: (centre: string, trust: string, mean: string, result: string) =>
      `${centre} + ${trust} × (${mean}\u00a0− ${centre})\u00a0= ${result}`,
    worthWhy: (spread: string, doubt: string) =>
      `La moyenne corrigée, tirée vers la moyenne de l’appel. La confiance est ce dont les dossiers diffèrent vraiment, rapporté à ce que l’on observe\u00a0: ${spread}² ÷ (${spread}² + ${doubt}²).`,
    deviation: "Écart type d’un tirage",
    seed: "Les tirages partent de l’année de l’appel\u00a0: les refaire donne les mêmes chiffres.",
    notRanked: "Ce dossier n’est pas classé\u00a0: il n’a ni rang, ni solidité, ni cumul.",
    unknown: "Pas encore mesurable.",
    tooMany:
      "Cet appel a trop de dossiers pour refaire ce calcul à l’affichage. Le classement montre le dernier calcul du portail.",
    standing: "Rang et cumul",
    place: "Rang",
    placeOf: (place: number, of: number) => `${integer("fr", place)} sur ${integer("fr", of)} dossiers classés`,
    placeRule: (above: number) =>
      above === 0
        ? "Aucun dossier n’a une meilleure place."
        : `${integer("fr", above)} ${above === 1 ? "dossier est mieux placé" : "dossiers sont mieux placés"}.`,
    above: "Juste avant",
    below: "Juste après",
    first: "Aucun\u00a0: ce dossier est le premier.",
    last: "Aucun\u00a0: ce dossier est le dernier.",
    byMean: (reference: string, theirs: string, ours: string) => `${reference}, moyenne ${theirs} (ici ${ours}).`,
    tie: {
      need: (reference: string, mean: string, theirs: string, ours: string) =>
        `${reference}, même moyenne (${mean})\u00a0: départagés par les besoins, ${theirs} sur 5 (ici ${ours}).`,
      support: (reference: string, mean: string, theirs: string, ours: string) =>
        `${reference}, même moyenne (${mean}) et mêmes besoins\u00a0: départagés par l’accompagnement, ${theirs} sur 5 (ici ${ours}).`,
      filing: (reference: string, mean: string, theirs: string, ours: string) =>
        `${reference}, même moyenne (${mean}), mêmes besoins, même accompagnement\u00a0: départagés par l’instant du dépôt, ${theirs} (ici ${ours}).`,
    },
    samePlace: (reference: string, mean: string) => `${reference}, même rang\u00a0: rien ne les départage (${mean}).`,
    tieRule: "À moyenne égale\u00a0: les besoins d’abord, puis l’accompagnement, puis l’instant du dépôt.",
    running: "Cumul",
    runningRule: (place: string) => `Somme des demandes jusqu’à ce dossier, dans l’ordre des rangs\u00a0: ${place}.`,
    envelope: "Enveloppe",
    inside: "Dans l’enveloppe.",
    beyond: "Au-delà de l’enveloppe.",
    checks: "Écarté ou non",
    eliminated: (why: string) => `Écarté\u00a0: ${why}.`,
    kept: "Ce dossier n’est pas écarté.",
    tooFew: (n: number, min: number) => `${n} avis remis sur les ${min} qu’il faut pour classer.`,
    passed: (value: string, min: string) => `${value}, pour un minimum de ${min}\u00a0: atteint.`,
    failed: (value: string, min: string) => `${value}, pour un minimum de ${min}\u00a0: écarté.`,
    above5: (value: string, limit: string) => `${value} sur 5, au-dessus de ${limit}\u00a0: passe.`,
    below5: (value: string, limit: string) => `${value} sur 5, note éliminatoire jusqu’à ${limit}\u00a0: écarté.`,
    stillWhy: (corrected: string, margin: string, firmness: string) =>
      `Des notes ont changé depuis le dernier calcul\u00a0: le classement montre encore ${corrected} (± ${margin}), solidité ${firmness}. Il sera à jour dans cinq minutes au plus.`,
    sources: "Sources",
    sourceLines: [
      "Sévérité\u00a0: C. R. Henderson, Best linear unbiased estimation and prediction under a selection model, Biometrics 31, 1975.",
      "Part du hasard et diversité des sévérités (REML)\u00a0: H. D. Patterson et R. Thompson, Biometrika 58, 1971.",
      "La méthode entière est décrite dans docs/ranking.md et se vérifie hors ligne par «\u00a0npm run ranking:verify\u00a0».",
    ],
  },
  {
    order: {
      label: "Order of the list",
      orders: { rang: "By place", discussion: "To discuss first" },
      caption: "Ranking, dossiers to discuss first",
      lead: "The committee’s agenda: the dossiers whose funding is least sure come first, that is, those whose firmness is nearest to 50%. Places and running totals remain those of the ranking.",
    },
    title: (reference) => `Dossier ${reference}: how each figure is computed`,
    criteria: "The marks, criterion by criterion",
    criterion: "Criterion",
    weight: "Weight",
    meanMark: "Mean out of 5",
    total: "Total out of 100",
    totalRule: "Total of a review = sum, over the criteria, of weight × mark ÷ 5.",
    noGrid: "The marks by criterion are not available for this dossier.",
    noMark: "No review of this dossier has been handed in yet.",
    mean: "Mean",
    meanRule: (parts, n, result) => `(${parts}) ÷ ${n} = ${result}`,
    roundedTo: "Rounded to the hundredth, halves up.",
    corrected: "Corrected mean",
    correctedRule:
      "Each mark without its reviewer’s severity, then the mean. A severity is the best linear unbiased prediction (Henderson, 1975), shrunk towards zero where there is little proof.",
    off: "Nothing is corrected in this call: the corrected mean is the plain mean.",
    margin: "Margin and interval",
    marginRule: "Student’s t at 95% on one side: the true mean lies within nine times in ten.",
    own: "Standard deviation of this dossier",
    ownRule: (sigma, n, u, common, result) => `√(${sigma}² × (1 ÷ ${n} + ${u}) − ${common}²) = ${result}`,
    ownWhy:
      "Chance in one mark, shared among the reviews, plus what is not known of the reviewers’ severity, less what all of them have in common.",
    plainWhy: "Chance in one mark, shared among the reviews.",
    marginSum: (t, own, tc, common, result) => `√((${t} × ${own})² + (${tc} × ${common})²) = ${result}`,
    marginPlain: (t, own, result) => `${t} × ${own} = ${result}`,
    ownPlain: (sigma, n, result) => `${sigma} ÷ √${n} = ${result}`,
    interval: (low, high) => `from ${low} to ${high}`,
    intervalName: "Interval",
    spread: "Spread of the reviews",
    spreadRule: (high, low, result) => `${high} − ${low} = ${result}`,
    firmness: "Firmness",
    firmnessRule: (funded, draws, share) =>
      `Funded in ${integer("en", funded)} of ${integer("en", draws)} drawn re-readings: ${share}.`,
    worth: "What the drawings start from",
    worthRule: (centre, trust, mean, result) => `${centre} + ${trust} × (${mean} − ${centre}) = ${result}`,
    worthWhy: (spread, doubt) =>
      `The corrected mean, drawn towards the mean of the call. The trust is what dossiers truly differ by, out of what is seen: ${spread}² ÷ (${spread}² + ${doubt}²).`,
    deviation: "Standard deviation of a drawing",
    seed: "The drawings start from the year of the call: drawing again gives the same figures.",
    notRanked: "This dossier is not ranked: it has no place, no firmness and no running total.",
    unknown: "Not measurable yet.",
    tooMany:
      "This call has too many dossiers to do this computation for a page. The ranking shows the portal’s last computation.",
    standing: "Place and running total",
    place: "Place",
    placeOf: (place, of) => `${integer("en", place)} of ${integer("en", of)} ranked dossiers`,
    placeRule: (above) => (above === 0 ? "No dossier has a better place." : `${integer("en", above)} ranked better.`),
    above: "Just before",
    below: "Just after",
    first: "None: this dossier is the first.",
    last: "None: this dossier is the last.",
    byMean: (reference, theirs, ours) => `${reference}, mean ${theirs} (here ${ours}).`,
    tie: {
      need: (reference, mean, theirs, ours) =>
        `${reference}, same mean (${mean}): parted by need, ${theirs} out of 5 (here ${ours}).`,
      support: (reference, mean, theirs, ours) =>
        `${reference}, same mean (${mean}) and same need: parted by support, ${theirs} out of 5 (here ${ours}).`,
      filing: (reference, mean, theirs, ours) =>
        `${reference}, same mean (${mean}), same need, same support: parted by the instant of filing, ${theirs} (here ${ours}).`,
    },
    samePlace: (reference, mean) => `${reference}, same place: nothing parts them (${mean}).`,
    tieRule: "Where means are equal: need first, then support, then the instant of filing.",
    running: "Running total",
    runningRule: (place) => `Sum of what is requested down to this dossier, by place: ${place}.`,
    envelope: "Envelope",
    inside: "Within the envelope.",
    beyond: "Beyond the envelope.",
    checks: "Eliminated or not",
    eliminated: (why) => `Eliminated: ${why}.`,
    kept: "This dossier is not eliminated.",
    tooFew: (n, min) => `${n} of the ${min} reviews that a place takes.`,
    passed: (value, min) => `${value}, with a minimum of ${min}: reached.`,
    failed: (value, min) => `${value}, with a minimum of ${min}: eliminated.`,
    above5: (value, limit) => `${value} out of 5, above ${limit}: passes.`,
    below5: (value, limit) => `${value} out of 5, eliminating up to ${limit}: eliminated.`,
    stillWhy: (corrected, margin, firmness) =>
      `Marks have changed since the last computation: the ranking still shows ${corrected} (± ${margin}), firmness ${firmness}. It will be up to date within five minutes.`,
    sources: "Sources",
    sourceLines: [
      "Severity: C. R. Henderson, Best linear unbiased estimation and prediction under a selection model, Biometrics 31, 1975.",
      "Chance and diversity of severities (REML): H. D. Patterson and R. Thompson, Biometrika 58, 1971.",
      "The whole method is in docs/ranking.md and is checked offline with “npm run ranking:verify”.",
    ],
  },
);
