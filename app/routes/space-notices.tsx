import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NoticesList } from "~/features/network/notices-list";
import { noticesPage } from "~/features/network/notices-page.server";
import { searchOf, show } from "~/web/doors.server";
import { env } from "~/web/env.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].notices.title);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, noticesPage, { after: searchOf(args).get("avant"), base: env().PUBLIC_URL });

export default function SpaceNotices() {
  return <NoticesList page={useLoaderData<typeof loader>()} />;
}
