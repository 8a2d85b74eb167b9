import { EXPENSE_ACCOUNTS, INCOME_SOURCES } from "~/domain/proposals/accounts";
import { proposalsTerms } from "~/words/proposals-terms";

/**
 * Models that a town fills in. They are papers of French administration: there is no English side. What stands between
 * square brackets is to be replaced.
 */
type Paragraph = { style: "title" | "heading" | "text" | "subject" | "right" | "signature"; text: string };
/** A cell is a text, an amount or a rate (computed where it has a formula), or one of a few words to choose from. */
type Cell = string | { as: "euros" | "percent"; formula?: string } | { choices: readonly string[] };
type Row = { style: "title" | "head" | "line" | "total" | "note" | "blank"; cells: readonly Cell[] };
export type ModelText =
  | { kind: "odt"; title: string; paragraphs: readonly Paragraph[] }
  | { kind: "ods"; title: string; columnsCm: readonly number[]; rows: readonly Row[] };

const written =
  (style: Paragraph["style"]) =>
  (text: string): Paragraph => ({ style, text });
const [title, heading, p] = [written("title"), written("heading"), written("text")];
const [subject, right, signature] = [written("subject"), written("right"), written("signature")];

const deliberation: ModelText = {
  kind: "odt",
  title: "Délibération du conseil municipal",
  paragraphs: [
    title("Délibération du conseil municipal"),
    p("Commune de [nom de la commune]"),
    p("Séance du [date]"),
    p("Délibération n°\u00a0[numéro]"),
    subject(
      "Objet\u00a0: demande de subvention au Département de la Seine-Saint-Denis pour l’action «\u00a0[titre de l’action]\u00a0»",
    ),
    heading("Le conseil municipal,"),
    p(
      "Vu le code général des collectivités territoriales, notamment ses articles L.\u00a01111-10 et L.\u00a02121-29\u00a0;",
    ),
    p("Vu l’appel à initiatives [année] du partenariat entre le Département et les communes\u00a0;"),
    p("Considérant que l’action «\u00a0[titre de l’action]\u00a0» a pour but [une phrase]\u00a0;"),
    p("Considérant que son coût est de [montant]\u00a0€ et que son plan de financement est joint\u00a0;"),
    heading("Après en avoir délibéré,"),
    p("Article\u00a01. Approuve l’action «\u00a0[titre de l’action]\u00a0» et son plan de financement."),
    p("Article\u00a02. Sollicite du Département de la Seine-Saint-Denis une subvention de [montant]\u00a0€."),
    p(
      "Article\u00a03. Autorise le maire, ou son délégataire, à signer la demande, la convention et tout acte qui s’y rapporte.",
    ),
    p("Article\u00a04. Dit que les crédits sont inscrits au budget de la commune, chapitre [numéro]."),
    heading("Vote"),
    p("Votants\u00a0: [nombre]. Pour\u00a0: [nombre]. Contre\u00a0: [nombre]. Abstentions\u00a0: [nombre]."),
    p("Transmise au contrôle de légalité le [date]. Publiée le [date]."),
    right("Fait à [commune], le [date]"),
    signature("Le maire, [prénom et nom, signature]"),
  ],
};

const letter: ModelText = {
  kind: "odt",
  title: "Lettre au Président du Département",
  paragraphs: [
    p("Commune de [nom]"),
    p("[Adresse, code postal, ville]"),
    right("À l’attention du Président du conseil départemental de la Seine-Saint-Denis"),
    right("[Commune], le [date]"),
    subject(
      "Objet\u00a0: demande de subvention pour l’action «\u00a0[titre de l’action]\u00a0», appel à initiatives [année]",
    ),
    p("Monsieur le Président,"),
    p(
      "La commune de [nom] porte l’action «\u00a0[titre de l’action]\u00a0», qui [ce qu’elle change, pour qui, en deux phrases].",
    ),
    p("Elle coûte [montant]\u00a0€, dont [montant]\u00a0€ demandés au Département. L’action va du [date] au [date]."),
    p(
      "Le dossier complet est déposé sur le portail sous la référence [référence]. [Prénom et nom, fonction] est à votre disposition\u00a0: [téléphone, courriel].",
    ),
    p("Je vous prie d’agréer, Monsieur le Président, l’expression de ma considération distinguée."),
    signature("Le maire, ou son délégataire\u00a0: [prénom et nom, fonction, signature]"),
  ],
};

