import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CallDesk } from "~/features/desk/call-desk";
import { deskCallPage } from "~/features/desk/desk-call.server";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { callsWords } from "~/words/calls";

export const meta = pageTitle<typeof loader>(({ locale, data }) => data?.title ?? callsWords[locale].desk.title);

export const loader = (args: LoaderFunctionArgs) => show(args, deskCallPage, { reference: param(args, "annee") });

export default function DeskCall() {
  return <CallDesk page={useLoaderData<typeof loader>()} />;
}
