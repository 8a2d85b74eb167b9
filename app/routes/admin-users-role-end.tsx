import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EndRole } from "~/features/network/decline-pages";
import { endRole } from "~/features/network/keep-accounts.server";
import { endRolePage } from "~/features/network/users-page.server";
import { param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].user.end);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, endRolePage, { personId: param(args, "id"), role: param(args, "role") });

export const action = async (args: ActionFunctionArgs) => {
  const { personId, role } = await show(args, endRolePage, { personId: param(args, "id"), role: param(args, "role") });
  const person = `/admin/utilisateurs/${personId}`;
  return perform(args, endRole, { personId, role }, { then: person, back: person, say: "role-ended" });
};

export default function RoleEnd() {
  return <EndRole page={useLoaderData<typeof loader>()} />;
}
