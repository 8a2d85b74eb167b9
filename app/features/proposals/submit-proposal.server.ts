import { townAddressees } from "~/db/addressees.server";
import type { Reader } from "~/db/database.server";
import { findOtherFiled, isCharterSigned } from "~/db/dossier-standing.server";
import { completenessOf, type DossierFile, findTownDossier } from "~/db/proposals.server";
import { settleSignOff } from "~/db/sign-offs.server";
import { comesLate } from "~/domain/proposals/late-filing";
import { certify, submit } from "~/domain/proposals/submission";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { freezeContent } from "~/features/proposals/freeze-content.server";
import { keepLateFiling } from "~/features/proposals/keep-late-filing.server";
import type { Work } from "~/features/visit.server";

/** What filing is judged on, for the page that offers it and for the command. */
export async function filingOf(from: Reader, file: DossierFile, now: Date) {
  const { proposal, town, call, extensions } = file;
  const [charterSigned, otherFiled] = await Promise.all([
    isCharterSigned(from, proposal.townId, now),
    findOtherFiled(from, proposal),
  ]);
  return { proposal, town, call, extensions, charterSigned, otherFiled, gaps: completenessOf(file).gaps.length };
}

/** The signatory certifies and files. What was filed is frozen, and its receipt says so to the second. */
export async function submitProposal(
  work: Work,
  { reference, seenVersion, certified }: { reference: string; seenVersion: number; certified: boolean },
) {
  const { actor, now, tx, tell } = work;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(tx, actor, reference);
  if (!file) return refuse("not-found");

  const filed = submit({ ...(await filingOf(tx, file, now)), seenVersion }, actor, now);
  if (!filed.ok)
    return filed.reason === "call-closed" && comesLate(file.call, file.deadline, now)
      ? keepLateFiling(work, file)
      : filed;
  const agreed = certify(certified);
  if (!agreed.ok) return agreed;

  const { id, townId, status, submittedAt, version } = filed.value;
  await tx.proposal.update({
    where: { id, version: file.proposal.version },
    data: { status, submittedAt, version, updatedAt: now, withdrawnAt: null },
  });
  await settleSignOff(tx, id, { outcome: "filed", by: personId(actor) ?? "", at: now });
  const frozen = await freezeContent(tx, file, actor, now);

  const data = {
    path: `/dossiers/${reference}/recepisse`,
    reference,
    title: file.title,
    receiptNumber: frozen.receiptNumber,
    filedAt: now.toISOString(),
    contentHash: frozen.contentHash,
  };
  const people = await townAddressees(tx, townId);
  await tell("proposal.submitted", {
    subject: ["proposal", id],
    townId,
    data: {
      reference,
      receiptNumber: frozen.receiptNumber,
      contentHash: frozen.contentHash,
      signer: frozen.signerName,
    },
    letters: people.map((to) => ({ ...to, template: "proposal_receipt" as const, data })),
  });
  return grant({
    reference,
    receiptNumber: frozen.receiptNumber,
    contentHash: frozen.contentHash,
    filedAt: now,
  });
}
