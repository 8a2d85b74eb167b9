import { Heard } from "~/components/heard";
import { useWords } from "~/components/locale";
import { characters, words as wordsIn } from "~/domain/shared/text";
import { componentsWords } from "~/words/components";

/** How long a text is, by the count that the server goes by. */
export function CharacterCount({ text, limit }: { text: string; limit: number }) {
  const words = useWords(componentsWords);
  const used = characters(text);
  const said = words.counted(used, limit);
  return (
    <>
      <p className={`count${used > limit ? " count-over" : ""}`} aria-hidden="true">
        {said} {words.wordCount(wordsIn(text))}
      </p>
      <Heard text={said} />
    </>
  );
}
