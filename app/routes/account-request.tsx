import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { REQUESTS_PER_ADDRESS, REQUESTS_PER_NETWORK } from "~/domain/network/account-request";
import { accountRequestForm } from "~/domain/network/network-forms";
import { AccountRequested, AccountRequestForm } from "~/features/network/account-request-form";
import { joinablePage } from "~/features/network/joining-pages.server";
import { requestAccount } from "~/features/network/request-account.server";
import { form, perform, searchOf, show, tooMany, typedForm } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { withinLimit } from "~/web/rate-limit.server";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].joining.title);

export const loader = async (args: LoaderFunctionArgs) => ({
  ...(await show(args, joinablePage, { q: searchOf(args).get("q") ?? "", town: searchOf(args).get("commune") })),
  sent: searchOf(args).has("envoye"),
});

export const action = async (args: ActionFunctionArgs) => {
  const now = new Date();
  const typed = String((await typedForm(args)).get("email") ?? "")
    .trim()
    .toLowerCase();
  const allowed =
    (await withinLimit(REQUESTS_PER_NETWORK, String(args.context.clientAddress ?? ""), now)) &&
    (await withinLimit(REQUESTS_PER_ADDRESS, typed, now));
  if (!allowed) return data(tooMany(args.request), { status: 429 });
  return perform(args, requestAccount, form(accountRequestForm, {}), { then: "/inscription?envoye=1" });
};

export default function AccountRequest() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return page.sent ? <AccountRequested /> : <AccountRequestForm page={page} answer={answer} />;
}
