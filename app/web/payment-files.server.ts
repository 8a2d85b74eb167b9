import type { ActionFunctionArgs } from "@remix-run/node";
import { decodeText } from "~/integrations/payment-export/live.server";
import type { ExportedFile } from "~/integrations/payment-export/port";
import { typedForm } from "~/web/doors.server";
import { attachment } from "~/web/files.server";

export { paymentExport, paymentReturn } from "~/integrations/payment-export/live.server";

/** A file of payments, to save. Its bytes are those that were hashed. */
export const exportedFile = ({ fileName, mediaType, content }: ExportedFile) =>
  new Response(content, { headers: attachment(fileName, mediaType) });

const RETURN_BYTES_MAX = 4_000_000;

/** The return as it was sent: the file if there is one, else what was pasted. */
export async function returnText(args: ActionFunctionArgs): Promise<string> {
  const posted = await typedForm(args);
  const file = posted.get("file");
  if (file instanceof File && file.size > 0)
    return decodeText(new Uint8Array(await file.slice(0, RETURN_BYTES_MAX).arrayBuffer()));
  const text = posted.get("text");
  return typeof text === "string" ? text.slice(0, RETURN_BYTES_MAX) : "";
}
