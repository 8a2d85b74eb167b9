import { asFiled } from "~/db/as-filed.server";
import { charterOfTowns } from "~/db/charter.server";
import type { Reader, Tx } from "~/db/database.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { type DossierFile, dossierContent } from "~/db/proposals.server";
import { findKnownProposal } from "~/db/reviews.server";
import { charterState, isMember } from "~/domain/network/charter";
import { sirenOf } from "~/domain/network/siret";
import {
  type AdmissibilityRule,
  type AutomaticCheck,
  automaticChecks,
  type Check,
  settledChecks,
  type Verdict,
} from "~/domain/proposals/admissibility-checks";
import type { Actor } from "~/domain/shared/actor";

export type HandCheck = Check & { note: string; checkedById: string; checkedAt: Date };
export type AdmissibilityFacts = {
  file: DossierFile;
  automatic: AutomaticCheck[];
  byHand: HandCheck[];
  settled: Check[];
};

/** A filed dossier with what the portal finds for each rule and what people have said of it. Null where this person may know nothing of it. */
export async function findAdmissibility(
  db: Reader | Tx,
  actor: Actor,
  reference: string,
  now: Date,
): Promise<AdmissibilityFacts | null> {
  const known = await findKnownProposal(db, actor, reference, now);
  const file = known && (await dossierContent(db, known.proposal.id));
  if (!file) return null;
  const hidden = await hiddenProposalIds(db, actor, now, file.call.id);
  return (await admissibilityOf(db, [await asFiled(db, file)], now, hidden))[0] ?? null;
}

/** The same of several dossiers, with one read a table; what else their towns filed counts as far as it is not hidden. */
export async function admissibilityOf(
  db: Reader | Tx,
  files: readonly DossierFile[],
  now: Date,
  hidden: readonly string[],
): Promise<AdmissibilityFacts[]> {
  const standing = await standingOf(db, files, now, hidden);
  const rows = await db.completenessCheck.findMany({ where: { proposalId: { in: files.map((f) => f.proposal.id) } } });
  return files.map((file) => {
    const automatic = automaticChecks(file.dossier, file.call.rules, standing(file));
    const byHand = rows
      .filter((r) => r.proposalId === file.proposal.id)
      .map(
        ({ rule, verdict, note, checkedById, checkedAt }): HandCheck => ({
          rule: rule as AdmissibilityRule,
          verdict: verdict as Verdict,
          note,
          checkedById,
          checkedAt,
        }),
      );
    return { file, automatic, byHand, settled: settledChecks(automatic, byHand) };
  });
}

/** What the rules ask about the towns of these dossiers: who they are, what they signed, their account, what else they filed. */
async function standingOf(db: Reader | Tx, files: readonly DossierFile[], now: Date, hidden: readonly string[]) {
  const towns = { townId: { in: [...new Set(files.map((f) => f.proposal.townId))] } };
  const calls = { in: [...new Set(files.map((f) => f.call.id))] };
  const [identities, sirets, charterOf, accounts, filed] = await Promise.all([
    db.townIdentity.findMany({ where: towns, select: { townId: true, siren: true } }),
    db.townSiret.findMany({ where: towns, select: { townId: true, siret: true } }),
    charterOfTowns(db, towns.townId.in),
    db.bankDetails.findMany({ where: { ...towns, status: "active" }, select: { townId: true } }),
    db.proposal.findMany({
      where: { ...towns, callId: calls, status: { notIn: ["draft", "withdrawn"] }, id: { notIn: [...hidden] } },
      select: { id: true, townId: true, callId: true },
    }),
  ]);
  return ({ proposal: { id, townId, callId, submittedAt } }: DossierFile) => {
    const { signatures, versions } = charterOf(townId);
    return {
      townSirens: [
        ...identities.filter((i) => i.townId === townId).map((i) => i.siren),
        ...sirets.filter((s) => s.townId === townId).map((s) => sirenOf(s.siret)),
      ],
      charterSigned: isMember(charterState(signatures, versions, now)),
      bankDetailsActive: accounts.some((a) => a.townId === townId),
      otherFiled: filed.some((p) => p.townId === townId && p.callId === callId && p.id !== id),
      filedAt: submittedAt ?? now,
    };
  };
}
