import type { Proposal } from "~/domain/proposals/proposal";
import { type Actor, belongsTo, personId, writesFor } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export type CommentingRefusal = GateRefusal | "comment-not-yours" | "comment-settled-already";
type Town = Pick<Proposal, "townId">;

/** Comments stay within the town: whoever has a seat in it writes them, readers too, and nobody else knows of them. */
export function commentSection({ townId }: Town, actor: Actor): Outcome<null, CommentingRefusal> {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  return belongsTo(actor, townId) ? grant(null) : refuse("not-found");
}

type Settling = { authorId: string; resolvedAt: Date | null };

/** A comment is settled, or opened again, by whoever wrote it and by those who write the dossier. */
export function settleComment(
  town: Town,
  { authorId, resolvedAt }: Settling,
  resolved: boolean,
  actor: Actor,
): Outcome<null, CommentingRefusal> {
  const may = commentSection(town, actor);
  if (!may.ok) return may;
  if (!writesFor(actor, town.townId) && authorId !== personId(actor)) return refuse("comment-not-yours");
  return (resolvedAt !== null) === resolved ? refuse("comment-settled-already") : grant(null);
}

type Member = { id: string; name: string };

/** Who is called by a comment: those who were ticked, and those whose name is written after an @. Only people of the town. */
export function mentioned(body: string, ticked: readonly string[], members: readonly Member[]): string[] {
  const said = body.toLocaleLowerCase("fr");
  return members
    .filter(({ id, name }) => ticked.includes(id) || said.includes(`@${name.toLocaleLowerCase("fr")}`))
    .map(({ id }) => id);
}
