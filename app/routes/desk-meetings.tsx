import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DeskMeetings } from "~/features/meetings/meetings-list";
import { plannedMeetings } from "~/features/meetings/meetings-page.server";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { meetingsWords } from "~/words/meetings";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => meetingsWords[locale].desk.title);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, plannedMeetings, { before: searchOf(args).get("avant") ?? "" });

export default function DeskMeetingsPage() {
  return <DeskMeetings page={useLoaderData<typeof loader>()} />;
}
