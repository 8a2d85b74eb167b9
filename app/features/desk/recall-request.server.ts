import { townAddressees } from "~/db/addressees.server";
import { dossierManagers } from "~/db/dossier-managers.server";
import { dossierContent } from "~/db/proposals.server";
import type { Letter } from "~/domain/notices/letters";
import { lastDayOf, recallDue } from "~/domain/proposals/requests";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/**
 * The portal looks at a request that waits: the town is reminded once when few days are left; once the day has passed,
 * both sides are told, and the request stands on the desk until somebody decides.
 */
export async function recallRequest({ actor, now, tx, tell }: Work, { requestId }: { requestId: string }) {
  if (actor.kind !== "system") return refuse("wrong-role");
  const found = await tx.informationRequest.findUnique({ where: { id: requestId }, select: { proposalId: true } });
  const file = found && (await dossierContent(tx, found.proposalId));
  const request = file?.requests.find((r) => r.id === requestId);
  const due = request ? recallDue(request, now) : null;
  if (!file || !request || !due) return refuse("not-found");

  const { reference, townId, id: proposalId } = file.proposal;
  const about = { reference, title: file.title, dueOn: lastDayOf(request).toISOString() };
  const path = `/dossiers/${reference}/echanges`;
  const town = await townAddressees(tx, townId);
  const change = due === "remind" ? { remindedAt: now } : { escalatedAt: now };
  await tx.informationRequest.update({ where: { id: requestId }, data: change });
  const letters: Letter[] =
    due === "remind"
      ? town.map((to) => ({
          ...to,
          template: "request_reminder",
          data: { ...about, path, message: request.message },
        }))
      : [
          ...town.map((to): Letter => ({ ...to, template: "request_overdue", data: { ...about, path } })),
          ...(await dossierManagers(tx, proposalId, now)).map(
            (to): Letter => ({
              ...to,
              template: "request_unanswered",
              data: { ...about, path: `/gestion/dossiers/${reference}`, townName: file.town.name },
            }),
          ),
        ];
  await tell(due === "remind" ? "request.reminded" : "request.escalated", {
    subject: ["request", requestId],
    townId,
    data: { reference, dueOn: about.dueOn },
    letters,
  });
  return grant({ reference, due });
}
