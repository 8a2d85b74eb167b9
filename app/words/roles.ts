import type { DepartmentRole, SeatRole } from "~/domain/shared/actor";
import { catalogue } from "~/words/catalogue";

type Roles = {
  seats: Record<SeatRole, string>;
  roles: Record<DepartmentRole, string>;
  sees: Record<SeatRole | DepartmentRole, string>;
};

const fr: Roles = {
  seats: { reader: "lecture", editor: "rédaction", signatory: "signature" },
  roles: {
    reviewer: "instruction",
    fund_manager: "gestion du fonds",
    approver: "approbation",
    paymaster: "paiement",
    auditor: "audit",
    administrator: "administration",
  },
  sees: {
    reader: "Lit les dossiers de sa commune.",
    editor: "Écrit les dossiers de sa commune, répond aux demandes, rend compte.",
    signatory: "Signe la charte, certifie et dépose, signe la convention, publie les retours d’expérience.",
    reviewer: "Déclare ses liens d’intérêt et note les dossiers qui lui sont confiés.",
    fund_manager: "Ouvre les appels, vérifie, affecte, prépare les décisions.",
    approver: "Approuve les décisions et les bordereaux, sans les avoir préparés.",
    paymaster: "Prépare les bordereaux, les exporte et enregistre les retours.",
    auditor: "Lit tout, sauf les brouillons et les notes non publiées, et vérifie le journal.",
    administrator: "Gère les comptes et les communes, sans pouvoir sur les notes ni sur l’argent.",
  },
};
const en: Roles = {
  seats: { reader: "reading", editor: "writing", signatory: "signing" },
  roles: {
    reviewer: "review",
    fund_manager: "fund management",
    approver: "approval",
    paymaster: "payment",
    auditor: "audit",
    administrator: "administration",
  },
  sees: {
    reader: "Reads the town’s applications.",
    editor: "Writes the town’s applications, answers requests, reports.",
    signatory: "Signs the charter, certifies and files, signs the agreement, publishes experience reports.",
    reviewer: "Declares interests and scores the applications assigned.",
    fund_manager: "Opens calls, checks, assigns, prepares decisions.",
    approver: "Approves decisions and payment runs prepared by others.",
    paymaster: "Prepares payment runs, exports them and records returns.",
    auditor: "Reads everything but drafts and unreleased scores, and verifies the journal.",
    administrator: "Manages accounts and towns, with no power over scores or money.",
  },
};
export const rolesWords = catalogue(fr, en);
