export type CharterBlock =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] };

/** A charter's text in parts: "## " opens a part, "1. " is a commitment, any other line is a paragraph. */
export function charterBlocks(body: string): CharterBlock[] {
  const blocks: CharterBlock[] = [];
  for (const line of body.split("\n").map((l) => l.trim())) {
    if (line === "") continue;
    const last = blocks.at(-1);
    const item = /^\d+\. (.*)$/.exec(line)?.[1];
    if (line.startsWith("## ")) blocks.push({ kind: "heading", text: line.slice(3) });
    else if (item === undefined) blocks.push({ kind: "paragraph", text: line });
    else if (last?.kind === "list") last.items.push(item);
    else blocks.push({ kind: "list", items: [item] });
  }
  return blocks;
}
