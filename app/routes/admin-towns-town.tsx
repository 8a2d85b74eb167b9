import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { inviteForm } from "~/domain/network/network-forms";
import { inviteMember } from "~/features/network/invite-member.server";
import { registerTownPage } from "~/features/network/register-page.server";
import { RegisterTown } from "~/features/network/register-town";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { freshToken } from "~/web/session.server";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => data?.town.name ?? networkWords[locale].register.title,
);

export const loader = (args: LoaderFunctionArgs) => show(args, registerTownPage, { id: param(args, "insee") });

export const action = (args: ActionFunctionArgs) => {
  const townId = param(args, "insee");
  const { token, hash } = freshToken();
  return perform(args, inviteMember, form(inviteForm, { townId, token, tokenHash: hash }), {
    then: `/admin/communes/${townId}#invitations`,
    say: "member-invited",
  });
};

export default function RegisteredTown() {
  return <RegisterTown page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
