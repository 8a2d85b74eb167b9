import { addDays, fromParis, inParis } from "~/domain/shared/calendar";
import { extendCall } from "~/features/calls/extend-call.server";
import { askSignOff } from "~/features/proposals/sign-off.server";
import { submitProposal } from "~/features/proposals/submit-proposal.server";
import { carryOut } from "~/web/carry-out.server";
import { database } from "~/web/database.server";
import { act, type Cast, type Deed } from "../world.server";

const SECOND_MS = 1000;

/** A town that is asked to sign on the last day, files seven seconds too late, and is given a day. */
export function comesLate(
  cast: Cast,
  { town, reference, closes }: { town: string; reference: string; closes: Date },
): Deed[] {
  const after = (seconds: number) => new Date(closes.getTime() + seconds * SECOND_MS);
  const [callReference = ""] = reference.split("-");
  const tomorrow = fromParis(addDays(inParis(closes).date, 1), "15:00");
  return [
    {
      at: after(-3 * 3600),
      done: (at) => act(cast.editor(town), askSignOff, { reference, message: "Tout est prêt pour midi." }, at),
    },
    { at: after(7), done: (at) => fileTooLate(cast, town, reference, at) },
    {
      at: after(2 * 3600),
      done: (at) =>
        act(
          cast.named("Sofia Rossi"),
          extendCall,
          {
            reference: callReference,
            townId: town,
            until: tomorrow,
            reason: "Coupure du réseau en mairie à midi, confirmée par l’opérateur.",
          },
          at,
        ),
    },
  ];
}

async function fileTooLate(cast: Cast, town: string, reference: string, at: Date) {
  const { read } = await database();
  const { version } = await read.proposal.findUniqueOrThrow({ where: { reference }, select: { version: true } });
  const filing = { reference, seenVersion: version, certified: true };
  const outcome = await carryOut({ actor: cast.mayor(town), locale: "fr", now: at }, submitProposal, filing);
  if (outcome.ok || outcome.reason !== "filed-too-late") throw new Error(`${reference} did not come too late`);
}
