import { personAddressee, townAddressees } from "~/db/addressees.server";
import { findSeat } from "~/db/members.server";
import { changeSeatRole as changeRole, confirmSeat as confirm, endSeat as end } from "~/domain/network/seats";
import { actorLabel, personId, type SeatRole } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { peoplePage } from "~/features/network/chosen-seat";
import type { Work } from "~/features/visit.server";

/** Makes a waiting seat usable, a signatory's above all: the second person says so. */
export async function confirmSeat({ actor, now, tx, tell }: Work, { id }: { id: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const found = await findSeat(tx, id);
  if (!found) return refuse("not-found");
  const outcome = confirm(found.seat, actor, now);
  if (!outcome.ok) return outcome;

  const { townId, role, confirmedAt } = outcome.value;
  await tx.seat.update({ where: { id, confirmedAt: null }, data: { confirmedAt, confirmedById: personId(actor) } });
  const member = await personAddressee(tx, found.seat.personId);
  const data = { path: "/espace", townName: found.townName, role };
  await tell("seat.changed", {
    subject: ["person", found.seat.personId],
    townId,
    data: { townName: found.townName, role, confirmed: true, ...(await nameOf(tx, found.seat.personId)) },
    letters: member ? [{ ...member, template: "account_confirmed", data }] : [],
  });
  return grant({ back: peoplePage(actor, townId) });
}

export async function changeSeatRole(work: Work, { id, role }: { id: string; role: SeatRole }) {
  const { actor, tx, tell } = work;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const found = await findSeat(tx, id);
  if (!found) return refuse("not-found");
  const outcome = changeRole(found.seat, role, found.seats, actor);
  if (!outcome.ok) return outcome;

  const { townId } = found.seat;
  await tx.seat.update({ where: { id, endedAt: null }, data: { role } });
  const facts = { townName: found.townName, role, before: found.seat.role, ...(await nameOf(tx, found.seat.personId)) };
  const letters = await whomItConcerns(work, { ...found.seat, ...facts, ended: false });
  await tell("seat.changed", { subject: ["person", found.seat.personId], townId, data: facts, letters });
  return grant({ back: peoplePage(actor, townId) });
}

export async function endSeat(work: Work, { id }: { id: string }) {
  const { actor, now, tx, tell } = work;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const found = await findSeat(tx, id);
  if (!found) return refuse("not-found");
  const outcome = end(found.seat, found.seats, actor, now);
  if (!outcome.ok) return outcome;

  const { townId, endedAt } = outcome.value;
  await tx.seat.update({ where: { id, endedAt: null }, data: { endedAt } });
  const facts = { townName: found.townName, role: found.seat.role, ...(await nameOf(tx, found.seat.personId)) };
  const letters = await whomItConcerns(work, { ...found.seat, ...facts, ended: true });
  await tell("seat.ended", { subject: ["person", found.seat.personId], townId, data: facts, letters });
  const own = personId(actor) === found.seat.personId;
  return grant({ back: own ? "/espace" : peoplePage(actor, townId) });
}

type Changed = {
  personId: string;
  townId: string;
  townName: string;
  name: string;
  role: SeatRole;
  before?: SeatRole;
  ended: boolean;
};

/** Whoever's place it is, and the signatories when the change is about who signs; not the one who did it. */
async function whomItConcerns({ actor, tx }: Work, { personId: id, townId, before, ...changed }: Changed) {
  const { townName, name, role, ended } = changed;
  const member = await personAddressee(tx, id);
  const signs = role === "signatory" || before === "signatory";
  const signatories = signs ? await townAddressees(tx, townId, ["signatory"]) : [];
  const people = new Map([...(member ? [member] : []), ...signatories].map((to) => [to.personId, to]));
  return [...people.values()]
    .filter((to) => to.personId !== personId(actor))
    .map((to) => ({
      ...to,
      template: "seat_changed" as const,
      data: { path: "/espace", townName, name, role, by: actorLabel(actor), ended },
    }));
}

const nameOf = (tx: Work["tx"], id: string) => tx.person.findUniqueOrThrow({ where: { id }, select: { name: true } });
