import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

/** The idempotency key of a form: posted twice, done once. */
export const HiddenKey = ({ value, name = "_key" }: { value: string; name?: string }) => (
  <input type="hidden" name={name} value={value} />
);

/** First in its form: the Enter key presses the first submit button, and so saves rather than removes a row. */
export function DefaultSubmit({ name = "intent", value = "enregistrer" }: { name?: string; value?: string }) {
  const words = useWords(componentsWords);
  return (
    <button type="submit" className="vh" name={name} value={value} tabIndex={-1} aria-hidden="true">
      {words.saveSilently}
    </button>
  );
}
