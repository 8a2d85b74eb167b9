import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { useHref } from "~/components/locale";

type Neighbours = { previous: string | null; next: string | null };

/** J goes to the next dossier of the queue and K to the one before, where nobody is typing; "Mes préférences" switches them off. */
export function useQueueKeys({ previous, next }: Neighbours) {
  const go = useNavigate();
  const href = useHref();
  const addressOf = (reference: string | null) => (reference ? href(`/instruction/${reference}`) : null);
  const [before, after] = [addressOf(previous), addressOf(next)];
  useEffect(() => {
    if (document.documentElement.dataset.letterKeys === "off") return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const address = key === "j" ? after : key === "k" ? before : null;
      if (!address) return;
      event.preventDefault();
      go(address);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [before, after, go]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("textarea, select, input:not([type=radio]), [contenteditable]");
