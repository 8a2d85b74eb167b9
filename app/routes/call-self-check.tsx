import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answersIn } from "~/domain/calls/self-check";
import { selfCheckPage } from "~/features/proposals/self-check.server";
import { SelfCheckPage } from "~/features/proposals/self-check-page";
import { param, searchOf, show } from "~/web/doors.server";
import { env } from "~/web/env.server";
import { pageTitle } from "~/web/page-title";
import { startingWords } from "~/words/starting";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => startingWords[locale].check.title);

export const loader = (args: LoaderFunctionArgs) => {
  const asked = searchOf(args);
  return show(args, selfCheckPage, {
    callReference: param(args, "annee"),
    answers: answersIn(asked),
    dossier: asked.get("dossier"),
    base: env().PUBLIC_URL,
  });
};

export default function CallSelfCheck() {
  return <SelfCheckPage page={useLoaderData<typeof loader>()} />;
}
