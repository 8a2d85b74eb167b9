import { Details } from "~/components/details";
import { useLocale, useWords } from "~/components/locale";
import { type CharterBlock, charterBlocks } from "~/features/network/charter-text";
import { networkWords } from "~/words/network";

/** The text that is signed, in French; for an English reader a courtesy translation beside it. */
export function CharterBody({ text }: { text: { body: string; bodyEn: string } }) {
  const words = useWords(networkWords).network;
  const locale = useLocale();
  return (
    <>
      {locale === "en" ? (
        <Details summary={words.courtesy} open>
          <Blocks blocks={charterBlocks(text.bodyEn)} />
        </Details>
      ) : null}
      {locale === "en" ? <p className="hint">{words.frenchOnly}</p> : null}
      <div className="prose" lang="fr">
        <Blocks blocks={charterBlocks(text.body)} />
      </div>
    </>
  );
}

function Blocks({ blocks }: { blocks: readonly CharterBlock[] }) {
  return blocks.map((block) => {
    if (block.kind === "heading") return <h2 key={block.text}>{block.text}</h2>;
    if (block.kind === "paragraph") return <p key={block.text}>{block.text}</p>;
    return (
      <ol key={block.items[0]}>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    );
  });
}
