import { inParis } from "~/domain/shared/calendar";
import { saveSection } from "~/features/proposals/save-section.server";
import { startProposal } from "~/features/proposals/start-proposal.server";
import { signFor } from "../edition-2022/calls.server";
import { LATER_MAYORS } from "../edition-2022/people";
import { act, type Cast, type Deed, on } from "../world.server";
import { bondyDraft } from "./bondy-draft";
import { fromToday, openingOf } from "./call.server";

/** What has happened since, up to this very day: everything stands at so many days from the day of the seeding. */
export function lifeLately(cast: Cast, now: Date): Deed[] {
  const year = inParis(now).year;
  return [
    ...LATER_MAYORS.map(({ townId, signedOn }): Deed => {
      const at = on(signedOn, "11:15");
      return { at, done: () => signFor(cast, townId, at) };
    }),
    ...openingOf(cast, {
      year,
      title: `Appel à initiatives ${year}`,
      titleEn: `Call for initiatives ${year}`,
      opensOn: fromToday(now, -20),
      closesOn: fromToday(now, 25),
      committeeOn: fromToday(now, 50),
      standingCommitteeOn: fromToday(now, 65),
    }),
    { at: on(fromToday(now, -18), "10:30"), done: (at) => writeBondysDraft(cast, year, inParis(now).date, at) },
  ];
}

/** Awa’s dossier for this year's call, the first one of it. */
async function writeBondysDraft(cast: Cast, year: number, today: string, at: Date) {
  const awa = cast.editor("93010");
  const { reference } = await act(awa, startProposal, { callReference: String(year), townId: "93010" }, at);
  for (const { section, content, done } of bondyDraft(today))
    await act(awa, saveSection, { reference, section, content, seen: 0, done }, at);
}
