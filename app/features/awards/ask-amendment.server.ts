import { roleAddressees } from "~/db/addressees.server";
import { type AgreementFile, findAgreement, isKnownDossier } from "~/db/agreements.server";
import { budgetLines, heirOf, openAmendment, saveAmendment } from "~/db/amendments.server";
import type { Tx } from "~/db/database.server";
import { requestAmendment } from "~/domain/awards/amendment";
import { type Asked, amendedContent, wishOf } from "~/domain/awards/amendment-effect";
import type { AmendmentForm } from "~/domain/awards/amendment-form";
import { parseSiret, type SiretRefusal } from "~/domain/network/siret";
import { belongsTo, personId } from "~/domain/shared/actor";
import { gate, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { plannedOf } from "~/features/awards/amendment-facts.server";
import type { Work } from "~/features/visit.server";

/** A change to a signed agreement is asked for by its town, or prepared by the Département; the text itself stays. */
export async function askAmendment(
  { actor, now, tx, tell }: Work,
  { reference, ...form }: AmendmentForm & { reference: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const agreement = await findAgreement(tx, reference);
  if (!agreement) return refuse("not-found");
  const isOwn = belongsTo(actor, agreement.townId);
  if (!isOwn && (gate(actor, "fund_manager") || !(await isKnownDossier(tx, actor, agreement.award.proposal.id, now))))
    return refuse("not-found");
  const read = await askedOf(tx, agreement, form, now);
  if (!read.ok) return read;
  const asked = read.value;
  const lines = await budgetLines(tx, agreement);
  const instalments = plannedOf(agreement);
  const wish = wishOf(asked, agreement.content, {
    townId: agreement.townId,
    instalments,
    lineCents: (line) => lines.get(line) ?? 0,
  });
  const pending = await openAmendment(tx, agreement.id);
  const outcome = requestAmendment(actor, { ...agreement, amendmentPending: pending !== null }, wish, form.reason);
  if (!outcome.ok) return outcome;

  const { id } = await saveAmendment(tx, agreement, {
    asked,
    after: amendedContent(agreement.content, asked, instalments),
    reason: form.reason,
    byId: personId(actor) ?? "",
    at: now,
  });
  const letters = (
    await roleAddressees(tx, "fund_manager", ...(outcome.value.route === "approver" ? ["approver" as const] : []))
  ).map((who) => ({
    ...who,
    template: "amendment_requested" as const,
    data: {
      path: `/gestion/conventions/${reference}/avenants`,
      agreementNumber: agreement.content.reference,
      title: agreement.content.object,
      townName: agreement.award.town.name,
      kind: asked.kind,
      reason: form.reason.trim(),
    },
  }));
  await tell("amendment.requested", {
    subject: ["amendment", id],
    townId: agreement.townId,
    data: { reference, kind: asked.kind, reason: form.reason.trim() },
    letters: letters.filter((l) => l.personId !== personId(actor)),
  });
  return grant({ reference });
}

/** What the form asks for, with what only the portal knows: which town takes over. */
async function askedOf(
  tx: Tx,
  agreement: AgreementFile,
  form: AmendmentForm,
  now: Date,
): Promise<Outcome<Asked, SiretRefusal | "no-successor" | "amendment-changes-nothing">> {
  switch (form.kind) {
    case "extension":
      return grant({ kind: "extension", newEndsOn: form.newEndsOn });
    case "transfer":
      return grant({ kind: "transfer", from: form.from, to: form.to, movedCents: form.movedCents });
    case "budget":
      return form.newEligibleCents > 0
        ? grant({ kind: "budget", newEligibleCents: form.newEligibleCents })
        : refuse("amendment-changes-nothing");
    case "reduction":
      return grant({ kind: "reduction", newAmountCents: form.newAmountCents });
    case "beneficiary": {
      const heir = await heirOf(tx, agreement.townId, now);
      if (!heir) return refuse("no-successor");
      const siret = parseSiret(form.siret);
      if (!siret.ok) return siret;
      const { representedBy, representedAs } = form;
      if (!representedBy || !representedAs) return refuse("amendment-changes-nothing");
      const town = {
        name: `Commune ${heir.linking}${heir.name}`,
        siret: siret.value,
        representedBy,
        function: representedAs,
      };
      return grant({ kind: "beneficiary", newTownId: heir.id, town });
    }
  }
}
