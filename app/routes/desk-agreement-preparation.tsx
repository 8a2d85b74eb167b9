import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { prepareAgreementOf } from "~/features/awards/prepare-agreement.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const LIST = "/gestion/conventions";

export const loader = (args: LoaderFunctionArgs) => redirect(href(localeOf(new URL(args.request.url).pathname), LIST));

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(
    args,
    prepareAgreementOf,
    { reference },
    { then: `${LIST}/${reference}`, back: LIST, say: "agreement-prepared" },
  );
};
