import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DeskHome } from "~/features/desk/desk-home";
import { deskPage } from "~/features/desk/desk-page.server";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { deskWords } from "~/words/desk";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => deskWords[locale].home.title);

export const loader = (args: LoaderFunctionArgs) => show(args, deskPage, {});

export default function Desk() {
  return <DeskHome page={useLoaderData<typeof loader>()} />;
}
