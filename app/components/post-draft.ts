import type { Sent, Told } from "~/components/autosave";

const ANSWER_MS = 20_000;
const REACH_MS = 5_000;

/** What a door for scripts answers. */
type Answer = { version?: number; at?: string; problems?: Record<string, string>; refusal?: Refusal | null };
type Refusal = { reason: string; sentence: string };

/** Sends a text to be saved. `keepalive`: it goes on when the page is gone. */
export async function postDraft(address: string, { text, seen, key }: Sent, keepalive = false): Promise<Told> {
  const body = new URLSearchParams(text);
  body.set("version", String(seen));
  body.set("_key", key);
  try {
    const response = await fetch(address, {
      method: "POST",
      body,
      keepalive,
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (response.status === 401) return { kind: "signed-out" };
    const { version, at = "", problems = {}, refusal }: Answer = await response.json();
    if (response.ok && version !== undefined) return { kind: "saved", version, at };
    const sentence = refusal?.sentence ?? Object.values(problems)[0];
    if (sentence === undefined) return { kind: "unreachable" };
    return { kind: refusal?.reason === "stale-version" ? "stale" : "refused", sentence };
  } catch {
    return { kind: "unreachable" };
  }
}

/** Whether the server has a text that waits in this browser. Without an answer it is taken to wait still. */
export async function hasArrived(address: string, { text, seen }: Pick<Sent, "text" | "seen">): Promise<boolean> {
  const body = new URLSearchParams(text);
  body.set("version", String(seen));
  try {
    const response = await fetch(address, { method: "POST", body, signal: AbortSignal.timeout(REACH_MS) });
    const { arrived }: { arrived?: boolean } = response.ok && !response.redirected ? await response.json() : {};
    return arrived === true;
  } catch {
    return false;
  }
}

/** Whether anybody answers, asked before a form is posted: posted into the void, the page would be gone. */
export const isReachable = () =>
  fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(REACH_MS) }).then(
    () => true,
    () => false,
  );
