import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { UsersList } from "~/features/network/users-list";
import { usersPage } from "~/features/network/users-page.server";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].users.title);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, usersPage, { q: searchOf(args).get("q") ?? "", after: searchOf(args).get("apres") });

export default function AdminUsers() {
  return <UsersList page={useLoaderData<typeof loader>()} />;
}
