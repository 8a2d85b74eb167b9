import { useNavigate } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useHref } from "~/components/locale";

export type Sending =
  | { state: "idle" }
  | { state: "sending"; fileName: string; percent: number }
  | { state: "checking"; fileName: string }
  /** The way to the portal broke; the file is still chosen and may be sent again. */
  | { state: "stopped"; percent: number }
  | { state: "refused"; problem: string };

type Answer = { to?: string; problems?: Record<string, string> };
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
    const body = new FormData(event.currentTarget);
    const file = body.get(field);
    if (!(file instanceof File) || file.name === "") return;
    event.preventDefault();
    const problem = refuse(file);
    if (problem) return setSending({ state: "refused", problem });
    const request = new XMLHttpRequest();
    under.current = request;
    let percent = 0;
    setSending({ state: "sending", fileName: file.name, percent });
    request.upload.onprogress = ({ loaded, total }) => {
      percent = Math.min(99, Math.floor((100 * loaded) / total));
      setSending({ state: "sending", fileName: file.name, percent });
    };
    request.upload.onload = () => setSending({ state: "checking", fileName: file.name });
    request.onabort = () => setSending({ state: "idle" });
    request.onerror = () => setSending({ state: "stopped", percent });
    request.onload = () => {
      const { to, problems = {} } = answerOf(request);
      const [said] = [problems[field], ...Object.values(problems)].filter(Boolean);
      if (to) {
        setSending({ state: "idle" });
        navigate(to, { preventScrollReset: true });
      } else setSending(said ? { state: "refused", problem: said } : { state: "stopped", percent });
    };
    request.open("POST", localised(sendTo));
    request.send(body);
  }
  return { sending, send, cancel: () => under.current?.abort(), forget: () => setSending({ state: "idle" }) };
}

/** A page of another server on the way, or of our own when it is in trouble, is no answer of ours. */
function answerOf({ responseText }: XMLHttpRequest): Answer {
  try {
    return JSON.parse(responseText) as Answer;
  } catch {
    return {};
  }
}
