import { useNavigate } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useHref } from "~/components/locale";

export type Sending =
  | { state: "idle" }
  | { state: "sending"; fileName: string; percent: number }
  | { state: "checking"; fileName: string }
  /** The way to the portal broke; the file is still chosen and may be sent again. At 100 % it may have arrived. */
  | { state: "stopped"; percent: number }
  | { state: "refused"; problem: string };

type Answer = { to?: string; problems?: Record<string, string> };
/** Nothing has moved for so long: the way is broken, even if nobody says so. A scanner may need longer for its answer. */
const STALLED_MS = { sending: 60_000, checking: 180_000 };

type Options = { sendTo: string; field: string; refuse: (file: File) => string | null };

/**
 * Sends the file of a form and tells how far it is, which neither a plain form nor fetch can. `refuse` says at once
 * what the portal would say after the last byte. A form without a chosen file goes the usual way.
 */
export function useUpload({ sendTo, field, refuse }: Options) {
  const [sending, setSending] = useState<Sending>({ state: "idle" });
  const under = useRef<XMLHttpRequest | null>(null);
  const navigate = useNavigate();
  const localised = useHref();
  useEffect(() => () => under.current?.abort(), []);

  function send(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const body = new FormData(form);
    const file = body.get(field);
    if (!(file instanceof File) || file.name === "") return;
    event.preventDefault();
    const problem = refuse(file);
    if (problem) return setSending({ state: "refused", problem });
    const request = new XMLHttpRequest();
    under.current = request;
    let percent = 0;
    const stopped = () => setSending({ state: "stopped", percent });
    const patience = patienceWith(request, stopped);
    setSending({ state: "sending", fileName: file.name, percent });
    patience.anew(STALLED_MS.sending);
    request.upload.onprogress = ({ loaded, total }) => {
      percent = Math.min(99, Math.floor((100 * loaded) / total));
      setSending({ state: "sending", fileName: file.name, percent });
      patience.anew(STALLED_MS.sending);
    };
    request.upload.onload = () => {
      percent = 100;
      setSending({ state: "checking", fileName: file.name });
      patience.anew(STALLED_MS.checking);
    };
    request.onloadend = patience.end;
    request.onabort = () => setSending({ state: "idle" });
    request.onerror = stopped;
    request.onload = () => {
      const { to, problems = {} } = answerOf(request);
      const [said] = [problems[field], ...Object.values(problems)].filter(Boolean);
      if (to) {
        setSending({ state: "idle" });
        form.reset();
        navigate(to, { preventScrollReset: true });
      } else if (said) setSending({ state: "refused", problem: said });
      else stopped();
    };
    request.open("POST", localised(sendTo));
    request.send(body);
  }
  return { sending, send, cancel: () => under.current?.abort(), forget: () => setSending({ state: "idle" }) };
}

/** Gives a transfer up once nothing has come of it for so long. */
function patienceWith(request: XMLHttpRequest, over: () => void) {
  let timer: number | undefined;
  const end = () => window.clearTimeout(timer);
  const anew = (ms: number) => {
    end();
    timer = window.setTimeout(() => {
      request.onabort = over;
      request.abort();
    }, ms);
  };
  return { anew, end };
}

/** A page of another server on the way, or of our own when it is in trouble, is no answer of ours. */
function answerOf({ responseText }: XMLHttpRequest): Answer {
  try {
    return JSON.parse(responseText) as Answer;
  } catch {
    return {};
  }
}
