import type { InstalmentStatus } from "~/domain/fund/instalments";
import type { Account, EntryKind } from "~/domain/fund/ledger";
import type { LineStatus } from "~/domain/fund/payment-return";
import type { RunStatus } from "~/domain/fund/payment-run";
import type { RecoveryStatus } from "~/domain/fund/recovery";
import { catalogue } from "~/words/catalogue";

/** The names of the closed sets of the fund: accounts and entries of the ledger, states of instalments, runs, lines and recoveries. */
export const fundTerms = catalogue(
  {
    accounts: {
      appropriation: "Crédits votés",
      available: "Disponible",
      committed: "Engagé",
      due: "Exigible",
      paid: "Payé",
      recovered: "Reversé",
    } satisfies Record<Account, string>,
    entryKinds: {
      appropriate: "Vote des crédits",
      commit: "Engagement",
      release: "Retour à l’enveloppe",
      fall_due: "Tranche exigible",
      undo_due: "Tranche suspendue",
      pay: "Paiement",
      reject: "Rejet de paiement",
      recover: "Reversement",
    } satisfies Record<EntryKind, string>,
    instalmentStates: {
      planned: "Prévue",
      due: "Exigible",
      in_run: "En cours de paiement",
      paid: "Payée",
      cancelled: "Annulée",
    } satisfies Record<InstalmentStatus, string>,
    runStates: {
      prepared: "À approuver",
      approved: "Approuvé",
      exported: "Exporté",
      returned: "Rapproché",
      cancelled: "Annulé",
    } satisfies Record<RunStatus, string>,
    lineStates: { pending: "En attente", paid: "Payée", rejected: "Rejetée", cancelled: "Annulée" } satisfies Record<
      LineStatus,
      string
    >,
    recoveryStates: {
      notice: "Observations attendues",
      decided: "Décidé",
      titled: "Titre émis",
      settled: "Reversé",
      dropped: "Abandonné",
    } satisfies Record<RecoveryStatus, string>,
  },
  {
    accounts: {
      appropriation: "Voted",
      available: "Available",
      committed: "Committed",
      due: "Due",
      paid: "Paid",
      recovered: "Recovered",
    } satisfies Record<Account, string>,
    entryKinds: {
      appropriate: "Appropriation",
      commit: "Commitment",
      release: "Back to the envelope",
      fall_due: "Instalment due",
      undo_due: "Instalment suspended",
      pay: "Payment",
      reject: "Payment rejected",
      recover: "Recovery",
    } satisfies Record<EntryKind, string>,
    instalmentStates: {
      planned: "Planned",
      due: "Due",
      in_run: "Being paid",
      paid: "Paid",
      cancelled: "Cancelled",
    } satisfies Record<InstalmentStatus, string>,
    runStates: {
      prepared: "To approve",
      approved: "Approved",
      exported: "Exported",
      returned: "Reconciled",
      cancelled: "Cancelled",
    } satisfies Record<RunStatus, string>,
    lineStates: { pending: "Waiting", paid: "Paid", rejected: "Rejected", cancelled: "Cancelled" } satisfies Record<
      LineStatus,
      string
    >,
    recoveryStates: {
      notice: "Observations awaited",
      decided: "Decided",
      titled: "Title issued",
      settled: "Recovered",
      dropped: "Dropped",
    } satisfies Record<RecoveryStatus, string>,
  },
);
