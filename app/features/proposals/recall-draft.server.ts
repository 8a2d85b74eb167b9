import { townAddressees } from "~/db/addressees.server";
import type { DraftToRecall } from "~/db/draft-deadlines.server";
import { completenessOf, type DossierFile, dossierContent } from "~/db/proposals.server";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";
import { dossierText } from "~/words/dossier-text";

/** The portal recalls the deadline of a draft; at the closing it sends a town what it wrote and did not file. Once each. */
export async function recallDraft({ actor, now, tx, tell }: Work, { reference, step, key }: DraftToRecall) {
  if (actor.kind !== "system") return refuse("wrong-role");
  const row = await tx.proposal.findUnique({ where: { reference }, select: { id: true } });
  const file = row && (await dossierContent(tx, row.id));
  if (file?.proposal.status !== "draft") return refuse("not-found");
  if (await tx.recall.findUnique({ where: { key } })) return refuse("not-found");

  const { id, townId } = file.proposal;
  await tx.recall.create({ data: { key, recalledAt: now } });
  const people = await townAddressees(tx, townId);
  await tell(step === "closed" ? "proposal.closed_unfiled" : "proposal.reminded", {
    subject: ["proposal", id],
    townId,
    data: { reference, step, letters: people.length },
    letters: people.map((to) => ({ ...to, ...letterOf(file, step, to.locale) })),
  });
  return grant({ reference, step });
}

function letterOf(file: DossierFile, step: DraftToRecall["step"], locale: "fr" | "en") {
  const { reference } = file.proposal;
  const dossier = { reference, title: file.title };
  if (step !== "closed")
    return {
      template: "draft_reminder" as const,
      data: {
        ...dossier,
        path: `/dossiers/${reference}/verifier`,
        closesAt: file.deadline.toISOString(),
        gaps: completenessOf(file).gaps.length,
      },
    };
  return {
    template: "draft_closed" as const,
    data: {
      ...dossier,
      path: `/dossiers/${reference}/apercu`,
      callTitle: locale === "en" ? file.call.titleEn : file.call.title,
      closedAt: file.deadline.toISOString(),
      content: dossierText(locale, file.dossier, file.documents),
    },
  };
}
