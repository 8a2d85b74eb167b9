/** One letter on its way. The same letter always carries the same `messageId`, so that a second copy is seen as one. */
export type Message = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** "<id@host>", or an id of ours. */
  messageId: string;
  headers?: Readonly<Record<string, string>>;
};

/**
 * What became of one try. `detail` is "accepted" when a mail server took the letter, "kept" when it only stays in the
 * portal's mailbox page. `retry` is false when the server said that it will never take this letter.
 */
export type Delivery = { ok: true; detail: "accepted" | "kept" } | { ok: false; failed: string; retry: boolean };

export type Mailer = { send(message: Message): Promise<Delivery> };
