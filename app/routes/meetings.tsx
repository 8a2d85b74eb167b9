import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MeetingsList } from "~/features/meetings/meetings-list";
import { meetingsPage } from "~/features/meetings/meetings-page.server";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { meetingsWords } from "~/words/meetings";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => meetingsWords[locale].title);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, meetingsPage, { before: searchOf(args).get("avant") ?? "" });

export default function Meetings() {
  return <MeetingsList page={useLoaderData<typeof loader>()} />;
}
