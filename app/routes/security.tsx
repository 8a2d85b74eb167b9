import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { securityPage } from "~/features/identity/security-page.server";
import { SecuritySummary } from "~/features/identity/security-summary";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { sessionIdOf } from "~/web/session.server";
import { identityWords } from "~/words/identity";

export const meta = pageTitle(({ locale }) => identityWords[locale].securityTitle);

export const loader = async (args: LoaderFunctionArgs) =>
  show(args, securityPage, { sessionId: await sessionIdOf(args.request) });

export default function Security() {
  return <SecuritySummary page={useLoaderData<typeof loader>()} />;
}
