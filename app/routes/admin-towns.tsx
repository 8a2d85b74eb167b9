import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { registerPage } from "~/features/network/register-page.server";
import { RegisterTable } from "~/features/network/register-table";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].register.title);

export const loader = (args: LoaderFunctionArgs) => show(args, registerPage, {});

export default function Register() {
  return <RegisterTable rows={useLoaderData<typeof loader>().rows} />;
}
