import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DEPARTMENT_ROLES } from "~/domain/shared/actor";
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

export const action = (args: ActionFunctionArgs) => {
  const personId = param(args, "id");
  const role = DEPARTMENT_ROLES.find((r) => r === param(args, "role"));
  if (!role) throw data({ reason: "not-found" }, { status: 404 });
  const person = `/admin/utilisateurs/${personId}`;
  return perform(args, endRole, { personId, role }, { then: person, back: person, say: "role-ended" });
};

export default function RoleEnd() {
  return <EndRole page={useLoaderData<typeof loader>()} />;
}
