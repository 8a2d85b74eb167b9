import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { z } from "zod";
import { DOCUMENT_BYTES_MAX } from "~/domain/proposals/documents";
import { grant, type Outcome, type Refused, refuse } from "~/domain/shared/outcome";
import type { Command, Query } from "~/features/visit.server";
import { receiveUpload } from "~/integrations/files/live.server";
import type { ReceivedFile } from "~/integrations/files/port";
import { carryOut } from "~/web/carry-out.server";
import { type Answer, arrival, form, readForm, show } from "~/web/doors.server";
import { scanner, store } from "~/web/files.server";
import { flashCookie } from "~/web/flash.server";
import { href, type Locale } from "~/words/locale";
import { refusalSentence } from "~/words/refusals";

/** A file as it was received and examined: what the command that keeps it is told. */
export type Received = Pick<ReceivedFile, "fileName" | "mediaType" | "sizeBytes" | "sha256"> & { storageKey: string };
type Examined = { file: Received; verdict: "pending" | "accepted" | "refused"; verdictNote: string };

/** What a form with one file asks for. */
type Upload<A extends object, F extends object, V> = {
  asked: A;
  /** Asked before a byte is read: nobody fills our disk who may not. */
  may: Query<A, { refusal: string | null; roomBytes: number }>;
  /** The fields beside the file. */
  form?: z.ZodType<F>;
  command: Command<A & F & Examined, V>;
  /** Folder of the store: lower case, digits, hyphens. */
  folder: string;
  /** Field of the file, where a refusal is shown. */
  field: string;
  /** Of one file; that of a dossier's document unless told. */
  bytesMax?: number;
  then: string;
  /** The sentence of words/done.ts that the next page says. */
  say: string;
  /** A refusal that says the same file is there already: for a form sent twice that is success. */
  same: string;
};

export type Sent =
  | { to: string; headers: { "Set-Cookie": string } }
  | { problems: Record<string, string>; values: unknown; status: 404 | 422 };

/** The answer to a form of a page, which a refusal shows again. */
export const asPage = (sent: Sent) =>
  "to" in sent
    ? redirect(sent.to, { status: 303, headers: sent.headers })
    : data({ problems: sent.problems, values: sent.values, refusal: null } satisfies Answer, { status: sent.status });

/** The answer to a script, which shows the progress and then goes where it is told. */
export const asJson = (sent: Sent) =>
  "to" in sent
    ? Response.json({ to: sent.to }, { headers: sent.headers })
    : Response.json({ problems: sent.problems }, { status: sent.status });

/** Receives the one file of a form, has it examined, and runs the command that keeps it. What is refused leaves nothing behind. */
export async function sendUpload<A extends object, F extends object, V>(
  args: ActionFunctionArgs,
  upload: Upload<A, F, V>,
): Promise<Sent> {
  const { asked, may, command, field, folder, then, say, same } = upload;
  const visit = await arrival(args);
  const { refusal, roomBytes } = await show(args, may, asked);
  if (refusal) return { problems: { [field]: refusal }, values: undefined, status: 422 };

  const received = await receiveOne(args.request, roomBytes, upload.bytesMax ?? DOCUMENT_BYTES_MAX);
  if (!received.ok) return turnedDown(visit.locale, field, received);
  const { file, fields } = received.value;
  const read = readForm(form(upload.form ?? z.object({}), asked), fields, visit.locale);
  if (!read.ok) {
    await rm(file.path, { force: true });
    return { ...read.answer, status: 422 };
  }
  const outcome = await keepFile(file, folder, (examined) =>
    carryOut(visit, command, { ...(read.value as A & F), ...examined }, fields.get("_key")),
  );
  if (!outcome.ok && outcome.reason !== same) return turnedDown(visit.locale, field, outcome);
  return { to: href(visit.locale, then), headers: { "Set-Cookie": await flashCookie({ kind: "done", event: say }) } };
}

const turnedDown = (locale: Locale, field: string, { reason, detail }: Refused): Sent => ({
  problems: { [field]: refusalSentence(locale, reason, detail) },
  values: undefined,
  status: reason === "not-found" ? 404 : 422,
});

async function receiveOne(
  request: Request,
  roomBytes: number,
  maxBytes: number,
): Promise<Outcome<{ file: ReceivedFile; fields: FormData }>> {
  const { waitingRoom } = await store();
  const limits = { maxBytes, maxFiles: 1, roomBytes };
  const upload = await receiveUpload(request, waitingRoom, limits);
  if (!upload.ok) return upload;
  const file = upload.value.files[0];
  return file ? grant({ file, fields: upload.value.fields }) : refuse("file-missing");
}

/** The bytes are in the store before the command says so; where it does not, they go again. */
async function keepFile<V>(
  { path, fileName, mediaType, sizeBytes, sha256 }: ReceivedFile,
  folder: string,
  tellOf: (examined: Examined) => Promise<Outcome<V>>,
): Promise<Outcome<V>> {
  const files = await store();
  const storageKey = `${folder}/${randomUUID()}`;
  let kept = false;
  try {
    const verdict = await examine(path);
    if (verdict.verdict !== "refused") await files.keep(path, storageKey);
    const outcome = await tellOf({ file: { fileName, mediaType, sizeBytes, sha256, storageKey }, ...verdict });
    kept = outcome.ok;
    return outcome;
  } finally {
    await rm(path, { force: true });
    if (!kept) await files.remove(storageKey);
  }
}

async function examine(path: string): Promise<Omit<Examined, "file">> {
  const bytes = createReadStream(path);
  const found = await scanner().scan(bytes);
  // A scanner that is not there reads nothing: the file must not stay open for it.
  bytes.destroy();
  return found === "unavailable"
    ? { verdict: "pending", verdictNote: "scanner unavailable" }
    : { verdict: found.verdict, verdictNote: found.note };
}
