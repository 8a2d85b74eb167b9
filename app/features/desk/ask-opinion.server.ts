import { expertInConflict } from "~/db/dossier-managers.server";
import { opinionById, opinionsOn } from "~/db/opinions.server";
import { findKnownProposal } from "~/db/reviews.server";
import {
  askOpinion as ask,
  type OpinionForm,
  opinionReminderDue,
  revokeOpinion as revoke,
} from "~/domain/proposals/opinions";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Token = { token: string; tokenHash: string };

/** One precise question about a dossier, to somebody outside. The letter holds the only copy of the link; the table keeps its hash. */
export async function askOpinion(
  { actor, now, locale, tx, tell }: Work,
  { reference, token, tokenHash, ...asked }: OpinionForm & Token & { reference: string },
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const known = await findKnownProposal(tx, actor, reference, now);
  if (!known) return refuse("not-found");
  const { proposal, title, townName } = known;
  const around = {
    conflicted: await expertInConflict(tx, asked.expertEmail, proposal.id, now),
    opinions: await opinionsOn(tx, proposal.id),
  };
  const outcome = ask(proposal, asked, around, actor, now);
  if (!outcome.ok) return outcome;

  const { expertName, expertEmail, introduction, question } = asked;
  const confidential = asked.readers === "confidential";
  const { dueOn } = outcome.value;
  const row = { expertName, expertEmail, introduction, question, confidential, tokenHash, dueOn };
  const { id } = await tx.outsideOpinion.create({
    data: { ...row, proposalId: proposal.id, askedById: personId(actor) ?? "", askedAt: now },
    select: { id: true },
  });
  const data = {
    path: `/avis/${token}`,
    title,
    townName,
    question,
    introduction,
    confidential,
    dueOn: new Date(dueOn.getTime() - 1).toISOString(),
  };
  await tell("opinion.asked", {
    subject: ["opinion", id],
    data: { reference, confidential },
    letters: [{ to: expertEmail, personId: null, locale, template: "opinion_asked", data }],
  });
  return grant({ reference });
}

/** The question is taken back: the link opens nothing any more, and the expert is told so. */
export async function revokeOpinion(
  { actor, now, locale, tx, tell }: Work,
  { reference, id }: { reference: string; id: string },
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const known = await findKnownProposal(tx, actor, reference, now);
  const opinion = known && (await opinionById(tx, id));
  if (!opinion || opinion.proposalId !== known.proposal.id) return refuse("not-found");
  const outcome = revoke(opinion, actor, now);
  if (!outcome.ok) return outcome;

  await tx.outsideOpinion.update({ where: { id }, data: outcome.value });
  await tell("opinion.revoked", {
    subject: ["opinion", id],
    data: { reference },
    letters: [
      {
        to: opinion.expertEmail,
        personId: null,
        locale,
        template: "opinion_revoked",
        data: { path: "/", title: known.title },
      },
    ],
  });
  return grant({ reference });
}

/** The portal reminds the expert, once. The new letter holds a new link: what is hashed cannot be sent again. */
export async function remindExpert({ actor, now, tx, tell }: Work, { id, token, tokenHash }: Token & { id: string }) {
  if (actor.kind !== "system") return refuse("wrong-role");
  const opinion = await opinionById(tx, id);
  if (!opinion || !opinionReminderDue(opinion, now)) return refuse("not-found");
  const { proposal, question, dueOn, expertEmail } = opinion;
  await tx.outsideOpinion.update({ where: { id }, data: { remindedAt: now, tokenHash } });
  const data = {
    path: `/avis/${token}`,
    title: proposal.title,
    townName: proposal.town.name,
    question,
    dueOn: new Date(dueOn.getTime() - 1).toISOString(),
  };
  await tell("opinion.reminded", {
    subject: ["opinion", id],
    data: { reference: proposal.reference },
    letters: [{ to: expertEmail, personId: null, locale: "fr", template: "opinion_reminder", data }],
  });
  return grant({ reference: proposal.reference });
}
