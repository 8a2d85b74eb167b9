import { findCall } from "~/db/calls.server";
import type { CalendarEvent } from "~/domain/meetings/ics";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";
import { callPageWords } from "~/words/call-page";
import { deadline } from "~/words/format";

const HALF_HOUR_MS = 30 * 60_000;
const DAY_MS = 86_400_000;

/** The dates of a call for one's own calendar: it opens, it closes, the committee meets. */
export async function callCalendar({ now, locale, read }: Visit, { reference }: { reference: string }) {
  const call = await findCall(read, reference);
  if (!call?.frozenAt) return refuse("not-found");
  const words = callPageWords[locale].ics;
  const title = locale === "en" ? call.titleEn : call.title;
  const event = (name: string, said: string, description: string, startsAt: Date, endsAt: Date) => ({
    reference: `${reference}-${name}`,
    path: `/appels/${reference}`,
    sequence: call.version - 1,
    status: "planned" as CalendarEvent["status"],
    startsAt,
    endsAt,
    title: said,
    place: "",
    description,
  });
  const { opensAt, closesAt, committeeOn } = call;
  return grant({
    name: words.name,
    fileName: `appel-${reference}.ics`,
    events: [
      event("opens", words.opens(title), "", opensAt, new Date(opensAt.getTime() + HALF_HOUR_MS)),
      // The event ends at the very instant: who looks at the end of it reads the deadline.
      event(
        "closes",
        words.closes(title),
        words.closesText(deadline(locale, closesAt)),
        new Date(closesAt.getTime() - HALF_HOUR_MS),
        closesAt,
      ),
      ...(committeeOn
        ? [event("committee", words.committee(title), "", committeeOn, new Date(committeeOn.getTime() + DAY_MS))]
        : []),
    ],
    writtenAt: now,
  });
}
