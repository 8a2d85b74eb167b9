import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { departmentRoleForm } from "~/domain/network/network-forms";
import { grantRole } from "~/features/network/keep-accounts.server";
import { UserSheet } from "~/features/network/user-sheet";
import { userPage } from "~/features/network/users-page.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) => data?.name ?? networkWords[locale].users.title);

export const loader = (args: LoaderFunctionArgs) => show(args, userPage, { id: param(args, "id") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, grantRole, form(departmentRoleForm, { personId: param(args, "id") }), {
    then: `/admin/utilisateurs/${param(args, "id")}`,
    say: "role-granted",
  });

export default function User() {
  return <UserSheet page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
