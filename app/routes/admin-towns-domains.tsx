import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { domainForm } from "~/domain/network/network-forms";
import { addTownDomain } from "~/features/network/keep-register.server";
import { registerTownPage } from "~/features/network/register-page.server";
import { RegisterTown } from "~/features/network/register-town";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => data?.town.name ?? networkWords[locale].register.title,
);

export const loader = (args: LoaderFunctionArgs) => show(args, registerTownPage, { id: param(args, "insee") });

export const action = (args: ActionFunctionArgs) => {
  const townId = param(args, "insee");
  return perform(args, addTownDomain, form(domainForm, { townId }), {
    then: `/admin/communes/${townId}#domaines`,
    say: "register-changed",
  });
};

export default function TownDomains() {
  return <RegisterTown page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
