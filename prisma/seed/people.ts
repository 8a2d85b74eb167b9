import type { DepartmentRole, SeatRole } from "~/domain/shared/actor";

export type TownPerson = {
  name: string;
  email: string;
  jobTitle: string;
  townId: string;
  role: SeatRole;
  function: string;
};
export type Officer = { name: string; email: string; jobTitle: string; roles: readonly DepartmentRole[] };
/** What a newcomer will find when they sign in as this person. */
type Seeing = { sees: string };

/** The fictional people of the towns one begins with. Nobody real: the names are made up, the towns are real places. */
export const TOWN_PEOPLE: readonly (TownPerson & Seeing)[] = [
  {
    name: "Awa Diallo",
    email: "awa.diallo@ville-bondy.example",
    jobTitle: "chargée de mission insertion",
    townId: "93010",
    role: "editor",
    function: "Chargée de mission insertion",
    sees: "ville de Bondy\u00a0: termine le dossier de cette année",
  },
  {
    name: "Karim Benali",
    email: "karim.benali@ville-bondy.example",
    jobTitle: "directeur du CCAS",
    townId: "93010",
    role: "editor",
    function: "Directeur du CCAS",
    sees: "ville de Bondy\u00a0: écrit dans le même dossier qu’Awa",
  },
  {
    name: "Mireille Fontaine",
    email: "maire@ville-bondy.example",
    jobTitle: "maire",
    townId: "93010",
    role: "signatory",
    function: "Maire",
    sees: "ville de Bondy\u00a0: dépose, signe, et retrouve la subvention de 2022, versée jusqu’au solde",
  },
  {
    name: "Lucie Ferrand",
    email: "lucie.ferrand@ville-sevran.example",
    jobTitle: "référente insertion",
    townId: "93071",
    role: "editor",
    function: "Référente insertion",
    sees: "ville de Sevran\u00a0: suit un dossier déposé cette année",
  },
  {
    name: "Paul Okafor",
    email: "maire@ville-sevran.example",
    jobTitle: "maire",
    townId: "93071",
    role: "signatory",
    function: "Maire",
    sees: "ville de Sevran\u00a0: signe pour la commune, publie ses retours d’expérience",
  },
  {
    name: "Nora Belkacem",
    email: "maire@ville-stains.example",
    jobTitle: "maire",
    townId: "93072",
    role: "signatory",
    function: "Maire",
    sees: "ville de Stains\u00a0: répond à une demande de compléments",
  },
  {
    name: "Hugo Lambert",
    email: "maire@ville-les-lilas.example",
    jobTitle: "maire",
    townId: "93045",
    role: "signatory",
    function: "Maire",
    sees: "ville des Lilas\u00a0: la charte du réseau attend sa signature",
  },
];

/** The fictional people of the Département. */
export const OFFICERS: readonly (Officer & Seeing)[] = [
  {
    name: "Sofia Rossi",
    email: "sofia.rossi@departement.example",
    jobTitle: "responsable du fonds",
    roles: ["fund_manager"],
    sees: "ouvre les appels, examine les dossiers, prépare les décisions",
  },
  {
    name: "Claire Petit",
    email: "claire.petit@departement.example",
    jobTitle: "instructrice",
    roles: ["reviewer"],
    sees: "note les dossiers de l’édition en cours d’examen",
  },
  {
    name: "Idriss Haddad",
    email: "idriss.haddad@departement.example",
    jobTitle: "instructeur",
    roles: ["reviewer"],
    sees: "note les mêmes dossiers, sans voir les notes de Claire",
  },
  {
    name: "Marc Delvaux",
    email: "marc.delvaux@departement.example",
    jobTitle: "instructeur",
    roles: ["reviewer"],
    sees: "élu à Bondy\u00a0: les dossiers de cette commune n’existent pas pour lui",
  },
  {
    name: "Hélène Caron",
    email: "helene.caron@departement.example",
    jobTitle: "vice-présidente à l’insertion",
    roles: ["approver"],
    sees: "approuve ce que d’autres préparent, signe les conventions",
  },
  {
    name: "Nadia Meunier",
    email: "nadia.meunier@departement.example",
    jobTitle: "responsable des paiements",
    roles: ["paymaster"],
    sees: "prépare les versements et suit leurs retours",
  },
  {
    name: "Victor Lemoine",
    email: "victor.lemoine@departement.example",
    jobTitle: "auditeur",
    roles: ["auditor"],
    sees: "relit le journal et la comptabilité, sans rien pouvoir changer",
  },
  {
    name: "Léo Martin",
    email: "leo.martin@departement.example",
    jobTitle: "administrateur du portail",
    roles: ["administrator"],
    sees: "tient les comptes, les rôles et le registre des communes",
  },
];

/** Who one can be to begin with, in a sentence each. */
export const mainPeople = () =>
  [...TOWN_PEOPLE, ...OFFICERS].map(({ name, email, jobTitle, sees }) => ({
    name,
    email,
    role: `${jobTitle}, ${sees}`,
  }));
