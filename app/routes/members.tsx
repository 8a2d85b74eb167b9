import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { inviteForm } from "~/domain/network/network-forms";
import { inviteMember } from "~/features/network/invite-member.server";
import { membersPage } from "~/features/network/members-page.server";
import { MembersView } from "~/features/network/members-view";
import { form, perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { freshToken } from "~/web/session.server";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].members.title);

export const loader = (args: LoaderFunctionArgs) => show(args, membersPage, { town: searchOf(args).get("commune") });

export const action = (args: ActionFunctionArgs) => {
  const { token, hash } = freshToken();
  return perform(args, inviteMember, form(inviteForm, { token, tokenHash: hash }), {
    then: ({ townSlug }) => `/espace/membres?commune=${townSlug}#invitations`,
    say: "member-invited",
  });
};

export default function Members() {
  return <MembersView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
