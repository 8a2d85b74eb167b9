import { useBlocker } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { Autosave, type AutosaveState, type Sent, type Unsent } from "~/components/autosave";
import { formText } from "~/components/form-text";
import {
  draftsUnder,
  dropDraft,
  type FoundDraft,
  keepDraft,
  noteSending,
  stillWaiting,
} from "~/components/local-drafts";
import { hasArrived, postDraft } from "~/components/post-draft";

export type AutosaveOptions = {
  /** Where the form is saved by itself, and where the server says whether it has a text. */
  address: string;
  arrival: string;
  /** Under which name its text waits in this browser; it names the writer too. */
  name: string;
  /** The version that the text was written over. */
  seen: number;
  /** Whether what the page drew is what the server has. */
  isSaved: boolean;
  /** A text found in this browser that the writer has just taken up again. */
  taken: FoundDraft | null;
  /** The writer has two versions to choose from: nothing may be saved before. */
  isChoosing: boolean;
};

const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join("");

/** Saves the form around `anchor` by itself. */
export function useAutosave(options: AutosaveOptions) {
  const anchor = useRef<HTMLInputElement>(null);
  const saver = useRef<Autosave | null>(null);
  const handOver = useRef(() => options.seen);
  const [state, setState] = useState<AutosaveState | null>(null);
  const [found, setFound] = useState<FoundDraft[]>([]);
  const first = useRef(options);

  useEffect(() => {
    const form = anchor.current?.form;
    if (!form) return;
    const started = start(form, first.current, setState, setFound);
    saver.current = started.saver;
    handOver.current = started.handOver;
    setState((state) => state ?? { kind: "resting" });
    return started.stop;
  }, []);

  useLeavingGuard(saver, setState);
  const ignore = useCallback((draft: FoundDraft) => {
    dropDraft(draft.id);
    setFound((all) => all.filter(({ id }) => id !== draft.id));
  }, []);
  return { anchor, saver, state, setState, found, ignore, handOver };
}

/**
 * Within the portal a link waits until the text is saved. What cannot be saved stays in this browser, and the writer
 * decides. The page itself drawn anew, with a file that has come, waits too: it would show the text of before.
 */
function useLeavingGuard(saver: { current: Autosave | null }, show: (state: AutosaveState) => void) {
  const leaving = useBlocker(
    ({ currentLocation, nextLocation }) =>
      (currentLocation.pathname === nextLocation.pathname ? saver.current?.isDue : saver.current?.isUnsaved) ?? false,
  );
  useEffect(() => {
    if (leaving.state !== "blocked") return;
    void saver.current?.flush().then((isSaved) => {
      if (isSaved || leaving.location.pathname === window.location.pathname) return leaving.proceed();
      show({ kind: "unreachable" });
      leaving.reset();
    });
  }, [leaving, saver, show]);
}

/** What left with the form of this window: whoever is given that form again has it in hand. */
let handedOver: { id: string; text: string } | null = null;

function start(
  form: HTMLFormElement,
  options: AutosaveOptions,
  show: (state: AutosaveState) => void,
  tellFound: (found: FoundDraft[]) => void,
) {
  const { address, arrival, name, seen, isSaved, taken, isChoosing } = options;
  const id = `${name}/${Date.now().toString(36)}${newKey().slice(0, 4)}`;
  const drawn = formText(form, "drawn");
  const text = formText(form, "typed");
  let isKept = true;
  const keep = (unsent: Unsent | null) => {
    if (unsent) isKept = keepDraft(id, { ...unsent, at: new Date().toISOString() });
    else dropDraft(id);
  };
  const post = (sent: Sent) => postDraft(address, sent, document.visibilityState === "hidden");
  const saver = new Autosave(
    { post, keep, show, newKey },
    { text, seen, sent: taken?.sent ?? null, saved: isSaved ? drawn : null },
  );
  if (isChoosing) saver.halt();
  // Its text is in the form now: from here on this visit keeps it.
  if (saver.isUnsaved) saver.remember();
  if (taken) dropDraft(taken.id);
  if (!isSaved) forgetHandedOver();
  handedOver = null;
  const waiting = (which: (draft: FoundDraft) => boolean) =>
    stillWaiting(
      () => draftsUnder(`${name}/`).filter(which),
      async (draft) => draft.text === text || hasArrived(arrival, draft),
    );
  void waiting((draft) => draft.id !== id).then(tellFound);
  if (!isChoosing && saver.isUnsaved) void saver.save();
  /** The text leaves with the form. */
  const handOver = () => {
    saver.halt();
    handedOver = { id, text: formText(form, "typed") };
    saver.remember();
    return saver.seen;
  };
  const unhear = listen(form, saver, () => isKept);
  /** What was typed last is saved behind the page; whether what left with the form has arrived is asked. */
  const stop = () => {
    unhear();
    noteSending(saver.flush().finally(() => saver.halt()));
    if (saver.isUnsaved) void waiting((draft) => draft.id === id);
  };
  return { saver, handOver, stop };
}

/** What was typed after it had left stays. */
function forgetHandedOver() {
  const left = handedOver;
  if (left && draftsUnder(left.id).every(({ text }) => text === left.text)) dropDraft(left.id);
}

function listen(form: HTMLFormElement, saver: Autosave, isKept: () => boolean) {
  const off = new AbortController();
  const on = (target: EventTarget, type: string, heard: (event: Event) => void) =>
    target.addEventListener(type, heard, { signal: off.signal });
  on(form, "input", () => saver.typed(formText(form, "typed")));
  on(window, "online", () => void saver.save());
  on(document, "visibilitychange", () => void saver.save());
  on(window, "pagehide", () => saver.leave());
  on(window, "beforeunload", (event) => {
    if (saver.isUnsaved && !isKept()) event.preventDefault();
  });
  return () => off.abort();
}
