import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { revokeInvitation } from "~/features/network/invite-member.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(request.url).pathname), "/espace/membres"));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    revokeInvitation,
    { id: param(args, "id") },
    { then: ({ back }) => back, back: "/espace/membres", say: "invitation-revoked" },
  );
