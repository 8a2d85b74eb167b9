import type { CharterState } from "~/domain/network/charter";
import type { DepartmentRole, SeatRole } from "~/domain/shared/actor";
import { catalogue } from "~/words/catalogue";

/** The names of the network's closed sets: roles, states of the charter, of an account and of bank details. */
export const networkTerms = catalogue(
  {
    seatRoles: { reader: "Lecture", editor: "Rédaction", signatory: "Signature" } satisfies Record<SeatRole, string>,
    seatRoleHints: {
      reader: "Lit les dossiers de la commune.",
      editor: "Rédige les dossiers, répond aux demandes, prépare les bilans.",
      signatory: "Maire ou délégataire\u00a0: signe la charte et les conventions, dépose les dossiers.",
    } satisfies Record<SeatRole, string>,
    departmentRoles: {
      reviewer: "Instruction",
      fund_manager: "Gestion du fonds",
      approver: "Validation",
      paymaster: "Paiement",
      auditor: "Contrôle",
      administrator: "Administration",
    } satisfies Record<DepartmentRole, string>,
    charterStates: {
      unsigned: "Charte non signée",
      signed: "Charte signée",
      to_sign_again: "À signer de nouveau",
    } satisfies Record<CharterState["kind"], string>,
    seatStates: { pending: "En attente", waiting: "En attente de confirmation", active: "Actif", ended: "Terminé" },
    invitationStates: { waiting: "En attente", accepted: "Acceptée", expired: "Expirée", revoked: "Annulée" },
    requestOutcomes: { waiting: "En attente", confirmed: "Confirmée", declined: "Refusée" },
    bankDetailsStates: { proposed: "À confirmer", active: "En service", replaced: "Remplacé", declined: "Refusé" },
    holderKinds: {
      town: "Au nom de la commune",
      public_accountant: "Au nom du comptable public",
    },
    holderKindHints: {
      town: "Le nom de la commune est écrit sur le RIB\u00a0: «\u00a0VILLE DE BONDY\u00a0», «\u00a0TRESORERIE DE BONDY\u00a0».",
      public_accountant:
        "Un même comptable tient le compte de plusieurs communes, et le nom de la vôtre n’est pas sur le RIB\u00a0: «\u00a0SGC DE BOBIGNY\u00a0».",
    },
    fields: {
      townId: "Commune",
      name: "Nom et prénom",
      email: "Adresse électronique professionnelle",
      jobTitle: "Fonction",
      phone: "Téléphone",
      role: "Rôle demandé",
      locale: "Langue",
      reason: "Motif",
      signerFunction: "Fonction de la personne qui signe",
      agreed: "J’ai lu la charte et je la signe au nom de la commune",
      iban: "IBAN",
      bic: "BIC",
      holderKind: "À quel nom est le compte\u00a0?",
      holder: "Titulaire du compte",
    },
    hints: {
      email: "De préférence l’adresse de la mairie\u00a0: elle peut suffire à confirmer votre compte.",
      signerFunction: "Par exemple\u00a0: Maire, ou Première adjointe par délégation.",
      iban: "27\u00a0caractères, avec ou sans espaces. Il figure sur le RIB du comptable public.",
      bic: "8 ou 11\u00a0caractères.",
      holderKind: "Regardez le titulaire qui est écrit sur le RIB.",
      holder: "Tel qu’il est écrit sur le RIB.",
    },
  },
  {
    seatRoles: { reader: "Reading", editor: "Writing", signatory: "Signing" },
    seatRoleHints: {
      reader: "Reads the town’s dossiers.",
      editor: "Writes dossiers, answers requests, prepares reports.",
      signatory: "Mayor or delegate: signs the charter and the agreements, files dossiers.",
    },
    departmentRoles: {
      reviewer: "Review",
      fund_manager: "Fund management",
      approver: "Approval",
      paymaster: "Payment",
      auditor: "Audit",
      administrator: "Administration",
    },
    charterStates: { unsigned: "Charter not signed", signed: "Charter signed", to_sign_again: "To be signed again" },
    seatStates: { pending: "Waiting", waiting: "Waiting for confirmation", active: "Active", ended: "Ended" },
    invitationStates: { waiting: "Waiting", accepted: "Accepted", expired: "Expired", revoked: "Cancelled" },
    requestOutcomes: { waiting: "Waiting", confirmed: "Confirmed", declined: "Declined" },
    bankDetailsStates: { proposed: "To be confirmed", active: "In use", replaced: "Replaced", declined: "Declined" },
    holderKinds: {
      town: "In the town’s name",
      public_accountant: "In the public accountant’s name",
    },
    holderKindHints: {
      town: "The town’s name is on the bank details form: “VILLE DE BONDY”, “TRESORERIE DE BONDY”.",
      public_accountant:
        "One accountant keeps the account of several towns, and the name of yours is not on the form: “SGC DE BOBIGNY”.",
    },
    fields: {
      townId: "Town",
      name: "First name and surname",
      email: "Work e-mail address",
      jobTitle: "Position",
      phone: "Telephone",
      role: "Role asked for",
      locale: "Language",
      reason: "Reason",
      signerFunction: "Position of the person who signs",
      agreed: "I have read the charter and sign it in the town’s name",
      iban: "IBAN",
      bic: "BIC",
      holderKind: "In whose name is the account?",
      holder: "Account holder",
    },
    hints: {
      email: "Preferably the town hall’s address: it may be enough to confirm your account.",
      signerFunction: "For example: Mayor, or First deputy by delegation.",
      iban: "27 characters, with or without spaces. It is on the bank details form of the public accountant.",
      bic: "8 or 11 characters.",
      holderKind: "Look at the holder on the bank details form.",
      holder: "As written on the bank details form.",
    },
  },
);
