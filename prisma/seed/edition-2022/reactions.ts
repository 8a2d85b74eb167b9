/** What members answered: which report, who, when, and what they wrote. */
export const COMMENTS: readonly (readonly [town: string, who: string, day: string, said: string])[] = [
  [
    "93010",
    "Inès Carpentier",
    "2022-11-25",
    "Comment avez-vous réglé la période d’adaptation quand la place est confirmée en deux jours\u00a0?",
  ],
  [
    "93010",
    "Awa Diallo",
    "2022-11-28",
    "Une visite la veille avec l’enfant, et le parent reste la première heure. Cela a suffi pour les accueils courts.",
  ],
  [
    "93059",
    "Ousmane Traoré",
    "2022-12-02",
    "Nous avons essayé le marché du samedi\u00a0: moins discret. Le pied d’immeuble marche mieux, vous avez raison.",
  ],
  ["93071", "Aurélie Pons", "2023-01-24", "Merci pour le détail des équipements. Quel budget par personne\u00a0?"],
  [
    "93071",
    "Lucie Ferrand",
    "2023-01-25",
    "Environ 180\u00a0€ par personne, gants compris. Le fournisseur reprend les tailles qui ne vont pas.",
  ],
  [
    "93008",
    "Élodie Vasseur",
    "2023-02-14",
    "Le seuil de cinq nous a aussi évité une question délicate sur une petite résidence.",
  ],
];

/** Who found what useful: the report's town, then the people. */
export const USEFUL: readonly (readonly [town: string, ...people: string[]])[] = [
  ["93010", "Inès Carpentier", "Samia Khelifi", "Claudine Roussel", "Mamadou Kanté", "Lucie Ferrand"],
  ["93059", "Ousmane Traoré", "Leïla Mansouri", "Awa Diallo"],
  ["93014", "Leïla Mansouri", "Yanis Ferhat"],
  ["93071", "Aurélie Pons", "Thierno Baldé", "Karim Benali"],
  ["93008", "Élodie Vasseur", "Tom Guerin", "Naïma Cherif", "Sofia Rossi"],
  ["93066", "Adama Sissoko", "Jeanne Colin"],
];
