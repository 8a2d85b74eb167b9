import { useRef } from "react";
import type { AutosaveState } from "~/components/autosave";
import { Button } from "~/components/button";
import { Heard } from "~/components/heard";
import { Icon } from "~/components/icons";
import { useHref, useLocale, useWords } from "~/components/locale";
import { autosaveWords } from "~/words/autosave";
import { timeOfDay } from "~/words/format";

type LineProps = {
  /** Null without script, and before it has run. */
  state: AutosaveState | null;
  /** Nothing saves itself while the writer has two versions to choose from. */
  isChoosing: boolean;
  /** The address of the page, where one comes back to after signing in. */
  here: string;
  onRetry: () => void;
};

/** Whether what was typed is safe, always in the same place. Heard when that changes, and not at each save. */
export function AutosaveLine({ state, isChoosing, here, onRetry }: LineProps) {
  const words = useWords(autosaveWords);
  const href = useHref();
  const said = useSaid(state, isChoosing);
  const heard = useRef({ kind: "resting", said: "" });
  if (!state) return <div className="autosave" />;
  const isWrong = !["resting", "saving", "saved"].includes(state.kind);
  if (state.kind !== "saving" && state.kind !== heard.current.kind) heard.current = { kind: state.kind, said };
  return (
    <div className={`autosave${isWrong ? " autosave-wrong" : ""}`}>
      <p>
        {state.kind === "saved" ? <Icon name="ok" /> : isWrong ? <Icon name="warning" /> : null} {said}{" "}
        {state.kind === "unreachable" ? (
          <Button type="button" variant="quiet" onClick={onRetry}>
            {words.retry}
          </Button>
        ) : null}
        {state.kind === "signed-out" ? (
          <a href={href(`/connexion?suite=${encodeURIComponent(here)}`)}>{words.signIn}</a>
        ) : null}
        {state.kind === "stale" ? (
          <Button name="intent" value="comparer" variant="secondary">
            {words.compare}
          </Button>
        ) : null}
      </p>
      <Heard text={heard.current.said} />
    </div>
  );
}

function useSaid(state: AutosaveState | null, isChoosing: boolean): string {
  const words = useWords(autosaveWords);
  const locale = useLocale();
  switch (state?.kind) {
    case undefined:
      return "";
    case "resting":
      return isChoosing ? words.choosing : words.resting;
    case "saving":
      return words.saving;
    case "saved": {
      const saved = words.saved(timeOfDay(locale, new Date(state.at)));
      return state.changes > 0 ? `${words.backAgain(state.changes)} ${saved}` : saved;
    }
    case "unreachable":
      return navigator.onLine ? words.unreachable : words.offline;
    case "signed-out":
      return words.signedOut;
    case "stale":
      return state.sentence;
    case "refused":
      return `${state.sentence} ${words.refused}`;
  }
}
