import type { NotificationKind } from "~/domain/awards/notification";

// What the letters say until the fund manager writes models of their own. In French only: acts of the Département are.

const HEAD = "Bobigny, le {date}\n\nMadame, Monsieur le Maire,";
const PROJECT = "«\u00a0{projet}\u00a0», déposé par la commune {de commune} dans le cadre de «\u00a0{appel}\u00a0»";
const DELIBERATION =
  "Cette décision résulte de la délibération n°\u00a0{délibération} de la Commission permanente du Conseil départemental, du {date de délibération}.";
const NEXT = `## Ce qui suit
- La commune accepte ou refuse la subvention sur le portail.
- Une convention fixe ensuite le montant, l’emploi, le calendrier des versements et les bilans. Elle est signée par la commune, puis par le Département.
- Rien n’est versé avant que les deux parties aient signé. La subvention est acquise dans la mesure où ses conditions sont remplies.`;
const MARKED =
  "## Notation\nLe projet a obtenu {note\u00a0?} sur 100, moyenne des avis rendus indépendamment les uns des autres.";
const MARKS = "{notes par critère\u00a0?}";
const WHY = "## Motifs de la décision";

const letter = (...parts: string[]) => [HEAD, ...parts, "{voies de recours}"].join("\n\n");

export const LETTER_TEXTS: Record<NotificationKind, string> = {
  full: letter(
    `Une subvention de {montant accordé}, soit le montant demandé, est attribuée au projet ${PROJECT}.`,
    DELIBERATION,
    NEXT,
    `${WHY}\n{motifs\u00a0?}`,
    MARKED,
    MARKS,
  ),
  partial: letter(
    `Une subvention de {montant accordé} est attribuée au projet ${PROJECT}. Vous aviez demandé {montant demandé}.`,
    DELIBERATION,
    NEXT,
    `${WHY}\n{motifs}`,
    MARKED,
    MARKS,
  ),
  reserve: letter(
    `Le projet ${PROJECT}, est inscrit sur la liste complémentaire. Aucune subvention n’est attribuée à ce jour.`,
    "Son rang sur la liste est le n°\u00a0{rang\u00a0?}.",
    DELIBERATION,
    "Si des crédits se libèrent, les projets de la liste sont proposés dans l’ordre. Vous n’avez rien à faire d’ici là.",
    "La liste est valable jusqu’au {fin de la liste\u00a0?}.",
    `${WHY}\n{motifs}`,
    MARKED,
    MARKS,
  ),
  refused: letter(
    `Le projet ${PROJECT}, n’est pas retenu.`,
    DELIBERATION,
    `${WHY}\n{motifs}`,
    MARKED,
    "Le dernier projet retenu a obtenu {dernière note retenue\u00a0?}.",
    "{notes par critère}",
  ),
};
