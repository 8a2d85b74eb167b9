import type { Officer, TownPerson } from "../people";

/** A mayor and somebody who writes, in each other town of 2022: town, domain, mayor, writer, what the writer does. */
const PAIRS: readonly (readonly [string, string, string, string, string])[] = [
  ["93066", "ville-saint-denis", "Solène Marchetti", "Yanis Ferhat", "Directeur de l’emploi"],
  ["93001", "ville-aubervilliers", "Bruno Tavares", "Inès Carpentier", "Cheffe de projet insertion"],
  ["93048", "ville-montreuil", "Catherine Loisel", "Adama Sissoko", "Chargé de développement"],
  ["93014", "ville-clichy-sous-bois", "Rachid Amrani", "Élodie Vasseur", "Directrice du CCAS"],
  ["93005", "ville-aulnay-sous-bois", "Patrick Ollivier", "Samia Khelifi", "Référente insertion"],
  ["93027", "ville-la-courneuve", "Fatou Camara", "Julien Prévost", "Chargé de mission ESS"],
  ["93008", "ville-bobigny", "Denis Rambaud", "Leïla Mansouri", "Directrice de la solidarité"],
  ["93055", "ville-pantin", "Agnès Delattre", "Tom Guerin", "Responsable des achats"],
  ["93031", "ville-epinay", "Gérald Morin", "Naïma Cherif", "Référente insertion"],
  ["93053", "ville-noisy-le-sec", "Olivia Bertin", "Mamadou Kanté", "Directeur du CCAS"],
  ["93059", "ville-pierrefitte", "Michel Fofana", "Claudine Roussel", "Coordinatrice sociale"],
  ["93079", "ville-villetaneuse", "Danièle Sorel", "Ousmane Traoré", "Chargé de mission insertion"],
  ["93073", "ville-tremblay", "Francis Lenoir", "Aurélie Pons", "Directrice de l’économie"],
  ["93047", "ville-montfermeil", "Odile Chassagne", "Kevin Dufour", "Référent insertion"],
  ["93039", "ville-ile-saint-denis", "Malik Bensaïd", "Jeanne Colin", "Cheffe de projet transition"],
];

/** Those who write for the two towns whose mayor one can be from the beginning. */
const WRITERS: readonly TownPerson[] = [
  {
    name: "Thierno Baldé",
    email: "thierno.balde@ville-stains.example",
    jobTitle: "chargé de mission mobilité",
    townId: "93072",
    role: "editor",
    function: "Chargé de mission mobilité",
  },
];

const addressOf = (name: string, domain: string) =>
  `${name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ /g, ".")}@${domain}.example`;

export const PEOPLE_OF_2022: readonly TownPerson[] = [
  ...WRITERS,
  ...PAIRS.flatMap(([townId, domain, mayor, writer, duty]): TownPerson[] => [
    {
      name: mayor,
      email: `maire@${domain}.example`,
      jobTitle: "maire",
      townId,
      role: "signatory",
      function: "Maire",
    },
    {
      name: writer,
      email: addressOf(writer, domain),
      jobTitle: `${duty.charAt(0).toLowerCase()}${duty.slice(1)}`,
      townId,
      role: "editor",
      function: duty,
    },
  ]),
];

export const REVIEWERS_OF_2022: readonly Officer[] = [
  { name: "Inès Delmas", email: "ines.delmas@departement.example", jobTitle: "instructrice", roles: ["reviewer"] },
  {
    name: "Thomas Verdier",
    email: "thomas.verdier@departement.example",
    jobTitle: "instructeur",
    roles: ["reviewer"],
  },
];

/** Mayors whose town joined the network after 2022: the day they signed the charter. */
export const LATER_MAYORS: readonly (TownPerson & { signedOn: string })[] = (
  [
    ["93029", "ville-drancy", "Sandrine Ployer", "2023-03-09"],
    ["93064", "ville-rosny", "Alain Mercadier", "2023-10-17"],
    ["93070", "ville-saint-ouen", "Khadija Rahmani", "2024-02-06"],
    ["93032", "ville-gagny", "Bernard Theillac", "2024-11-21"],
    ["93007", "ville-le-blanc-mesnil", "Mélanie Astruc", "2025-05-15"],
  ] as const
).map(([townId, domain, name, signedOn]) => ({
  name,
  email: `maire@${domain}.example`,
  jobTitle: "maire",
  townId,
  role: "signatory",
  function: "Maire",
  signedOn,
}));
