import type { AgendaRow, RoomPage } from "~/features/committee/room-page.server";
import { awardsTerms } from "~/words/awards-terms";
import { committeeWords } from "~/words/committee";
import { euros } from "~/words/format";
import type { Locale } from "~/words/locale";

type Room = Pick<RoomPage, "status" | "version" | "availableCents" | "proposedCents" | "isOutNow"> & {
  agenda: readonly Pick<
    AgendaRow,
    "reference" | "opinion" | "amountCents" | "settledBy" | "version" | "out" | "isCurrent"
  >[];
};

/** What changed in the room from one reading of the page to the next, in sentences to be heard. */
export function newsOf(locale: Locale, before: Room, now: Room): string {
  if (before.version === now.version) return "";
  const words = committeeWords[locale];
  const { said } = words.room;
  const settled = now.agenda.filter((row) => {
    const was = before.agenda.find((r) => r.reference === row.reference);
    return was !== undefined && was.version !== row.version && row.opinion !== "";
  });
  const current = now.agenda.find((r) => r.isCurrent);
  const isCalled = current && !before.agenda.some((r) => r.isCurrent && r.reference === current.reference);
  const left = now.availableCents - now.proposedCents;
  return [
    now.status === before.status ? "" : said.state(words.statuses[now.status]),
    ...settled.map((r) =>
      said.settled(
        r.reference,
        r.opinion === "" ? "" : awardsTerms[locale].outcomes[r.opinion],
        r.amountCents > 0 ? euros(locale, r.amountCents) : "",
        r.settledBy ?? "",
      ),
    ),
    left === before.availableCents - before.proposedCents ? "" : said.left(euros(locale, left)),
    isCalled ? said.called(current.reference) : "",
    isCalled && current.out.length > 0 ? said.out(current.out.join(", ")) : "",
    now.isOutNow && !before.isOutNow ? words.room.outNow : "",
  ]
    .filter(Boolean)
    .join(" ");
}
