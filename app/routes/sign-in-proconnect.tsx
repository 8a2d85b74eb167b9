import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { authenticator, hasIdentityProvider } from "~/web/authenticator.server";
import { flashCookie } from "~/web/flash.server";
import { href, localeOf } from "~/words/locale";

export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(request.url).pathname), "/connexion"));

/** Sends the browser to the provider. The strategy answers by throwing the redirect with its cookie. */
export const action = async ({ request }: ActionFunctionArgs) => {
  const signIn = href(localeOf(new URL(request.url).pathname), "/connexion");
  if (!hasIdentityProvider()) return redirect(signIn, 303);
  try {
    await authenticator().authenticate("oidc", request);
  } catch (thrown) {
    if (thrown instanceof Response) throw thrown;
    return redirect(signIn, {
      status: 303,
      headers: { "Set-Cookie": await flashCookie({ kind: "refused", reason: "unavailable" }) },
    });
  }
  return redirect(signIn, 303);
};
