import type { DepartmentRole, SeatRole } from "~/domain/shared/actor";

type DemoTownPerson = {
  name: string;
  email: string;
  jobTitle: string;
  townId: string;
  role: SeatRole;
  function: string;
};
type DemoOfficer = { name: string; email: string; jobTitle: string; roles: readonly DepartmentRole[] };

/** The fictional people of the towns. Nobody real: the names are made up, the towns are real places. */
export const TOWN_PEOPLE: readonly DemoTownPerson[] = [
  {
    name: "Awa Diallo",
    email: "awa.diallo@ville-bondy.example",
    jobTitle: "chargée de mission insertion",
    townId: "93010",
    role: "editor",
    function: "Chargée de mission insertion",
  },
  {
    name: "Karim Benali",
    email: "karim.benali@ville-bondy.example",
    jobTitle: "directeur du CCAS",
    townId: "93010",
    role: "editor",
    function: "Directeur du CCAS",
  },
  {
    name: "Mireille Fontaine",
    email: "maire@ville-bondy.example",
    jobTitle: "maire",
    townId: "93010",
    role: "signatory",
    function: "Maire",
  },
  {
    name: "Lucie Ferrand",
    email: "lucie.ferrand@ville-sevran.example",
    jobTitle: "référente insertion",
    townId: "93071",
    role: "editor",
    function: "Référente insertion",
  },
  {
    name: "Paul Okafor",
    email: "maire@ville-sevran.example",
    jobTitle: "maire",
    townId: "93071",
    role: "signatory",
    function: "Maire",
  },
  {
    name: "Nora Belkacem",
    email: "maire@ville-stains.example",
    jobTitle: "maire",
    townId: "93072",
    role: "signatory",
    function: "Maire",
  },
];

export const OFFICERS: readonly DemoOfficer[] = [
  {
    name: "Léo Martin",
    email: "leo.martin@departement.example",
    jobTitle: "administrateur du portail",
    roles: ["administrator"],
  },
  {
    name: "Sofia Rossi",
    email: "sofia.rossi@departement.example",
    jobTitle: "responsable du fonds",
    roles: ["fund_manager"],
  },
  { name: "Claire Petit", email: "claire.petit@departement.example", jobTitle: "instructrice", roles: ["reviewer"] },
  { name: "Idriss Haddad", email: "idriss.haddad@departement.example", jobTitle: "instructeur", roles: ["reviewer"] },
  {
    name: "Hélène Caron",
    email: "helene.caron@departement.example",
    jobTitle: "vice-présidente à l’insertion",
    roles: ["approver"],
  },
  {
    name: "Nadia Meunier",
    email: "nadia.meunier@departement.example",
    jobTitle: "responsable des paiements",
    roles: ["paymaster"],
  },
  { name: "Victor Lemoine", email: "victor.lemoine@departement.example", jobTitle: "auditeur", roles: ["auditor"] },
];
