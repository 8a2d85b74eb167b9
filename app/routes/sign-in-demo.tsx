import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { demoPeople } from "~/features/identity/demo-people.server";
import { DemoPeopleList } from "~/features/identity/demo-people-list";
import { openDemoSession } from "~/features/identity/open-session.server";
import { authenticator } from "~/web/authenticator.server";
import { perform, show, typedForm } from "~/web/doors.server";
import { env } from "~/web/env.server";
import { pageTitle } from "~/web/page-title";
import { freshToken, sessionCookie, sessionIdOf } from "~/web/session.server";
import { identityWords } from "~/words/identity";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => identityWords[locale].demoTitle);

export const loader = (args: LoaderFunctionArgs) => show(args, demoPeople, { demo: env().DEMO });

export const action = async (args: ActionFunctionArgs) => {
  const posted = new Request(args.request.url, { method: "POST", body: await typedForm(args) });
  const proof = await authenticator().authenticate("demo", posted);
  const fresh = freshToken();
  const opening = {
    sessionId: fresh.hash,
    oldSessionId: await sessionIdOf(args.request),
    device: args.request.headers.get("User-Agent") ?? "",
  };
  return perform(
    args,
    openDemoSession,
    { ...opening, personId: proof.by === "demo" ? proof.personId : "", demo: env().DEMO },
    {
      then: "/espace",
      back: "/connexion",
      headers: async () => new Headers({ "Set-Cookie": await sessionCookie(fresh.token) }),
    },
  );
};

export default function DemoSignIn() {
  return <DemoPeopleList people={useLoaderData<typeof loader>().people} />;
}
