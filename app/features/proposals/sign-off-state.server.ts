import type { Reader } from "~/db/database.server";
import { namesOf } from "~/db/dossier-standing.server";
import { completenessOf, type DossierFile } from "~/db/proposals.server";
import { askSignOff, isAwaited, mayDecline, type Remark, takeBackSignOff } from "~/domain/proposals/sign-off";
import type { Actor } from "~/domain/shared/actor";

/** Where the request to the signatory stands: waiting, sent back with remarks, or neither; and what this person may do. */
export type SignOffState = {
  awaited: { by: string; at: Date; message: string } | null;
  declined: { by: string; at: Date; remarks: readonly Remark[] } | null;
  can: { ask: boolean; takeBack: boolean; decline: boolean };
};

/** Who may file for the town. */
export const signatoriesOf = (from: Reader, townId: string) =>
  from.seat.findMany({
    where: { townId, role: "signatory", endedAt: null, NOT: { confirmedAt: null } },
    select: { function: true, person: { select: { name: true } } },
    take: 20,
  });

export async function signOffState(
  read: Reader,
  file: DossierFile,
  { actor, now, signatories }: { actor: Actor; now: Date; signatories: number },
): Promise<SignOffState> {
  const { signOff, remarks } = file;
  const nameOf = await namesOf(read, [signOff?.askedById ?? null, signOff?.settledById ?? null]);
  const gaps = completenessOf(file).gaps.length;
  return {
    awaited:
      signOff && isAwaited(signOff) && file.proposal.status === "draft"
        ? { by: nameOf(signOff.askedById), at: signOff.askedAt, message: signOff.message }
        : null,
    declined:
      signOff?.settledAt && remarks.length > 0
        ? { by: nameOf(signOff.settledById), at: signOff.settledAt, remarks }
        : null,
    can: {
      ask: askSignOff({ ...file, gaps, signatories }, actor, now).ok,
      takeBack: takeBackSignOff(file, actor).ok,
      decline: mayDecline(file, actor).ok,
    },
  };
}
