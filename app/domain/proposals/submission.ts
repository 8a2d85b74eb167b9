import { type Call, type CallExtension, deadlineFor, isOpenFor } from "~/domain/calls/call";
import { isInForce, type Town } from "~/domain/network/towns";
import { mayBecome, type Proposal } from "~/domain/proposals/proposal";
import { type Actor, belongsTo, signsFor } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export type SubmissionRefusal =
  | GateRefusal
  | "only-signatory-files"
  | "already-handed-in"
  | "stale-version"
  | "town-not-in-force"
  | "call-closed"
  | "charter-not-signed"
  | "another-dossier-filed"
  | "incomplete"
  | "not-certified";

/**
 * What filing is judged on. `charterSigned`: `isMember` of the town's charter state; `otherFiled`: the reference of another
 * dossier of the town already filed in this call; `gaps`: how many `completeness` found; `seenVersion`: the version that
 * the signatory read.
 */
export type Filing = {
  proposal: Proposal;
  seenVersion: number;
  town: Pick<Town, "id" | "validFrom" | "validTo">;
  call: Pick<Call, "opensAt" | "closesAt" | "frozenAt" | "rules">;
  extensions: readonly CallExtension[];
  charterSigned: boolean;
  otherFiled: string | null;
  gaps: number;
};

export type SubmittedProposal = Proposal & { status: "submitted"; submittedAt: Date };

/** A signatory hands the dossier in. From here on the Département reads it and nobody changes it. */
export function submit(filing: Filing, actor: Actor, at: Date): Outcome<SubmittedProposal, SubmissionRefusal> {
  const { proposal, seenVersion, town, call, extensions, charterSigned, otherFiled, gaps } = filing;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (!signsFor(actor, proposal.townId))
    return refuse(belongsTo(actor, proposal.townId) ? "only-signatory-files" : "not-found");
  if (proposal.status !== "draft" || !mayBecome(proposal.status, "submitted")) return refuse("already-handed-in");
  if (!isInForce(town, at)) return refuse("town-not-in-force");
  if (!isOpenFor(call, proposal.townId, extensions, at))
    return refuse("call-closed", { closesAt: deadlineFor(call, proposal.townId, extensions), at });
  if (!charterSigned) return refuse("charter-not-signed");
  if (call.rules.oneLeadPerTown && otherFiled !== null)
    return refuse("another-dossier-filed", { reference: otherFiled });
  if (gaps > 0) return refuse("incomplete", { gaps });
  if (proposal.version !== seenVersion) return refuse("stale-version", { saved: proposal.version, seen: seenVersion });
  return grant({ ...proposal, status: "submitted", submittedAt: at, version: proposal.version + 1 });
}

/** What a page may offer: the same rule, asked before the signatory has read anything. */
export const maySubmit = (filing: Omit<Filing, "seenVersion">, actor: Actor, at: Date) =>
  submit({ ...filing, seenVersion: filing.proposal.version }, actor, at).ok;

/** The signatory ticks that the dossier is true and binds the town. Nothing is filed without it. */
export const certify = (ticked: boolean): Outcome<null, SubmissionRefusal> =>
  ticked ? grant(null) : refuse("not-certified");
