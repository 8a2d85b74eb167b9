import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { type ActionFunctionArgs, createReadableStreamFromReadable, data, redirect } from "@remix-run/node";
import { DOCUMENT_BYTES_MAX } from "~/domain/proposals/documents";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import type { Command } from "~/features/visit.server";
import { localFiles, receiveUpload } from "~/integrations/files/live.server";
import type { FileKind, ReceivedFile } from "~/integrations/files/port";
import { openScanner } from "~/integrations/scan/live.server";
import { carryOut } from "~/web/carry-out.server";
import { type Answer, arrival } from "~/web/doors.server";
import { env } from "~/web/env.server";
import { flashCookie } from "~/web/flash.server";
import { href, type Locale } from "~/words/locale";
import { refusalSentence } from "~/words/refusals";

const KINDS: readonly FileKind[] = ["pdf", "jpg", "png", "odt", "ods", "xlsx"];
const store = () => localFiles(env().FILES_DIR);

/** A file as it was received and examined: what the command that keeps it is told. */
export type Received = Pick<ReceivedFile, "fileName" | "mediaType" | "sizeBytes" | "sha256" | "storageKey">;
type Examined = { file: Received; verdict: "pending" | "accepted" | "refused"; verdictNote: string };

type Upload<I, V> = {
  /** Folder of the store: lower case, digits, hyphens. */
  folder: string;
  inputOf: (examined: Examined) => I;
  /** Field that a refusal is shown at. */
  field: string;
  then: string | ((value: V) => string);
  say: string;
  /** A refusal that says the same file is there already: for a form sent twice that is success. */
  same: string;
};

/** Receives the one file of a form, has it examined, and runs the command that keeps it. What is refused leaves nothing behind. */
export async function performUpload<I extends object, V>(
  args: ActionFunctionArgs,
  command: Command<I, V>,
  { folder, inputOf, field, then, say, same }: Upload<I, V>,
) {
  const visit = await arrival(args);
  const received = await receiveOne(args.request, folder);
  if (!received.ok) return data(answerAt(visit.locale, field, received), { status: 422 });

  const { file, key } = received.value;
  let kept = false;
  try {
    const outcome = await carryOut(visit, command, inputOf(await examine(file)), key);
    kept = outcome.ok;
    if (!outcome.ok && outcome.reason !== same)
      return data(answerAt(visit.locale, field, outcome), { status: outcome.reason === "not-found" ? 404 : 422 });
    const to = outcome.ok && typeof then === "function" ? then(outcome.value) : String(then);
    return redirect(href(visit.locale, to), {
      status: 303,
      headers: { "Set-Cookie": await flashCookie({ kind: "done", event: say }) },
    });
  } finally {
    if (!kept) await store().remove(file.storageKey);
  }
}

async function receiveOne(
  request: Request,
  folder: string,
): Promise<Outcome<{ file: Received; key: FormDataEntryValue | null }>> {
  const upload = await receiveUpload(request, store(), () => `${folder}/${randomUUID()}`, {
    maxBytes: DOCUMENT_BYTES_MAX,
    maxFiles: 1,
    kinds: KINDS,
  });
  if (!upload.ok) return upload;
  const first = upload.value.files[0];
  if (!first) return refuse("file-missing");
  const { fileName, mediaType, sizeBytes, sha256, storageKey } = first;
  return grant({ file: { fileName, mediaType, sizeBytes, sha256, storageKey }, key: upload.value.fields.get("_key") });
}

async function examine(file: Received): Promise<Examined> {
  const bytes = await store().get(file.storageKey);
  const found = bytes ? await openScanner({}).scan(bytes) : "unavailable";
  // A scanner that is not there reads nothing: the file must not stay open for it.
  bytes?.destroy();
  return found === "unavailable"
    ? { file, verdict: "pending", verdictNote: "scanner unavailable" }
    : { file, verdict: found.verdict, verdictNote: found.note };
}

const answerAt = (
  locale: Locale,
  field: string,
  { reason, detail }: { reason: string; detail?: Parameters<typeof refusalSentence>[2] },
): Answer => ({
  problems: { [field]: refusalSentence(locale, reason, detail) },
  values: undefined,
  refusal: null,
});

/** A stored file, to save and never to show inside the portal. */
export async function storedFile({
  storageKey,
  fileName,
  mediaType,
  sizeBytes,
}: Omit<Received, "sha256">): Promise<Response> {
  const bytes: Readable | null = await store().get(storageKey);
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(createReadableStreamFromReadable(bytes), {
    headers: { ...attachment(fileName, mediaType), "Content-Length": String(sizeBytes) },
  });
}

/** Headers of a file that the browser saves under its name. */
export const attachment = (fileName: string, mediaType: string) => ({
  "Content-Type": mediaType,
  "Content-Disposition": `attachment; filename="${fileName.replace(/[^\w.-]+/g, "_")}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
});
