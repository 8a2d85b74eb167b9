import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { SCANS, scanUpload } from "~/features/awards/send-scan.server";
import { asJson, sendUpload } from "~/web/uploads.server";
import { ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, SCANS);

/** Where the script of the page of scans sends a file; without it the form posts to the page itself. */
export const action = async (args: ActionFunctionArgs) => asJson(await sendUpload(args, scanUpload));
