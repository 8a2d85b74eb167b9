import { inParis } from "~/domain/shared/calendar";
import { signFor } from "../edition-2022/calls.server";
import { LATER_MAYORS } from "../edition-2022/people";
import { type Cast, type Deed, on } from "../world.server";
import { atTheDoor } from "./at-the-door.server";
import { editionInReview } from "./edition-in-review.server";
import { nextMeeting } from "./next-meeting";
import { openCallOf } from "./open-call.server";

/** What has happened since, up to this very day: everything stands at so many days from the day of the seeding. */
export function lifeLately(cast: Cast, now: Date): Deed[] {
  const { year } = inParis(now);
  return [
    ...LATER_MAYORS.map(({ townId, signedOn }): Deed => {
      const at = on(signedOn, "11:15");
      return { at, done: () => signFor(cast, townId, at) };
    }),
    ...editionInReview(cast, year - 1, now),
    ...openCallOf(cast, year, now),
    ...atTheDoor(cast, now),
    ...nextMeeting(cast, now),
  ];
}
