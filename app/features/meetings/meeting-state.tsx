import { Badge } from "~/components/badge";
import { useLocale, useWords } from "~/components/locale";
import type { MeetingStatus } from "~/domain/meetings/meeting";
import { longDay, timeOfDay } from "~/words/format";
import { meetingsWords } from "~/words/meetings";
import { meetingsTerms } from "~/words/meetings-terms";

const TONES = { planned: "info", held: "ok", cancelled: "bad" } as const;

export const MeetingState = ({ status }: { status: MeetingStatus }) => (
  <Badge tone={TONES[status]}>{useWords(meetingsTerms).statuses[status]}</Badge>
);

/** « jeudi 24 novembre 2026, de 14 h 00 à 17 h 00 (heure de Paris) » */
export function MeetingTime({ from, to }: { from: Date | string; to: Date | string }) {
  const words = useWords(meetingsWords);
  const locale = useLocale();
  const [starts, ends] = [new Date(from), new Date(to)];
  return (
    <time dateTime={starts.toISOString()}>
      {words.fromTo(longDay(locale, starts), timeOfDay(locale, starts), timeOfDay(locale, ends))}
    </time>
  );
}
