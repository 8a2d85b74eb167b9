import { visitor } from "~/domain/shared/actor";
import { declineAccountRequest } from "~/features/network/decide-account-request.server";
import { requestAccount } from "~/features/network/request-account.server";
import { database } from "~/web/database.server";
import { act, type Cast, type Deed, on } from "../world.server";
import { fromToday } from "./call.server";

const SEVRAN = "93071";

/** Two people ask Sevran for a place: one was turned down with a reason, one waits for somebody's word. */
export function atTheDoor(cast: Cast, now: Date): Deed[] {
  const day = (days: number, time: string) => on(fromToday(now, days), time);
  const ask = (who: { name: string; email: string; jobTitle: string; role: "reader" | "editor" }) => (at: Date) =>
    act(visitor, requestAccount, { townId: SEVRAN, ...who }, at);
  return [
    {
      at: day(-15, "18:20"),
      done: ask({
        name: "Gaël Marchetti",
        email: "gael.marchetti@conseil-et-dossiers.example",
        jobTitle: "consultant",
        role: "editor",
      }),
    },
    { at: day(-14, "09:05"), done: (at) => turnAway(cast, at) },
    {
      at: day(-2, "14:30"),
      done: ask({
        name: "Maïmouna Sy",
        email: "maimouna.sy@ville-sevran.example",
        jobTitle: "chargée d’accueil, maison de l’emploi",
        role: "reader",
      }),
    },
  ];
}

/** An editor's place is for agents of the town: its mayor says so. */
async function turnAway(cast: Cast, at: Date) {
  const { id } = await (await database()).read.accountRequest.findFirstOrThrow({
    where: { townId: SEVRAN, decidedAt: null },
    select: { id: true },
  });
  const reason = "Ce cabinet ne travaille pas pour la commune. Seuls les agents de la ville écrivent ses dossiers.";
  await act(cast.mayor(SEVRAN), declineAccountRequest, { id, reason }, at);
}
