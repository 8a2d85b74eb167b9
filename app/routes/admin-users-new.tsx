import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { newPersonForm } from "~/domain/network/network-forms";
import { addPerson } from "~/features/network/keep-accounts.server";
import { NewUserForm } from "~/features/network/new-user-form";
import { newUserPage } from "~/features/network/users-page.server";
import { form, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].newUser.title);

export const loader = (args: LoaderFunctionArgs) => show(args, newUserPage, {});

export const action = (args: ActionFunctionArgs) =>
  perform(args, addPerson, form(newPersonForm, {}), {
    then: ({ id }) => `/admin/utilisateurs/${id}`,
    say: "person-added",
  });

export default function NewUser() {
  return <NewUserForm answer={useActionData<typeof action>()} />;
}
