import type { frameWords } from "~/words/frame";

export type Problem = { status: number; sentence: string | null; personName: string | null };

/** What a page that could not be shown says: its title and its text. */
export const problemText = (
  words: (typeof frameWords)["fr"],
  { status, sentence, personName }: Problem,
): [title: string, text: string] => {
  if (status === 404) return [words.notFoundTitle, words.notFoundText];
  if (status === 403) return [words.wrongRoleTitle, words.wrongRoleText(personName ?? "")];
  return sentence ? [words.refusedTitle, sentence] : [words.ourFaultTitle, words.ourFaultText];
};
