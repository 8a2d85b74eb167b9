import { addScan, scanWithBytes } from "~/db/signed-scans.server";
import { mayHandleScans, SCAN_BYTES_MAX } from "~/domain/awards/signed-papers";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit, Work } from "~/features/visit.server";

export const SCANS = "/gestion/conventions/numerisations";

/** Asked before a byte of it is read. */
export async function maySendScan({ actor }: Visit, _asked: object) {
  const stopped = mayHandleScans(actor);
  return stopped ?? grant({ refusal: null, roomBytes: SCAN_BYTES_MAX });
}

type File = { fileName: string; mediaType: string; sizeBytes: number; sha256: string; storageKey: string };
type Sent = { file: File; verdict: "pending" | "accepted" | "refused"; verdictNote: string };

/** Signed papers, as the scanner gave them. They are read afterwards, page by page. The same file counts once. */
export async function sendScan({ actor, now, tx, tell }: Work, { file, verdict }: Sent) {
  const stopped = mayHandleScans(actor);
  if (stopped) return stopped;
  if (verdict === "refused") return refuse("file-infected");
  if (file.mediaType !== "application/pdf") return refuse("file-type-not-accepted");
  if (await scanWithBytes(tx, file.sha256)) return refuse("scan-known");
  const { mediaType: _pdf, ...kept } = file;
  const id = await addScan(tx, { ...kept, by: personId(actor) ?? "", at: now });
  await tell("scan.sent", { subject: ["scan", id], data: { fileName: file.fileName, sha256: file.sha256 } });
  return grant({ id });
}

/** What a form with a scan asks for. */
export const scanUpload = {
  asked: {},
  may: maySendScan,
  command: sendScan,
  folder: "scans",
  field: "scan",
  bytesMax: SCAN_BYTES_MAX,
  then: SCANS,
  say: "scan-sent",
  same: "scan-known",
};
