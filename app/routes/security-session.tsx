import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { closeSession } from "~/features/identity/close-session.server";
import { ownSession } from "~/features/identity/security-page.server";
import { param, perform, show } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(request.url).pathname), "/espace/securite"));

export const action = async (args: ActionFunctionArgs) => {
  const { id } = await show(args, ownSession, { handle: param(args, "id") });
  return perform(
    args,
    closeSession,
    { sessionId: id, revoked: true },
    { then: "/espace/securite", back: "/espace/securite", say: "session-ended" },
  );
};
