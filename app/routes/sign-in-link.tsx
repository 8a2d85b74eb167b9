import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { ConfirmSignIn } from "~/features/identity/confirm-sign-in";
import { openSessionByLink } from "~/features/identity/open-session.server";
import { authenticator } from "~/web/authenticator.server";
import { perform } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { safeReturn } from "~/web/safe-return";
import { freshToken, sessionCookie, sessionIdOf } from "~/web/session.server";
import { identityWords } from "~/words/identity";

// The token is in this address: nothing on the page may pass it on, and programs that read mail must not use it up by looking.
export const headers = () => ({ "Referrer-Policy": "same-origin", "X-Robots-Tag": "noindex" });
export const meta = pageTitle(({ locale }) => identityWords[locale].confirmTitle);
export const loader = (_args: LoaderFunctionArgs) => ({});

export const action = async (args: ActionFunctionArgs) => {
  const proof = await authenticator().authenticate("link", args.request);
  if (proof.by !== "link") throw new Error("the link strategy proves a link");
  const fresh = freshToken();
  const opening = {
    sessionId: fresh.hash,
    oldSessionId: await sessionIdOf(args.request),
    device: args.request.headers.get("User-Agent") ?? "",
  };
  return perform(
    args,
    openSessionByLink,
    { ...opening, tokenHash: proof.tokenHash, browserHash: proof.browserHash },
    {
      then: ({ returnTo }) => safeReturn(returnTo),
      headers: async () => new Headers({ "Set-Cookie": await sessionCookie(fresh.token) }),
    },
  );
};

export default function SignInLink() {
  return <ConfirmSignIn answer={useActionData<typeof action>()} />;
}
