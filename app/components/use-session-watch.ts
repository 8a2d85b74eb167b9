import { useEffect, useRef, useState } from "react";
import { useHref } from "~/components/locale";
import { isEndingSoon, type TimeLeft, UNATTENDED, WARN_BEFORE_MS } from "~/domain/identity/session-limits";

/** As the page receives it: what the server says of how long the session lives. */
export type Left = Pick<TimeLeft, "leftMs" | "because"> & { endsAt: Date | string };
export type SessionNews = { kind: "soon" | "stayed" | "unreachable"; left: Left } | { kind: "ended" };

const ANSWER_MS = 10_000;

/** What the portal says, "ended", or null when it does not answer. */
async function ask(address: string, headers: Record<string, string>): Promise<Left | "ended" | null> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const answer = await fetch(address, { method: "POST", headers, redirect: "manual", signal });
    if (answer.status === 401) return "ended";
    return answer.ok ? ((await answer.json()) as Left) : null;
  } catch {
    return null;
  }
}

/**
 * Follows the session of an open page to its end. Before anything is said the portal is asked, because another tab may
 * have been used since; asking is no use of the session, staying is.
 */
export function useSessionWatch(sent: Left | null) {
  const address = useHref()("/espace/session");
  const [news, setNews] = useState<SessionNews | null>(() =>
    sent && isEndingSoon(sent.leftMs) ? { kind: "soon", left: sent } : null,
  );
  const watch = useRef<{ hear: (heard: Left | "ended" | null) => void } | null>(null);

  useEffect(() => {
    if (!sent) return setNews(null);
    const started = follow(sent, setNews, () => ask(address, { [UNATTENDED]: "1" }));
    watch.current = started;
    started.hear(sent);
    return started.stop;
  }, [sent, address]);

  const stay = async () => {
    const heard = await ask(address, {});
    if (heard === null) return setNews((news) => (news && "left" in news ? { ...news, kind: "unreachable" } : news));
    watch.current?.hear(heard);
    if (heard !== "ended" && !isEndingSoon(heard.leftMs)) setNews({ kind: "stayed", left: heard });
  };
  return { news, stay, hide: () => setNews(null) };
}

/** One timer: to the warning, then to the end. A machine that slept is looked after when its page is seen again. */
function follow(sent: Left, tell: (news: SessionNews | null) => void, asks: () => Promise<Left | "ended" | null>) {
  let known = { left: sent, at: Date.now() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const leftNow = () => known.left.leftMs - (Date.now() - known.at);

  const wait = () => {
    clearTimeout(timer);
    const ms = leftNow();
    timer = setTimeout(look, Math.max(isEndingSoon(ms) ? ms : ms - WARN_BEFORE_MS, 0) + 500);
  };
  /** Without an answer the page goes by what it knew. */
  const hear = (heard: Left | "ended" | null) => {
    if (isStopped) return;
    if (heard) known = { left: heard === "ended" ? { ...known.left, leftMs: 0 } : heard, at: Date.now() };
    if (leftNow() <= 0) return tell({ kind: "ended" });
    tell(isEndingSoon(leftNow()) ? { kind: "soon", left: known.left } : null);
    wait();
  };
  const look = async () => hear(await asks());
  const seen = () => {
    if (!document.hidden && isEndingSoon(leftNow())) void look();
  };
  document.addEventListener("visibilitychange", seen);
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", seen);
  };
  return { hear, stop };
}
