import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { openOidcSession } from "~/features/identity/open-session.server";
import { authenticator, endedFlowCookie, hasIdentityProvider, reasonOfRefusal } from "~/web/authenticator.server";
import { carryOut } from "~/web/carry-out.server";
import { arrival } from "~/web/doors.server";
import { flashCookie } from "~/web/flash.server";
import { seal } from "~/web/seal.server";
import { freshToken, sessionCookie, sessionIdOf } from "~/web/session.server";

/** The provider sends the browser back here by GET: the one loader that changes something, guarded by state, nonce and PKCE. */
export const loader = async (args: LoaderFunctionArgs) => {
  if (!hasIdentityProvider()) return redirect("/connexion", 303);
  const leave = async (to: string, cookie: string) => {
    const headers = new Headers({ "Set-Cookie": cookie });
    headers.append("Set-Cookie", await endedFlowCookie());
    return redirect(to, { status: 303, headers });
  };
  const refused = async (reason: string) => leave("/connexion", await flashCookie({ kind: "refused", reason }));
  try {
    const proof = await authenticator().authenticate("oidc", args.request);
    if (proof.by !== "oidc") throw new Error("the oidc strategy proves a profile");
    const fresh = freshToken();
    const opening = {
      sessionId: fresh.hash,
      oldSessionId: await sessionIdOf(args.request),
      device: args.request.headers.get("User-Agent") ?? "",
    };
    const profile = { ...proof.profile, idToken: seal(proof.profile.idToken) };
    const outcome = await carryOut(await arrival(args), openOidcSession, { ...opening, profile });
    if (!outcome.ok) return refused(outcome.reason);
    return leave("/espace", await sessionCookie(fresh.token));
  } catch (thrown) {
    const reason = reasonOfRefusal(thrown);
    if (!reason) throw thrown;
    return refused(reason);
  }
};
