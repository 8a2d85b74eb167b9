import { findAccountRequest, personOfAddress, saveSeat } from "~/db/members.server";
import { confirmRequest, declineRequest } from "~/domain/network/account-request";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { peoplePage } from "~/features/network/chosen-seat";
import type { Work } from "~/features/visit.server";

/** Lets the person in: the account is made if the address has none, and the seat counts from now. */
export async function confirmAccountRequest({ actor, now, locale, tx, tell }: Work, { id }: { id: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const found = await findAccountRequest(tx, id);
  if (!found) return refuse("not-found");
  const { request, name, jobTitle, town } = found;
  const { email, townId, role } = request;
  const allowed = confirmRequest(request, "", actor, now);
  if (!allowed.ok) return allowed;
  const person = await personOfAddress(tx, { email, name, jobTitle, locale }, now);
  if (!person) return refuse("person-closed");

  const decidedById = personId(actor);
  await saveSeat(
    tx,
    { ...allowed.value, personId: person.id },
    { function: jobTitle, confirmedById: decidedById, now },
  );
  await tx.accountRequest.update({
    where: { id, decidedAt: null },
    data: { decidedAt: now, decidedById, outcome: "confirmed" },
  });
  await tell("account.confirmed", {
    subject: ["account_request", id],
    townId,
    data: { townName: town.name, name, role },
    letters: [
      {
        to: email,
        personId: person.id,
        locale,
        template: "account_confirmed",
        data: { path: "/espace", townName: town.name, role },
      },
    ],
  });
  return grant({ personId: person.id, back: peoplePage(actor, townId) });
}

export async function declineAccountRequest(
  { actor, now, locale, tx, tell }: Work,
  { id, reason }: { id: string; reason: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const found = await findAccountRequest(tx, id);
  if (!found) return refuse("not-found");
  const { request, name, town } = found;
  const outcome = declineRequest(request, reason, actor, now);
  if (!outcome.ok) return outcome;

  const { townId, email } = request;
  await tx.accountRequest.update({
    where: { id, decidedAt: null },
    data: { ...outcome.value, decidedById: personId(actor), outcome: "declined" },
  });
  await tell("account.declined", {
    subject: ["account_request", id],
    townId,
    data: { townName: town.name, name },
    letters: [
      {
        to: email,
        locale,
        template: "account_declined",
        data: { path: "/inscription", townName: town.name, reason: outcome.value.reason },
      },
    ],
  });
  return grant({ back: peoplePage(actor, townId) });
}
