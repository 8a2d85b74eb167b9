import { mailboxOnly } from "~/integrations/mail/mailbox.server";
import type { Delivery, Mailer, Message } from "~/integrations/mail/port";

export { mailboxOnly } from "~/integrations/mail/mailbox.server";

const CONNECT_MS_MAX = 10_000;
const SILENCE_MS_MAX = 30_000;
const DETAIL_CHARS_MAX = 300;

type Smtp = {
  /** smtp://user:password@host:port, or smtps:// */
  url: string;
  from: string;
  /** For the tests: how long a server may stay silent. */
  silenceMs?: number;
};

/** The portal's mailer: over SMTP where one is configured, else letters stay in the portal's mailbox page. */
export const openMailer = ({ smtpUrl, from }: { smtpUrl?: string | undefined; from: string }): Mailer =>
  smtpUrl ? smtpMailer({ url: smtpUrl, from }) : mailboxOnly;

export function smtpMailer({ url, from, silenceMs = SILENCE_MS_MAX }: Smtp): Mailer {
  // Read when the first letter leaves: a portal without SMTP never holds it.
  const openTransport = async () =>
    (await import("nodemailer")).createTransport({
      url,
      connectionTimeout: Math.min(CONNECT_MS_MAX, silenceMs),
      greetingTimeout: Math.min(CONNECT_MS_MAX, silenceMs),
      socketTimeout: silenceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  let transport: ReturnType<typeof openTransport> | undefined;
  return {
    async send(message) {
      if (!isAddress(message.to)) return { ok: false, failed: "not an e-mail address", retry: false };
      try {
        transport ??= openTransport();
        await (await transport).sendMail({
          from,
          to: { name: "", address: message.to },
          subject: oneLine(message.subject),
          text: message.text,
          html: message.html,
          messageId: messageIdOf(message, from),
          headers: {
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            ...safeHeaders(message.headers),
          },
        });
        return { ok: true, detail: "accepted" };
      } catch (error) {
        return failure(error);
      }
    },
  };
}

/** One address and nothing around it: no name, no list, no line end. */
const isAddress = (text: string) =>
  /^[^\s@<>(),;:\\"[\]\p{Cc}]+@[^\s@<>(),;:\\"[\]\p{Cc}]+$/u.test(text) && text.length <= 254;

const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

function messageIdOf({ messageId }: Message, from: string): string {
  const id = messageId.replace(/[^\w.@-]/g, "");
  return `<${id.includes("@") ? id : `${id}@${/@([\w.-]+)/.exec(from)?.[1] ?? "localhost"}`}>`;
}

const safeHeaders = (headers: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => /^[A-Za-z][A-Za-z0-9-]*$/.test(name))
      .map(([name, value]) => [name, oneLine(value)]),
  );

/** A server's 5xx about this letter is final. A refused sign-in is ours to mend, and a silent server comes back: both try again. */
function failure(error: unknown): Delivery {
  const { code, responseCode, response, message } = error as {
    code?: string;
    responseCode?: number;
    response?: string;
    message?: string;
  };
  const ours = code === "EAUTH" || code === "ETLS" || code === "EOAUTH2";
  const retry = ours || responseCode === undefined || responseCode < 500;
  return {
    ok: false,
    failed: oneLine([code, response ?? message].filter(Boolean).join(": ")).slice(0, DETAIL_CHARS_MAX),
    retry,
  };
}
