import { findReviewing } from "~/db/reviews.server";
import type { ReviewDraft } from "~/domain/reviews/review-form";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

type Asked = { reference: string; typed: ReviewDraft | undefined };
type Kept = { mark: number | null; justification: string };

/** Whether a grid that still waits in its reader's browser is what the portal has of them, word for word. */
export async function gridArrival({ actor, now, read }: Visit, { reference, typed }: Asked) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seen = await findReviewing(read, actor, reference, now);
  if (!seen?.assignment) return refuse("not-found");
  const { review, call } = seen;
  const codes = new Map(call.criteria.map(({ id, code }) => [id, code]));
  const kept = new Map<string | undefined, Kept>(review?.scores.map((s) => [codes.get(s.criterionId), s]));
  const isKept = (s: ReviewDraft["scores"][number]) =>
    s.mark === (kept.get(s.code)?.mark ?? null) && s.justification === (kept.get(s.code)?.justification ?? "");
  const arrived = review !== null && typed?.privateNote === review.privateNote && typed.scores.every(isKept);
  return grant({ arrived });
}
