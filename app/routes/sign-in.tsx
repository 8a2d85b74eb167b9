import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LINKS_PER_ADDRESS, LINKS_PER_NETWORK } from "~/domain/identity/rate-limit";
import { askSignInLink } from "~/features/identity/ask-sign-in-link.server";
import { LinkSent, SignInForm } from "~/features/identity/sign-in-form";
import { hasIdentityProvider } from "~/web/authenticator.server";
import { form, perform, searchOf, tooMany, typedForm } from "~/web/doors.server";
import { env } from "~/web/env.server";
import { pageTitle } from "~/web/page-title";
import { withinLimit } from "~/web/rate-limit.server";
import { safeReturn } from "~/web/safe-return";
import { browserCookie, freshToken } from "~/web/session.server";
import { identityWords } from "~/words/identity";

const signInForm = z.object({ email: z.string().trim().toLowerCase().max(254).pipe(z.email("email")) });

export const meta = pageTitle(({ locale }) => identityWords[locale].signInTitle);

export const loader = (args: LoaderFunctionArgs) => {
  const search = searchOf(args);
  return {
    sent: search.has("envoye"),
    returnTo: safeReturn(search.get("suite")),
    demo: env().DEMO,
    provider: hasIdentityProvider(),
  };
};

export const action = async (args: ActionFunctionArgs) => {
  const now = new Date();
  const typed = String((await typedForm(args)).get("email") ?? "")
    .trim()
    .toLowerCase();
  const allowed =
    (await withinLimit(LINKS_PER_NETWORK, String(args.context.clientAddress ?? ""), now)) &&
    (await withinLimit(LINKS_PER_ADDRESS, typed, now));
  if (!allowed) return data(tooMany(args.request), { status: 429 });
  const link = freshToken();
  const here = freshToken();
  const returnTo = safeReturn(searchOf(args).get("suite"));
  return perform(
    args,
    askSignInLink,
    form(signInForm, { returnTo, token: link.token, tokenHash: link.hash, browserHash: here.hash }),
    {
      then: "/connexion?envoye=1",
      headers: async () => new Headers({ "Set-Cookie": await browserCookie(here.token) }),
    },
  );
};

export default function SignIn() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return page.sent ? <LinkSent demo={page.demo} /> : <SignInForm page={page} answer={answer} />;
}
