import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { closeSession } from "~/features/identity/close-session.server";
import { perform } from "~/web/doors.server";
import { idTokenOf, providerLogout } from "~/web/provider-logout.server";
import { endedSessionCookie, sessionIdOf } from "~/web/session.server";
import { href, localeOf } from "~/words/locale";

/** Whoever follows a link here meant to leave a page, not to sign out by surprise. */
export const loader = ({ request }: LoaderFunctionArgs) => redirect(href(localeOf(new URL(request.url).pathname), "/"));

export const action = async (args: ActionFunctionArgs) => {
  const sessionId = (await sessionIdOf(args.request)) ?? "";
  const idToken = await idTokenOf(sessionId);
  const answer = await perform(
    args,
    closeSession,
    { sessionId, revoked: false },
    {
      then: "/",
      back: "/",
      say: "signed-out",
      headers: async () => new Headers({ "Set-Cookie": await endedSessionCookie() }),
    },
  );
  const elsewhere = idToken ? await providerLogout(idToken) : null;
  if (elsewhere && answer instanceof Response && answer.status === 303) answer.headers.set("Location", elsewhere);
  return answer;
};
