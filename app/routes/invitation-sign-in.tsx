import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { LINKS_PER_ADDRESS, LINKS_PER_NETWORK } from "~/domain/identity/rate-limit";
import { guestForm } from "~/domain/network/network-forms";
import { askInvitedSignIn } from "~/features/network/accept-invitation.server";
import { InvitationView } from "~/features/network/invitation-view";
import { invitationPage } from "~/features/network/joining-pages.server";
import { form, param, perform, show, tooMany } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { withinLimit } from "~/web/rate-limit.server";
import { browserCookie, freshToken, sha256 } from "~/web/session.server";
import { networkWords } from "~/words/network";

// The token is in this address: nothing on the page may pass it on.
export const headers = () => ({ "Referrer-Policy": "same-origin", "X-Robots-Tag": "noindex" });
export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].invitation.accept);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, invitationPage, { tokenHash: sha256(param(args, "jeton")) });

export const action = async (args: ActionFunctionArgs) => {
  const now = new Date();
  const jeton = param(args, "jeton");
  const tokenHash = sha256(jeton);
  const allowed =
    (await withinLimit(LINKS_PER_NETWORK, String(args.context.clientAddress ?? ""), now)) &&
    (await withinLimit(LINKS_PER_ADDRESS, tokenHash, now));
  if (!allowed) return data(tooMany(args.request), { status: 429 });
  const link = freshToken();
  const here = freshToken();
  const extra = {
    tokenHash,
    linkToken: link.token,
    linkHash: link.hash,
    browserHash: here.hash,
    returnTo: `/invitation/${jeton}`,
  };
  return perform(args, askInvitedSignIn, form(guestForm, extra), {
    then: "/connexion?envoye=1",
    headers: async () => new Headers({ "Set-Cookie": await browserCookie(here.token) }),
  });
};

export default function InvitationSignIn() {
  const { jeton } = useParams();
  return (
    <InvitationView
      page={useLoaderData<typeof loader>()}
      path={`/invitation/${jeton}`}
      answer={useActionData<typeof action>()}
    />
  );
}
