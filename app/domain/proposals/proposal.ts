import type { Actor } from "~/domain/shared/actor";
import { belongsTo, isDepartment } from "~/domain/shared/actor";

export const PROPOSAL_STATUSES = [
  "draft",
  "submitted",
  "incomplete",
  "admissible",
  "inadmissible",
  "withdrawn",
  "awarded",
  "reserved",
  "refused",
] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** What may follow what. A filed dossier taken back to be corrected is a draft again. */
export const nextStatuses: Record<ProposalStatus, readonly ProposalStatus[]> = {
  draft: ["submitted", "withdrawn"],
  submitted: ["draft", "incomplete", "admissible", "inadmissible", "withdrawn"],
  incomplete: ["submitted", "inadmissible", "withdrawn"],
  admissible: ["awarded", "reserved", "refused", "withdrawn"],
  inadmissible: [],
  withdrawn: [],
  awarded: [],
  reserved: ["awarded", "refused", "withdrawn"],
  refused: [],
};
export const mayBecome = (from: ProposalStatus, to: ProposalStatus) => nextStatuses[from].includes(to);

export type Proposal = {
  id: string;
  reference: string;
  callId: string;
  townId: string;
  status: ProposalStatus;
  version: number;
  submittedAt: Date | null;
};

/** The Département has it: it was filed and neither taken back nor closed. */
export const isFiled = (status: ProposalStatus) => status !== "draft" && status !== "withdrawn";

export const TOWN_STATUSES = [
  "draft",
  "received",
  "to_complete",
  "under_review",
  "inadmissible",
  "withdrawn",
  "awarded",
  "reserved",
  "refused",
] as const;
export type TownStatus = (typeof TOWN_STATUSES)[number];

/** What the town is shown: until the decision is published, any outcome reads "en cours d'examen". */
export function seenByTown(status: ProposalStatus, decisionPublished: boolean): TownStatus {
  if (status === "submitted") return "received";
  if (status === "incomplete") return "to_complete";
  if (status === "admissible") return "under_review";
  const isOutcome = status === "awarded" || status === "reserved" || status === "refused";
  return isOutcome && !decisionPublished ? "under_review" : status;
}

/** A town sees all its dossiers; the Département sees those that were filed. Conflicts of interest narrow this further. */
export const maySeeProposal = (
  actor: Actor,
  { townId, status, submittedAt }: Pick<Proposal, "townId" | "status" | "submittedAt">,
) => belongsTo(actor, townId) || (isDepartment(actor) && status !== "draft" && submittedAt !== null);

/** "2026-014" */
export const proposalReference = (year: number, serial: number) => `${year}-${String(serial).padStart(3, "0")}`;
/** Receipt of the n-th filing of a dossier: "2026-014-R1". */
export const receiptNumber = (reference: string, filing: number) => `${reference}-R${filing}`;
