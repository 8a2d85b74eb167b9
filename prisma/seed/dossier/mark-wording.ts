import type { CriterionCode } from "~/domain/calls/criteria";
import type { Sector } from "~/domain/proposals/options";

/** What readers write of a criterion when it is weak, fair or strong. */
const REMARKS: Record<CriterionCode, readonly [weak: string, fair: string, strong: string]> = {
  need: [
    "Le besoin est affirmé plus que démontré\u00a0: aucun chiffre propre à la commune.",
    "Le besoin est décrit et chiffré pour la commune, le repérage reste à préciser.",
    "Diagnostic partagé avec le CCAS, public ciblé, repérage prévu mois par mois.",
  ],
  support: [
    "L’accompagnement est mentionné sans rythme ni personne désignée.",
    "Suivi régulier par une personne formée\u00a0; les relais santé et logement sont à organiser.",
    "Un rendez-vous tous les quinze jours avec la même personne, et des relais nommés.",
  ],
  activity: [
    "L’activité reste ponctuelle et le débouché n’est pas identifié.",
    "L’activité est réelle et le débouché nommé, sans engagement d’employeur.",
    "L’activité est au centre du parcours et des employeurs s’engagent à recevoir.",
  ],
  obstacles: [
    "Les freins sont cités, sans réponse financée dans le budget.",
    "Une réponse concrète est prévue pour au moins un frein.",
    "Réponses à plusieurs freins, avec un délai d’accès annoncé.",
  ],
  partnership: [
    "Les partenaires sont pressentis, leur rôle n’est pas décrit.",
    "Partenaires nommés, rôles décrits\u00a0; la coordination reste à écrire.",
    "Lettres d’engagement jointes, complémentarité avec l’existant bien montrée.",
  ],
  feasibility: [
    "Le calendrier ne laisse aucune marge et les moyens ne sont pas acquis.",
    "Jalons et responsables sont indiqués\u00a0; le local reste à confirmer.",
    "Moyens réservés, jalons réalistes, risques envisagés avec leur parade.",
  ],
  budget: [
    "Plusieurs postes ne sont pas justifiés et les cofinancements sont incertains.",
    "Budget équilibré et justifié dans l’ensemble.",
    "Coût par bénéficiaire maîtrisé, cofinancements acquis pour l’essentiel.",
  ],
  learning: [
    "L’évaluation se limite à une enquête de satisfaction.",
    "Indicateurs chiffrés, sans restitution prévue au réseau.",
    "Évaluation prévue dès le départ, restitution au réseau annoncée.",
  ],
};

const SECTOR_REMARKS: Record<Sector, string> = {
  eco_construction: "La filière du bâtiment recrute sur le territoire.",
  sustainable_food: "Les débouchés en restauration collective sont connus.",
  urban_logistics: "Les plateformes voisines cherchent à recruter.",
  digital: "Le besoin de médiation numérique est établi dans les accueils.",
  responsible_procurement: "Les marchés de la ville offrent un volume d’heures suffisant.",
  holistic_support: "Le public visé est celui qui ne vient plus aux rendez-vous.",
  other: "Le sujet rejoint une demande forte des conseillers.",
};

/** Why a reader gave this mark. */
export function whyMark({ code, mark, sector }: { code: CriterionCode; mark: number; sector: Sector }): string {
  const remark = REMARKS[code][mark <= 2 ? 0 : mark === 3 ? 1 : 2];
  return code === "activity" ? `${remark} ${SECTOR_REMARKS[sector]}` : remark;
}
