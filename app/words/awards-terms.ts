import type { AgreementStatus } from "~/domain/awards/agreement";
import type { AGREEMENT_CONDITIONS, InstalmentCondition, InstalmentKind } from "~/domain/awards/agreement-content";
import type { AllocationMethod, AllocationNote } from "~/domain/awards/allocation";
import type { AmendmentKind, AmendmentStatus } from "~/domain/awards/amendment";
import type { AwardStatus } from "~/domain/awards/award";
import type { DecisionStatus } from "~/domain/awards/decision";
import type { DecisionOutcome } from "~/domain/awards/decision-lines";
import type { NotificationKind } from "~/domain/awards/notification";
import type { Obstacle } from "~/domain/awards/preflight";
import { catalogue } from "~/words/catalogue";

type Condition = (typeof AGREEMENT_CONDITIONS)[number];

/** The names of the closed sets of awarding: simulations, decisions, notifications, agreements, amendments. */
export const awardsTerms = catalogue(
  {
    methods: {
      stop_at_first: "Par rang, arrêt au premier qui ne rentre pas",
      skip_and_go_on: "Par rang, en passant ce qui ne rentre pas",
      same_share: "La même part de chaque demande",
      by_hand: "Montants saisis à la main",
    } satisfies Record<AllocationMethod, string>,
    notes: {
      in_full: "En totalité",
      in_part: "En partie",
      does_not_fit: "Ne rentre pas dans l’enveloppe",
      after_the_stop: "Après l’arrêt",
      nothing: "Rien",
    } satisfies Record<AllocationNote, string>,
    outcomes: { awarded: "Retenu", reserved: "Liste complémentaire", refused: "Non retenu" } satisfies Record<
      DecisionOutcome,
      string
    >,
    decisionStates: { prepared: "Préparée", approved: "Approuvée", published: "Publiée" } satisfies Record<
      DecisionStatus,
      string
    >,
    obstacles: {
      withdrawn: "Le dossier est retiré.",
      "request-pending": "Une demande de complément est ouverte.",
      "already-decided": "Une décision est déjà publiée pour ce dossier.",
      "nobody-to-tell": "La commune n’a personne à prévenir.",
      "letter-incomplete": "Sa lettre a un champ vide.",
    } satisfies Record<Obstacle, string>,
    notifications: {
      full: "Aide accordée en totalité",
      partial: "Aide accordée en partie",
      reserve: "Dossier en liste complémentaire",
      refused: "Dossier non retenu",
    } satisfies Record<NotificationKind, string>,
    awardStates: { notified: "Notifiée", accepted: "Acceptée", declined: "Déclinée" } satisfies Record<
      AwardStatus,
      string
    >,
    agreementStates: {
      to_sign: "À signer par la commune",
      signed_by_town: "Signée par la commune",
      in_force: "En vigueur",
      closed: "Soldée",
      cancelled: "Annulée",
    } satisfies Record<AgreementStatus, string>,
    instalmentKinds: { advance: "Avance", interim: "Acompte", balance: "Solde" } satisfies Record<
      InstalmentKind,
      string
    >,
    instalmentConditions: {
      agreement_signed: "Convention signée par les deux parties",
      interim_report_accepted: "Bilan intermédiaire accepté",
      final_report_accepted: "Bilan final accepté",
    } satisfies Record<InstalmentCondition, string>,
    amendmentKinds: {
      extension: "Prolongation",
      transfer: "Transfert entre postes",
      budget: "Nouveau budget",
      reduction: "Baisse du montant",
      beneficiary: "Nouveau bénéficiaire",
    } satisfies Record<AmendmentKind, string>,
    amendmentStates: {
      requested: "Demandé",
      approved: "Accepté, à signer par la commune",
      signed_by_town: "Signé par la commune",
      in_force: "En vigueur",
      refused: "Refusé",
    } satisfies Record<AmendmentStatus, string>,
    conditions: {
      use_as_described: "La commune emploie l’aide à l’action décrite dans le dossier, et à elle seule.",
      report:
        "La commune remet un bilan intermédiaire et un bilan final, avec les dépenses réalisées et les résultats.",
      publicity: "La commune mentionne l’aide du Département dans sa communication sur l’action.",
      share_experience: "La commune publie un retour d’expérience auprès du réseau.",
      no_personal_data: "La commune ne transmet aucune donnée nominative sur les personnes accompagnées.",
      pay_back_unspent:
        "La part de l’aide qui dépasse le taux convenu sur les dépenses acceptées est reversée au Département.",
      no_regranting: "La commune ne reverse pas l’aide à un tiers sans l’accord écrit du Département.",
    } satisfies Record<Condition, string>,
  },
  {
    methods: {
      stop_at_first: "By rank, stopping at the first that does not fit",
      skip_and_go_on: "By rank, leaving out what does not fit",
      same_share: "The same share of every request",
      by_hand: "Amounts entered by hand",
    } satisfies Record<AllocationMethod, string>,
    notes: {
      in_full: "In full",
      in_part: "In part",
      does_not_fit: "Does not fit the envelope",
      after_the_stop: "After the stop",
      nothing: "Nothing",
    } satisfies Record<AllocationNote, string>,
    outcomes: { awarded: "Awarded", reserved: "Reserve list", refused: "Not awarded" } satisfies Record<
      DecisionOutcome,
      string
    >,
    decisionStates: { prepared: "Prepared", approved: "Approved", published: "Published" } satisfies Record<
      DecisionStatus,
      string
    >,
    obstacles: {
      withdrawn: "The application is withdrawn.",
      "request-pending": "A request for information is open.",
      "already-decided": "A decision is published for this application already.",
      "nobody-to-tell": "The town has nobody to tell.",
      "letter-incomplete": "Its letter has an empty field.",
    } satisfies Record<Obstacle, string>,
    notifications: {
      full: "Grant awarded in full",
      partial: "Grant awarded in part",
      reserve: "Application on the reserve list",
      refused: "Application not awarded",
    } satisfies Record<NotificationKind, string>,
    awardStates: { notified: "Notified", accepted: "Accepted", declined: "Declined" } satisfies Record<
      AwardStatus,
      string
    >,
    agreementStates: {
      to_sign: "For the town to sign",
      signed_by_town: "Signed by the town",
      in_force: "In force",
      closed: "Closed",
      cancelled: "Cancelled",
    } satisfies Record<AgreementStatus, string>,
    instalmentKinds: { advance: "Advance", interim: "Interim payment", balance: "Balance" } satisfies Record<
      InstalmentKind,
      string
    >,
    instalmentConditions: {
      agreement_signed: "Agreement signed by both sides",
      interim_report_accepted: "Interim report accepted",
      final_report_accepted: "Final report accepted",
    } satisfies Record<InstalmentCondition, string>,
    amendmentKinds: {
      extension: "More time",
      transfer: "Transfer between lines",
      budget: "Another budget",
      reduction: "Less money",
      beneficiary: "Another beneficiary",
    } satisfies Record<AmendmentKind, string>,
    amendmentStates: {
      requested: "Requested",
      approved: "Approved, for the town to sign",
      signed_by_town: "Signed by the town",
      in_force: "In force",
      refused: "Refused",
    } satisfies Record<AmendmentStatus, string>,
    conditions: {
      use_as_described: "The town uses the grant for the action described in the application, and for nothing else.",
      report: "The town hands in an interim and a final report, with what was spent and what was achieved.",
      publicity: "The town mentions the Département’s grant when it communicates about the action.",
      share_experience: "The town publishes an experience report to the network.",
      no_personal_data: "The town passes on no data that names the people supported.",
      pay_back_unspent:
        "The part of the grant beyond the agreed rate of the accepted cost is paid back to the Département.",
      no_regranting: "The town does not pass the grant on to a third party without the Département’s written consent.",
    } satisfies Record<Condition, string>,
  },
);
