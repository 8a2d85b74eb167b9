/** What a virus scanner says of a file. `note` is kept with the document: the signature found, or why nothing was looked for. */
export type Verdict = { verdict: "accepted" | "refused"; note: string };

export type Scanner = {
  /** "unavailable" when the scanner did not answer: the document stays pending and is tried again. */
  scan(bytes: AsyncIterable<Uint8Array>): Promise<Verdict | "unavailable">;
};
