import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { safePage } from "~/features/network/safe-page.server";
import { safeUpload } from "~/features/network/safe-upload.server";
import { SafeView } from "~/features/network/safe-view";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { asPage, sendUpload } from "~/web/uploads.server";
import { safeWords } from "~/words/safe";

export const meta = pageTitle(({ locale }) => safeWords[locale].title);
export const shouldRevalidate = () => true;

export const loader = (args: LoaderFunctionArgs) => show(args, safePage, { town: searchOf(args).get("commune") });
export const action = async (args: ActionFunctionArgs) =>
  asPage(await sendUpload(args, safeUpload(searchOf(args).get("commune"))));

export default function TownSafe() {
  const page = useLoaderData<typeof loader>();
  return <SafeView key={page.formKey} page={page} answer={useActionData<typeof action>()} />;
}
