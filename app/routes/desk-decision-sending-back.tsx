import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendingBackForm } from "~/domain/awards/award-forms";
import { sendingBackPage } from "~/features/awards/decision-page.server";
import { sendBackDecisionList } from "~/features/awards/send-back-decision.server";
import { SendingBackPage } from "~/features/awards/sending-back-page";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { sendingBackWords } from "~/words/sending-back";

export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  sendingBackWords[locale].title(data?.reference ?? ""),
);

export const loader = (args: LoaderFunctionArgs) => show(args, sendingBackPage, { reference: param(args, "id") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "id");
  return perform(args, sendBackDecisionList, form(sendingBackForm, { reference }), {
    then: `/gestion/decisions/${reference}`,
    say: "decision-sent-back",
  });
};

export default function DeskDecisionSendingBack() {
  return <SendingBackPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
