import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { Details } from "~/components/details";
import { A } from "~/components/link";
import { useHref, useLocale, useWords } from "~/components/locale";
import type { SimilarAction } from "~/features/proposals/similar-actions.server";
import { euros } from "~/words/format";
import { similarActionsWords } from "~/words/similar-actions";

const PAUSE_MS = 1200;
const typed = (name: string) =>
  document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`main [name="${name}"]`)?.value ?? "";

/** Earlier actions that are like this one: those of the saved text, and with script those of what is being typed. */
export function SimilarActions({ reference, saved }: { reference: string; saved: readonly SimilarAction[] }) {
  const words = useWords(similarActionsWords);
  const { load, data } = useFetcher<{ actions: SimilarAction[] }>();
  const address = useHref()(`/dossiers/${reference}/actions-proches`);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = ({ target }: Event) => {
      if (!(target instanceof Element) || !["title", "summary"].includes(target.getAttribute("name") ?? "")) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        load(`${address}?${new URLSearchParams({ titre: typed("title"), resume: typed("summary") })}`);
      }, PAUSE_MS);
    };
    document.addEventListener("input", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("input", look);
    };
  }, [load, address]);
  const actions = data?.actions ?? saved;
  return (
    <Details
      summary={
        <>
          {words.title} <span role="status">({words.found(actions.length)})</span>
        </>
      }
    >
      {actions.length === 0 ? <p>{words.none}</p> : <p className="hint">{words.lead}</p>}
      <ul>
        {actions.map((action) => (
          <Line key={action.url} action={action} />
        ))}
      </ul>
    </Details>
  );
}

function Line({ action: { kind, url, title, townName, year, amountCents } }: { action: SimilarAction }) {
  const words = useWords(similarActionsWords);
  const locale = useLocale();
  const facts = [townName, String(year), ...(amountCents === null ? [] : [words.granted(euros(locale, amountCents))])];
  return (
    <li>
      <A to={url}>{title}</A>
      <div className="hint">
        {words[kind]}, {facts.join(", ")}. {kind === "project" ? words.results : words.read}
      </div>
    </li>
  );
}
