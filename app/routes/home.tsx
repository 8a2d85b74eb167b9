import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { homePage } from "~/features/public/home-page.server";
import { HomeView } from "~/features/public/home-view";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { publicWords } from "~/words/public";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => publicWords[locale].homeTitle);
export const loader = (args: LoaderFunctionArgs) => show(args, homePage, {});

export default function Home() {
  return <HomeView page={useLoaderData<typeof loader>()} />;
}
