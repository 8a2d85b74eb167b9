import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { scansPage } from "~/features/awards/scans-page.server";
import { ScansView } from "~/features/awards/scans-view";
import { scanUpload } from "~/features/awards/send-scan.server";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { asPage, sendUpload } from "~/web/uploads.server";
import { signedPaperWords } from "~/words/signed-papers";

export const meta = pageTitle(({ locale }) => signedPaperWords[locale].title);

export const loader = (args: LoaderFunctionArgs) => show(args, scansPage, {});

export const action = async (args: ActionFunctionArgs) => asPage(await sendUpload(args, scanUpload));

export default function DeskScans() {
  return <ScansView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
