/**
 * Models that a town fills in. They are papers of French administration: there is no English side. What stands between
 * square brackets is to be replaced.
 */
type Paragraph = { style: "title" | "heading" | "text"; text: string };
type Cell = string | number | { sum: string };
export type ModelText =
  | { kind: "odt"; title: string; paragraphs: readonly Paragraph[] }
  | { kind: "ods"; title: string; rows: readonly (readonly Cell[])[] };

const title = (text: string): Paragraph => ({ style: "title", text });
const heading = (text: string): Paragraph => ({ style: "heading", text });
const p = (text: string): Paragraph => ({ style: "text", text });

const deliberation: ModelText = {
  kind: "odt",
  title: "Délibération du conseil municipal",
  paragraphs: [
    title("Délibération du conseil municipal"),
    p("Commune de [nom de la commune] — Séance du [date]"),
    p("Délibération n°\u00a0[numéro]"),
    p(
      "Objet\u00a0: demande de subvention au Département de la Seine-Saint-Denis pour «\u00a0[titre de l’action]\u00a0»",
    ),
    heading("Le conseil municipal,"),
    p("Vu le code général des collectivités territoriales, notamment ses articles L. 2121-29 et L. 1611-4\u00a0;"),
    p("Vu l’appel à projets [année] du partenariat entre le Département et les communes\u00a0;"),
    p("Considérant que l’action «\u00a0[titre de l’action]\u00a0» a pour but [une phrase]\u00a0;"),
    p("Considérant que son coût est de [montant]\u00a0€ et que son plan de financement est joint\u00a0;"),
    heading("Après en avoir délibéré,"),
    p("Article 1 — Approuve l’action «\u00a0[titre de l’action]\u00a0» et son plan de financement."),
    p("Article 2 — Sollicite du Département de la Seine-Saint-Denis une subvention de [montant]\u00a0€."),
    p(
      "Article 3 — Autorise le maire, ou son délégataire, à signer la demande, la convention et tout acte qui s’y rapporte.",
    ),
    p("Article 4 — Dit que les crédits sont inscrits au budget de la commune, chapitre [numéro]."),
    p("Votants\u00a0: [nombre]. Pour\u00a0: [nombre]. Contre\u00a0: [nombre]. Abstentions\u00a0: [nombre]."),
    p("Fait à [commune], le [date]. Le maire, [nom, signature]"),
    p("Transmis au contrôle de légalité le [date]. Publié le [date]."),
  ],
};

const letter: ModelText = {
  kind: "odt",
  title: "Lettre au Président du Département",
  paragraphs: [
    title("Demande de subvention"),
    p("[Commune, adresse] — [Commune], le [date]"),
    p("À l’attention du Président du conseil départemental de la Seine-Saint-Denis"),
    p("Objet\u00a0: demande de subvention pour «\u00a0[titre de l’action]\u00a0», appel à projets [année]"),
    p("Monsieur le Président,"),
    p(
      "La commune de [nom] porte l’action «\u00a0[titre de l’action]\u00a0», qui [ce qu’elle change, pour qui, en deux phrases].",
    ),
    p("Elle coûte [montant]\u00a0€, dont [montant]\u00a0€ demandés au Département. L’action va du [date] au [date]."),
    p(
      "Le dossier complet est déposé sur le portail sous la référence [référence]. [Nom, fonction] est à votre disposition\u00a0: [téléphone, courriel].",
    ),
    p("Je vous prie d’agréer, Monsieur le Président, l’expression de ma considération distinguée."),
    p("Le maire, ou son délégataire\u00a0: [nom, fonction, signature]"),
  ],
};

const commitment: ModelText = {
  kind: "odt",
  title: "Lettre d’engagement d’un partenaire",
  paragraphs: [
    title("Lettre d’engagement d’un partenaire"),
    p("[Nom de l’organisme, adresse, SIRET] — [Lieu], le [date]"),
    p("Objet\u00a0: engagement dans l’action «\u00a0[titre de l’action]\u00a0» de la commune de [nom]"),
    heading("Ce que nous apportons"),
    p("[Organisme] s’engage à [ce qui est fait\u00a0: accueil, personnel, locaux, matériel], du [date] au [date]."),
    p(
      "Apport financier\u00a0: [montant]\u00a0€, [acquis ou demandé]. Apport en nature, évalué à\u00a0: [montant]\u00a0€.",
    ),
    heading("Qui nous représente"),
    p("[Nom, fonction, téléphone, courriel]"),
    p("Fait pour être joint au dossier de la commune. [Nom, fonction, signature]"),
  ],
};

const rowsOf = (names: readonly string[]) => names.map((name) => [name, 0] as const);
const budget: ModelText = {
  kind: "ods",
  title: "Budget et plan de financement",
  rows: [
    ["Budget et plan de financement — [titre de l’action]"],
    ["Dépenses", "Montant en euros"],
    ...rowsOf([
      "60 Achats",
      "61 Services extérieurs",
      "62 Autres services extérieurs",
      "63 Impôts et taxes",
      "64 Charges de personnel",
      "65 Autres charges",
    ]),
    ["Total des dépenses", { sum: "B3:B8" }],
    ["86 Contributions en nature (emplois)", 0],
    [""],
    ["Ressources", "Montant en euros", "Acquis ou demandé"],
    ...rowsOf([
      "Commune (autofinancement)",
      "Département (subvention demandée)",
      "État",
      "Région",
      "Intercommunalité",
      "Autres",
    ]),
    ["Total des ressources", { sum: "B13:B18" }],
    ["87 Contributions en nature (ressources)", 0],
    [""],
    ["Les deux totaux doivent être égaux, comme les lignes 86 et 87. Fait le [date], [nom, fonction, signature]"],
  ],
};

/** By the name under which each is downloaded, at /modeles/…. */
export const MODELS: Record<string, ModelText> = {
  "lettre-au-president.odt": letter,
  "deliberation.odt": deliberation,
  "lettre-engagement.odt": commitment,
  "budget-et-plan-de-financement.ods": budget,
};
