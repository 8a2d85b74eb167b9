import type { Paper, PaperBlock } from "~/domain/notices/document";
import { grant, refuse } from "~/domain/shared/outcome";
import { charterBlocks } from "~/features/network/charter-text";
import type { Visit } from "~/features/visit.server";
import { instant } from "~/words/format";
import { networkWords } from "~/words/network";

/** The charter as a town signed it, as a paper: the text of that version, who signed, when, and its seal. Always French. */
export async function signedCharter({ read }: Visit, { id }: { id: string }) {
  const row = await read.charterSignature.findUnique({
    where: { id },
    include: {
      town: { select: { name: true, slug: true } },
      charterVersion: { select: { number: true, title: true, body: true } },
    },
  });
  if (!row) return refuse("not-found");
  const words = networkWords.fr.paper;
  const { town, charterVersion: version, signerName, signerFunction, signedAt, textHash, withdrawnAt } = row;
  const blocks: PaperBlock[] = [
    {
      kind: "definitions",
      items: [
        [words.town, town.name],
        [words.version, String(version.number)],
        [words.signedOn, instant("fr", signedAt)],
        [words.hash, textHash],
      ],
    },
    ...charterBlocks(version.body).map(
      (block): PaperBlock =>
        block.kind === "list" ? { kind: "list", items: block.items.map((text, i) => `${i + 1}. ${text}`) } : block,
    ),
    {
      kind: "signatures",
      parties: [
        {
          party: town.name,
          name: signerName,
          function: signerFunction,
          line: words.signedLine(instant("fr", signedAt)),
        },
      ],
    },
    ...(withdrawnAt ? [{ kind: "note" as const, text: words.withdrawn(instant("fr", withdrawnAt)) }] : []),
  ];
  const paper: Paper = {
    title: version.title,
    reference: words.reference(town.name, version.number),
    lang: "fr-FR",
    at: signedAt,
    blocks,
  };
  return grant({ paper, fileName: `charte-${town.slug}-v${version.number}.pdf` });
}
