import type { Mailer } from "~/integrations/mail/port";

/** Where no mail server is configured: nothing leaves, the letter counts as sent and is read in the portal's mailbox page. */
export const mailboxOnly: Mailer = { send: async () => ({ ok: true, detail: "kept" }) };
