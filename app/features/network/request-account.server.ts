import { peopleKeepers } from "~/db/addressees.server";
import { personOfAddress, saveSeat, townDoor } from "~/db/members.server";
import { townRegister } from "~/db/towns.server";
import { requestAccount as decide } from "~/domain/network/account-request";
import { successorOf } from "~/domain/network/towns";
import type { SeatRole } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Asked = { townId: string; name: string; email: string; jobTitle: string; role: SeatRole };

/**
 * Someone asks for a place in a town. The answer is the same whether the address is new, waiting or a member's already:
 * nobody learns who has an account. An address on the town's own domain is confirmed at once.
 */
export async function requestAccount(work: Work, { townId, ...rest }: Asked) {
  const { tx, now, tell } = work;
  const asked = { ...rest, townId: await heirOf(work, townId) };
  const door = await townDoor(tx, asked.townId);
  if (!door) return refuse("not-found");
  const outcome = decide(asked, door, now);
  if (!outcome.ok) {
    if (outcome.reason !== "already-a-member" && outcome.reason !== "already-asked") return outcome;
    await tell("account.requested", {
      subject: ["town", asked.townId],
      data: { townName: door.town.name, repeated: true },
    });
    return grant({ requestId: "" });
  }

  const confirmed = outcome.value.confirmed && (await openSeat(work, asked));
  const decision = confirmed ? { decidedAt: now, outcome: "confirmed" } : {};
  const { id } = await tx.accountRequest.create({
    data: { ...asked, createdAt: now, ...decision },
    select: { id: true },
  });
  const facts = { townName: door.town.name, role: asked.role };
  await tell(confirmed ? "account.confirmed" : "account.requested", {
    subject: ["account_request", id],
    townId: asked.townId,
    data: { ...facts, name: asked.name, ...(confirmed ? { byDomain: true } : {}) },
    letters: confirmed
      ? [
          {
            to: asked.email,
            personId: confirmed,
            locale: work.locale,
            template: "account_confirmed",
            data: { path: "/espace", ...facts },
          },
        ]
      : [
          { to: asked.email, locale: work.locale, template: "account_received", data: { path: "/espace", ...facts } },
          ...(await deciders(work, asked)).map(({ path, ...to }) => ({
            ...to,
            template: "account_requested" as const,
            data: { path, ...facts, name: asked.name, email: asked.email },
          })),
        ],
  });
  return grant({ requestId: id });
}

/** A town that merged stands for the one that took over. */
async function heirOf({ tx, now }: Work, townId: string) {
  const register = await townRegister(tx);
  const named = register.find((t) => t.id === townId);
  return (named && successorOf(named, register, now)?.id) ?? townId;
}

async function openSeat({ tx, now, locale }: Work, { email, name, jobTitle, townId, role }: Asked) {
  const person = await personOfAddress(tx, { email, name, jobTitle, locale }, now);
  if (!person) return null;
  const seat = { personId: person.id, townId, role, confirmedAt: now, endedAt: null };
  await saveSeat(tx, seat, { function: jobTitle, confirmedById: null, now });
  return person.id;
}

/** Those who may confirm, each with the page where they do it. */
function deciders({ tx }: Work, { townId, role }: Asked) {
  return peopleKeepers(tx, townId, role === "signatory" ? ["signatory"] : ["editor", "signatory"]);
}
