import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { mailboxOnly, openMailer, smtpMailer } from "~/integrations/mail/live.server";
import type { Message } from "~/integrations/mail/port";

type Arrived = { raw: string; to: string[] };
const FROM = "Partenariat-ville <ne-pas-repondre@portail.example.fr>";

/** A real mail server in this process. Returns where to reach it, and what arrived. */
async function mailServer(options: SMTPServerOptions = {}) {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        arrived.push({
          raw: Buffer.concat(chunks).toString("utf8"),
          to: session.envelope.rcptTo.map((r) => r.address),
        });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  return { arrived, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

const refusing = (responseCode: number, text: string): SMTPServerOptions => ({
  onRcptTo: (_address, _session, done) => done(Object.assign(new Error(text), { responseCode })),
});

const letter = (over: Partial<Message> = {}): Message => ({
  to: "awa.diallo@bondy.example",
  subject: "Dossier 2026-004 déposé : accusé de réception",
  text: "Bonjour,\n",
  html: "<p>Bonjour,</p>",
  messageId: "<018f-7@partenariat-ville>",
  ...over,
});

test("a letter arrives, in plain text and in HTML, marked as sent by a machine", async () => {
  const { url, arrived } = await mailServer();
  expect(
    await smtpMailer({ url, from: FROM }).send(
      letter({ headers: { "List-Unsubscribe": "<https://portail.example.fr/espace/preferences>" } }),
    ),
  ).toEqual({ ok: true, detail: "accepted" });
  expect(arrived[0]?.to).toEqual(["awa.diallo@bondy.example"]);
  expect(arrived[0]?.raw).toMatch(/^Message-ID: <018f-7@partenariat-ville>\r$/m);
  expect(arrived[0]?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(arrived[0]?.raw).toMatch(/^List-Unsubscribe: <https:\/\/portail\.example\.fr\/espace\/preferences>\r$/m);
  expect(arrived[0]?.raw).toMatch(/text\/plain[\s\S]*text\/html/);
});

test("the portal signs in to a mail server that asks for it", async () => {
  const { url, arrived } = await mailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === "portail" && password === "secret" ? done(null, { user: username }) : done(new Error("no")),
  });
  const as = (who: string) => url.replace("smtp://", `smtp://${who}@`);
  expect(await smtpMailer({ url: as("portail:secret"), from: FROM }).send(letter())).toMatchObject({ ok: true });
  const refused = await smtpMailer({ url: as("portail:wrong"), from: FROM }).send(letter());
  expect(refused).toMatchObject({ ok: false, retry: true });
  expect(JSON.stringify(refused)).not.toContain("wrong");
  expect(arrived).toHaveLength(1);
});

test("an address that the server refuses for good is not tried again", async () => {
  const { url } = await mailServer(refusing(550, "5.1.1 no such mailbox"));
  expect(await smtpMailer({ url, from: FROM }).send(letter())).toEqual({
    ok: false,
    failed: expect.stringContaining("no such mailbox"),
    retry: false,
  });
});

test("an address that the server refuses for now is tried again", async () => {
  const { url } = await mailServer(refusing(451, "4.7.1 greylisted"));
  expect(await smtpMailer({ url, from: FROM }).send(letter())).toMatchObject({
    ok: false,
    retry: true,
    failed: expect.stringContaining("greylisted"),
  });
});

test("a server that is down or says nothing is tried again", async () => {
  const silent = createServer(() => undefined).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  expect(
    await smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: FROM, silenceMs: 300 }).send(letter()),
  ).toMatchObject({ ok: false, retry: true });
  await new Promise((closed) => silent.close(closed));
  expect(await smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: FROM }).send(letter())).toMatchObject({
    ok: false,
    retry: true,
    failed: expect.stringMatching(/ECONN|ESOCKET/),
  });
});

test("a letter sent twice carries the same Message-ID", async () => {
  const { url, arrived } = await mailServer();
  const mailer = smtpMailer({ url, from: FROM });
  await mailer.send(letter({ messageId: "018f-abc" }));
  await mailer.send(letter({ messageId: "018f-abc" }));
  const ids = arrived.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1]);
  expect(ids).toEqual(["<018f-abc@portail.example.fr>", "<018f-abc@portail.example.fr>"]);
});

test("a line end in a name cannot add a header or a reader", async () => {
  const { url, arrived } = await mailServer();
  const mailer = smtpMailer({ url, from: FROM });
  await mailer.send(
    letter({
      subject: "Jardin\r\nBcc: tous@example.fr\u2028X",
      headers: { "X-Town": "Bondy\r\nBcc: tous@example.fr", "Bad Name\r\nBcc": "x" },
      messageId: "<a\r\nBcc: tous@example.fr>",
    }),
  );
  expect(arrived[0]?.raw.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/im);
  expect(arrived[0]?.to).toEqual(["awa.diallo@bondy.example"]);
  for (const to of ["a@b.fr\r\nBcc: c@d.fr", "a@b.fr, c@d.fr", "Awa <a@b.fr>", "awa", ""])
    expect(await mailer.send(letter({ to })), to).toEqual({ ok: false, failed: "not an e-mail address", retry: false });
  expect(arrived).toHaveLength(1);
});

test("without a mail server, letters are kept in the portal", async () => {
  expect(openMailer({ from: FROM })).toBe(mailboxOnly);
  expect(await mailboxOnly.send(letter())).toEqual({ ok: true, detail: "kept" });
});
