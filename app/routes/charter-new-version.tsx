import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { charterForm } from "~/domain/network/network-forms";
import { newCharterPage } from "~/features/network/charter-page.server";
import { NewCharterForm } from "~/features/network/new-charter-form";
import { publishCharter } from "~/features/network/publish-charter.server";
import { form, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const meta = pageTitle(({ locale }) => networkWords[locale].newCharter.title);

export const loader = (args: LoaderFunctionArgs) => show(args, newCharterPage, {});

export const action = (args: ActionFunctionArgs) =>
  perform(args, publishCharter, form(charterForm, {}), { then: "/reseau", say: "charter-published" });

export default function NewCharter() {
  return <NewCharterForm saved={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
