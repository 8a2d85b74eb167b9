import { useEffect, useState } from "react";
import { useHref, useWords } from "~/components/locale";
import { UNATTENDED } from "~/domain/identity/session-limits";
import { PRESENCE_EVERY_MS } from "~/domain/proposals/presence";
import { SECTION_SLUGS } from "~/domain/proposals/sections";
import type { SectionPage } from "~/features/proposals/section-page.server";
import { togetherWords } from "~/words/together";

/** Who else writes in this section now: as the page was sent, and with script as long as it stays open. */
export function PresenceLine({ page: { header, section, together } }: { page: SectionPage }) {
  const words = useWords(togetherWords).presence;
  const address = useHref()(`/dossiers/${header.reference}/presence/${SECTION_SLUGS[section]}`);
  const others = useOthers(address, together.present);
  return <output className="presence">{others.length > 0 ? `${words.here(others)} ${words.joined}` : null}</output>;
}

/** Says every so often that the page is still open, and at once when it is left; hears who else is there. */
function useOthers(address: string, sent: readonly string[]): readonly string[] {
  const [heard, setHeard] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const here = window.location.pathname;
    const leave = () => navigator.sendBeacon(address, new URLSearchParams({ fin: "1" }));
    const say = async () => {
      if (document.hidden) return;
      const headers = { [UNATTENDED]: "1" };
      const answer = await fetch(address, { method: "POST", redirect: "manual", headers }).catch(() => null);
      // Without network, or after a session's end, what was heard last stays: presence is a courtesy.
      if (answer?.ok) setHeard(((await answer.json()) as { others: string[] }).others);
    };
    const timer = setInterval(say, PRESENCE_EVERY_MS);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", say);
    document.addEventListener("visibilitychange", say);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", say);
      document.removeEventListener("visibilitychange", say);
      if (window.location.pathname !== here) leave();
    };
  }, [address]);
  return heard ?? sent;
}
