import { personAddressee, townAddressees } from "~/db/addressees.server";
import { completenessOf, findTownDossier } from "~/db/proposals.server";
import { settleSignOff } from "~/db/sign-offs.server";
import * as rule from "~/domain/proposals/sign-off";
import { actorLabel, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { signatoriesOf } from "~/features/proposals/sign-off-state.server";
import type { Work } from "~/features/visit.server";
import { proposalsTerms } from "~/words/proposals-terms";

/** Somebody who writes asks the signatory to certify and file. */
export async function askSignOff(
  { actor, now, tx, tell }: Work,
  { reference, message }: { reference: string; message: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(tx, actor, reference);
  if (!file) return refuse("not-found");
  const { id, townId } = file.proposal;
  const { length: signatories } = await signatoriesOf(tx, townId);
  const gaps = completenessOf(file).gaps.length;
  const asked = rule.askSignOff({ ...file, gaps, signatories }, actor, now);
  if (!asked.ok) return asked;

  await tx.signOff.create({ data: { proposalId: id, message, askedById: personId(actor) ?? "", askedAt: now } });
  const data = {
    path: `/dossiers/${reference}/verifier`,
    reference,
    title: file.title,
    askedBy: actorLabel(actor),
    message,
    closesAt: file.deadline.toISOString(),
  };
  await tell("proposal.sign_off_asked", {
    subject: ["proposal", id],
    townId,
    data: { reference },
    letters: (await townAddressees(tx, townId, ["signatory"])).map((to) => ({
      ...to,
      template: "sign_off_asked" as const,
      data,
    })),
  });
  return grant({ reference });
}

/** Somebody who writes takes the request back: there is something to change first. */
export async function takeBackSignOff({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(tx, actor, reference);
  if (!file) return refuse("not-found");
  const taken = rule.takeBackSignOff(file, actor);
  if (!taken.ok) return taken;

  const { id, townId } = file.proposal;
  await settleSignOff(tx, id, { outcome: "taken_back", by: personId(actor) ?? "", at: now });
  const data = { path: `/dossiers/${reference}`, reference, title: file.title, takenBackBy: actorLabel(actor) };
  await tell("proposal.sign_off_taken_back", {
    subject: ["proposal", id],
    townId,
    data: { reference },
    letters: (await townAddressees(tx, townId, ["signatory"])).map((to) => ({
      ...to,
      template: "sign_off_taken_back" as const,
      data,
    })),
  });
  return grant({ reference });
}

/** The signatory does not file yet, and says which sections to look at again. */
export async function declineSignOff(
  { actor, now, tx, tell }: Work,
  { reference, remarks }: { reference: string; remarks: readonly rule.Remark[] },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(tx, actor, reference);
  if (!file) return refuse("not-found");
  const declined = rule.declineSignOff(file, remarks, actor);
  if (!declined.ok) return declined;

  const { id, townId } = file.proposal;
  await settleSignOff(tx, id, { outcome: "declined", by: personId(actor) ?? "", at: now, ...declined.value });
  const writers = await townAddressees(tx, townId, ["editor"]);
  const asker = await personAddressee(tx, file.signOff?.askedById ?? "");
  const readers = new Map([...writers, ...(asker ? [asker] : [])].map((to) => [to.personId, to]));
  await tell("proposal.sign_off_declined", {
    subject: ["proposal", id],
    townId,
    data: { reference, sections: declined.value.remarks.map((r) => r.section) },
    letters: [...readers.values()].map((to) => ({
      ...to,
      template: "sign_off_declined" as const,
      data: {
        path: `/dossiers/${reference}`,
        reference,
        title: file.title,
        declinedBy: actorLabel(actor),
        remarks: declined.value.remarks
          .map((r) => `${proposalsTerms[to.locale].sections[r.section]} – ${r.reason}`)
          .join("\n"),
        closesAt: file.deadline.toISOString(),
      },
    })),
  });
  return grant({ reference });
}