const commitment: ModelText = {
  kind: "odt",
  title: "Lettre d’engagement d’un partenaire",
  paragraphs: [
    title("Lettre d’engagement d’un partenaire"),
    p("[Nom de l’organisme, adresse, SIRET]"),
    subject("Objet\u00a0: engagement dans l’action «\u00a0[titre de l’action]\u00a0» de la commune de [nom]"),
    heading("Ce que nous apportons"),
    p("[Organisme] s’engage à [ce qui est fait\u00a0: accueil, personnel, locaux, matériel], du [date] au [date]."),
    p("Apport financier\u00a0: [montant]\u00a0€, [acquis ou sollicité]."),
    p("Apport en nature, évalué à\u00a0: [montant]\u00a0€."),
    heading("Qui nous représente"),
    p("[Prénom et nom, fonction, téléphone, courriel]"),
    p("Cette lettre est faite pour être jointe au dossier de la commune."),
    right("Fait à [lieu], le [date]"),
    signature("[Prénom et nom, fonction, signature]"),
  ],
};

const { expenseAccounts, incomeSources, fundingStatuses } = proposalsTerms.fr;
const euros = (formula?: string): Cell => (formula ? { as: "euros", formula } : { as: "euros" });
const row = (style: Row["style"], ...cells: Cell[]): Row => ({ style, cells });
const blank = row("blank");
const status: Cell = { choices: Object.values(fundingStatuses) };

/** The lines of the portal's own budget, in its words and its order: what is signed here can be typed there. */
function budgetRows(): Row[] {
  const top = [
    row("title", "Budget et plan de financement de l’action «\u00a0[titre de l’action]\u00a0»"),
    row("note", "Commune de [nom], appel à initiatives [année]. Montants en euros."),
    blank,
    row("head", "Dépenses", "Montant"),
  ];
  const spent = EXPENSE_ACCOUNTS.map((account) => row("line", expenseAccounts[account], euros()));
  const firstSpent = top.length + 1;
  const total = firstSpent + spent.length;
  const middle = [
    row("total", "Total des dépenses", euros(`SUM(B${firstSpent}:B${total - 1})`)),
    row("line", "86 – Emplois des contributions en nature (hors total)", euros()),
    blank,
    row("head", "Ressources", "Montant", "Acquis ou sollicité"),
  ];
  const funded = INCOME_SOURCES.map((source) => row("line", incomeSources[source], euros(), status));
  const firstFunded = top.length + spent.length + middle.length + 1;
  const income = firstFunded + funded.length;
  const request = firstFunded + INCOME_SOURCES.indexOf("department_request");
  return [
    ...top,
    ...spent,
    ...middle,
    ...funded,
    row("total", "Total des ressources", euros(`SUM(B${firstFunded}:B${income - 1})`), ""),
    row("line", "87 – Contributions en nature (hors total)", euros(), ""),
    blank,
    row("line", "Écart entre les deux totaux (doit être nul)", euros(`B${income}-B${total}`)),
    row("line", "Écart entre les lignes 86 et 87 (doit être nul)", euros(`B${income + 1}-B${total + 1}`)),
    row("line", "Part demandée au Département", { as: "percent", formula: `IF(B${total}=0;0;B${request}/B${total})` }),
    blank,
    row("note", "Fait à [commune], le [date]. [Prénom et nom, fonction, signature]"),
  ];
}

const budget: ModelText = {
  kind: "ods",
  title: "Budget et plan de financement",
  columnsCm: [9.6, 3.2, 4.2],
  rows: budgetRows(),
};

/** By the name under which each is downloaded, at /modeles/…. */
export const MODELS: Record<string, ModelText> = {
  "lettre-au-president.odt": letter,
  "deliberation.odt": deliberation,
  "lettre-engagement.odt": commitment,
  "budget-et-plan-de-financement.ods": budget,
};
