import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { authenticator, hasIdentityProvider, reasonOfRefusal } from "~/web/authenticator.server";
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
    const reason = reasonOfRefusal(thrown);
    if (!reason) throw thrown;
    const headers = { "Set-Cookie": await flashCookie({ kind: "refused", reason }) };
    return redirect(signIn, { status: 303, headers });
  }
  return redirect(signIn, 303);
};
