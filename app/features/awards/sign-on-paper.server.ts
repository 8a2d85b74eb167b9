import { findKnownAgreement } from "~/db/agreements.server";
import { signedPages } from "~/db/signed-scans.server";
import { signOnPaper } from "~/domain/awards/signed-papers";
import { personId } from "~/domain/shared/actor";
import { fromParis } from "~/domain/shared/calendar";
import { grant, refuse } from "~/domain/shared/outcome";
import { departmentSigned, townSigned } from "~/features/awards/sign-agreement.server";
import type { Work } from "~/features/visit.server";

type Signature = { reference: string; signerName: string; signerFunction: string; on: string };

/** A signature that stands on the paper is written down beside its scan: first the town's, then the Département's. */
export async function signAgreementOnPaper(work: Work, { reference, signerName, signerFunction, on }: Signature) {
  const { actor, now, tx } = work;
  const agreement = await findKnownAgreement(tx, actor, reference, now);
  if (!agreement) return refuse("not-found");
  const filed = await signedPages(tx, agreement.newest.id);
  const outcome = signOnPaper(actor, agreement.status, { on }, filed, now);
  if (!outcome.ok) return outcome;
  const signed = {
    signerId: personId(actor),
    signerName,
    signerFunction,
    at: fromParis(on, "12:00"),
    onPaper: true,
  };
  const done =
    outcome.value.side === "town"
      ? await townSigned(work, agreement, signed)
      : await departmentSigned(work, agreement, signed);
  return done.ok ? grant({ reference, side: outcome.value.side }) : done;
}
