import { createHash } from "node:crypto";
import { townAddressees } from "~/db/addressees.server";
import type { Reader } from "~/db/database.server";
import { findOtherFiled, isCharterSigned } from "~/db/dossier-standing.server";
import { completenessOf, type DossierFile, findTownDossier } from "~/db/proposals.server";
import { filedContent, filedText } from "~/domain/proposals/filed-content";
import { receiptNumber } from "~/domain/proposals/proposal";
import { certify, submit } from "~/domain/proposals/submission";
import { type Actor, actorLabel, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
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

const functionOf = (actor: Actor, townId: string) =>
  actor.kind === "person" ? (actor.seats.find((s) => s.townId === townId)?.function ?? "") : "";

/** The signatory certifies and files. What was filed is frozen, and its receipt says so to the second. */
export async function submitProposal(
  { actor, now, tx, tell }: Work,
  { reference, seenVersion, certified }: { reference: string; seenVersion: number; certified: boolean },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(tx, actor, reference);
  if (!file) return refuse("not-found");

  const filed = submit({ ...(await filingOf(tx, file, now)), seenVersion }, actor, now);
  if (!filed.ok) return filed;
  const agreed = certify(certified);
  if (!agreed.ok) return agreed;

  const { id, townId, status, submittedAt, version } = filed.value;
  const content = filedText(filedContent(reference, townId, file.dossier, file.documents));
  const contentHash = createHash("sha256").update(content).digest("hex");
  const number = 1 + (await tx.proposalVersion.count({ where: { proposalId: id } }));
  const receipt = receiptNumber(reference, number);
  const signer = {
    filedById: personId(actor) ?? "",
    signerName: actorLabel(actor),
    signerFunction: functionOf(actor, townId),
  };
  await tx.proposal.update({
    where: { id, version: file.proposal.version },
    data: { status, submittedAt, version, updatedAt: now, withdrawnAt: null },
  });
  await tx.proposalVersion.create({
    data: { proposalId: id, number, content, contentHash, receiptNumber: receipt, filedAt: now, ...signer },
  });

  const data = {
    path: `/dossiers/${reference}/recepisse`,
    reference,
    title: file.title,
    receiptNumber: receipt,
    filedAt: now.toISOString(),
    contentHash,
  };
  const people = await townAddressees(tx, townId);
  await tell("proposal.submitted", {
    subject: ["proposal", id],
    townId,
    data: { reference, receiptNumber: receipt, contentHash, signer: signer.signerName },
    letters: people.map((to) => ({ ...to, template: "proposal_receipt" as const, data })),
  });
  return grant({ reference, receiptNumber: receipt, contentHash, filedAt: now });
}
