import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { acceptInvitation } from "~/features/network/accept-invitation.server";
import { InvitationView } from "~/features/network/invitation-view";
import { invitationPage } from "~/features/network/joining-pages.server";
import { param, perform, show } from "~/web/doors.server";
import { flashCookie } from "~/web/flash.server";
import { pageTitle } from "~/web/page-title";
import { sha256 } from "~/web/session.server";
import { networkWords } from "~/words/network";

// The token is in this address: nothing on the page may pass it on.
export const headers = () => ({ "Referrer-Policy": "same-origin", "X-Robots-Tag": "noindex" });
export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].invitation.accept);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, invitationPage, { tokenHash: sha256(param(args, "jeton")) });

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    acceptInvitation,
    { tokenHash: sha256(param(args, "jeton")) },
    {
      then: "/espace",
      headers: async ({ waits }) =>
        new Headers({
          "Set-Cookie": await flashCookie({ kind: "done", event: waits ? "invitation-waits" : "invitation-accepted" }),
        }),
    },
  );

export default function Invitation() {
  const { jeton } = useParams();
  return (
    <InvitationView
      page={useLoaderData<typeof loader>()}
      path={`/invitation/${jeton}`}
      answer={useActionData<typeof action>()}
    />
  );
}
