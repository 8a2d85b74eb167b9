import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signCharterForm } from "~/domain/network/network-forms";
import { charterPage } from "~/features/network/charter-page.server";
import { CharterSigning } from "~/features/network/charter-signing";
import { signCharter } from "~/features/network/sign-charter.server";
import { form, perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].charter.title);

export const loader = (args: LoaderFunctionArgs) => show(args, charterPage, { town: searchOf(args).get("commune") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, signCharter, form(signCharterForm, {}), {
    then: ({ townSlug }) => `/reseau/charte?commune=${townSlug}`,
    say: "charter-signed",
  });

export default function Charter() {
  return <CharterSigning page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
