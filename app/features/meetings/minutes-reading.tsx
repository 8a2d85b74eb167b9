import { InsetNote } from "~/components/banner";
import { useWords } from "~/components/locale";
import { ActionsTable } from "~/features/meetings/actions-table";
import type { MeetingPage } from "~/features/meetings/meeting-page.server";
import { meetingsWords } from "~/words/meetings";
import { meetingsTerms } from "~/words/meetings-terms";

/** What was said and decided, as far as this reader may see it. */
export function MinutesReading({ page }: { page: MeetingPage }) {
  const words = useWords(meetingsWords).page;
  const terms = useWords(meetingsTerms);
  if (page.status === "cancelled") return null;
  const { minutes } = page;
  return (
    <section className="stack">
      <h2>{terms.minutesFields.minutes}</h2>
      {minutes === null ? <p>{words.minutesLater}</p> : null}
      {minutes && page.minutesStatus === "draft" ? <InsetNote>{words.minutesDraft}</InsetNote> : null}
      {minutes?.text ? <p className="said">{minutes.text}</p> : null}
      {minutes ? (
        <>
          <h3>{words.decisions}</h3>
          {minutes.decisions.length === 0 ? <p>{words.noDecisions}</p> : null}
          <ol>
            {minutes.decisions.map((body, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a decision is its place in the minutes.
              <li key={i}>{body}</li>
            ))}
          </ol>
          <h3>{words.actions}</h3>
          {minutes.actions.length === 0 ? (
            <p>{words.noActions}</p>
          ) : (
            <ActionsTable caption={words.actions} actions={minutes.actions} mayComplete={page.can.completeActions} />
          )}
        </>
      ) : null}
    </section>
  );
}
