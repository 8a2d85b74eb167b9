import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useHref } from "~/components/locale";

export type Following = "waiting" | "live" | "interrupted";
/** Without the connection the page is read anew so often. */
const RELOAD_MS = 10_000;

/** Keeps the page as things are: read anew when the portal says that something changed, or from time to time without it. */
export function useLive(address: string, version: number, isFollowed: boolean): Following {
  const [following, setFollowing] = useState<Following>("waiting");
  const { revalidate } = useRevalidator();
  const known = useRef(version);
  known.current = Math.max(known.current, version);
  const url = useHref()(address);

  useEffect(() => {
    if (!isFollowed || typeof EventSource === "undefined") return;
    const source = new EventSource(url);
    source.addEventListener("open", () => setFollowing("live"));
    source.addEventListener("change", ({ data }) => {
      if (Number(data) > known.current) revalidate();
    });
    source.addEventListener("over", () => {
      source.close();
      setFollowing("interrupted");
    });
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) setFollowing("interrupted");
    });
    return () => source.close();
  }, [url, isFollowed, revalidate]);

  useEffect(() => {
    if (following !== "interrupted") return;
    const timer = setInterval(revalidate, RELOAD_MS);
    return () => clearInterval(timer);
  }, [following, revalidate]);
  return following;
}
