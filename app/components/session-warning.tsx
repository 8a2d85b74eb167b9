import { type FocusEvent, useRef } from "react";
import { NotificationBanner } from "~/components/banner";
import { Button } from "~/components/button";
import { useHref, useLocale, useWords } from "~/components/locale";
import { useRunsScript } from "~/components/scripts";
import { type Left, type SessionNews, useSessionWatch } from "~/components/use-session-watch";
import { timeOfDay } from "~/words/format";
import { sessionWords } from "~/words/session";

/**
 * Says in time that a session ends, and what can be done about it. Where no script runs it is said when the page is
 * drawn: opening it was use enough, so that only the twelve hours can be near.
 */
export function SessionWarning({ session }: { session: Left | null }) {
  const words = useWords(sessionWords);
  const runsScript = useRunsScript();
  const { news, stay, hide } = useSessionWatch(session);
  // Whoever was writing goes on where they were.
  const cameFrom = useRef<HTMLElement | null>(null);
  if (!news) return null;
  const onFocus = ({ relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget instanceof HTMLElement && !relatedTarget.closest(".session-warning"))
      cameFrom.current = relatedTarget;
  };
  const goOn = () => cameFrom.current?.focus();
  return (
    <div className="session-warning">
      <NotificationBanner
        key={news.kind}
        tone={news.kind === "stayed" ? "success" : "warning"}
        title={titleOf(news, words)}
      >
        <p>
          <Sentence news={news} />
        </p>
        {runsScript ? (
          <div className="button-row">
            {"left" in news && news.left.because === "unused" && news.kind !== "stayed" ? (
              <Button type="button" onFocus={onFocus} onClick={() => void stay().then(goOn)}>
                {words.stay}
              </Button>
            ) : null}
            {news.kind === "ended" ? <SignInAgain /> : null}
            <Button
              type="button"
              variant="quiet"
              onFocus={onFocus}
              onClick={() => {
                hide();
                goOn();
              }}
            >
              {words.hide}
            </Button>
          </div>
        ) : null}
      </NotificationBanner>
    </div>
  );
}

const titleOf = (news: SessionNews, words: (typeof sessionWords)["fr"]) =>
  ({ soon: words.soonTitle, unreachable: words.soonTitle, stayed: words.stayedTitle, ended: words.endedTitle })[
    news.kind
  ];

function Sentence({ news }: { news: SessionNews }) {
  const words = useWords(sessionWords);
  const locale = useLocale();
  if (news.kind === "ended") return words.ended;
  const time = timeOfDay(locale, new Date(news.left.endsAt));
  if (news.kind === "stayed") return news.left.because === "unused" ? words.stayed(time) : words.length(time);
  const said = news.left.because === "unused" ? words.unused(time) : words.length(time);
  return news.kind === "unreachable" ? `${words.unreachable} ${said}` : said;
}

/** In another tab: what is written on this one stays. */
function SignInAgain() {
  const words = useWords(sessionWords);
  return (
    <a className="button button-primary" href={useHref()("/connexion")} target="_blank" rel="noopener">
      {words.signIn}
    </a>
  );
}
