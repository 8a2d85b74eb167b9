import type { Reader, Tx } from "~/db/database.server";
import { findOtherFiled, isCharterSigned } from "~/db/dossier-standing.server";
import { type DossierFile, dossierContent } from "~/db/proposals.server";
import { findKnownProposal } from "~/db/reviews.server";
import { sirenOf } from "~/domain/network/siret";
import {
  type AdmissibilityRule,
  automaticChecks,
  type Check,
  settledChecks,
  type Verdict,
} from "~/domain/proposals/admissibility-checks";
import type { Actor } from "~/domain/shared/actor";

export type HandCheck = Check & { note: string; checkedById: string; checkedAt: Date };
export type AdmissibilityFacts = { file: DossierFile; automatic: Check[]; byHand: HandCheck[]; settled: Check[] };

/** A filed dossier with what the portal finds for each rule and what people have said of it. Null where this person may know nothing of it. */
export async function findAdmissibility(
  db: Reader | Tx,
  actor: Actor,
  reference: string,
  now: Date,
): Promise<AdmissibilityFacts | null> {
  const known = await findKnownProposal(db, actor, reference);
  const file = known && (await dossierContent(db, known.proposal.id));
  if (!file) return null;
  const { proposal, dossier, call } = file;
  const [identities, sirets, charterSigned, activeAccount, otherFiled, rows] = await Promise.all([
    db.townIdentity.findMany({ where: { townId: proposal.townId }, select: { siren: true } }),
    db.townSiret.findMany({ where: { townId: proposal.townId }, select: { siret: true } }),
    isCharterSigned(db, proposal.townId, now),
    db.bankDetails.count({ where: { townId: proposal.townId, status: "active" } }),
    findOtherFiled(db, proposal),
    db.completenessCheck.findMany({ where: { proposalId: proposal.id } }),
  ]);
  const automatic = automaticChecks(dossier, call.rules, {
    townSirens: [...identities.map((i) => i.siren), ...sirets.map((s) => sirenOf(s.siret))],
    charterSigned,
    bankDetailsActive: activeAccount > 0,
    otherFiled: otherFiled !== null,
    filedAt: proposal.submittedAt ?? now,
  });
  const byHand = rows.map(
    ({ rule, verdict, note, checkedById, checkedAt }): HandCheck => ({
      rule: rule as AdmissibilityRule,
      verdict: verdict as Verdict,
      note,
      checkedById,
      checkedAt,
    }),
  );
  return { file, automatic, byHand, settled: settledChecks(automatic, byHand) };
}
