import { grant } from "~/domain/shared/outcome";
import { type NavItem, visitorItems, workItems } from "~/features/frame/navigation";
import type { Visit } from "~/features/visit.server";

export type Frame = {
  person: { name: string; place: string | null; awaitsSecondFactor: boolean } | null;
  items: NavItem[];
  workItems: NavItem[];
};

/** What surrounds every page: who is signed in and where they may go. */
export async function frame({ actor }: Visit) {
  const person =
    actor.kind === "person"
      ? {
          name: actor.name,
          place: actor.seats[0]?.townName ?? null,
          awaitsSecondFactor: actor.heldRoles.length > actor.roles.length,
        }
      : null;
  return grant<Frame>({ person, items: visitorItems(), workItems: workItems(actor) });
}
