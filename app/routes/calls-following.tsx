import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { followCalls, followingCalls } from "~/features/calls/follow-calls.server";
import { FollowingPage } from "~/features/calls/following-page";
import { perform, show, typedForm } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { callPageWords } from "~/words/call-page";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => callPageWords[locale].followTitle);

export const loader = (args: LoaderFunctionArgs) => show(args, followingCalls, {});

export const action = async (args: ActionFunctionArgs) => {
  const want = (await typedForm(args)).get("avertir") !== "non";
  return perform(
    args,
    followCalls,
    { want },
    {
      then: "/appels/avertissement",
      back: "/appels/avertissement",
      say: want ? "calls-followed" : "calls-unfollowed",
    },
  );
};

export default function CallsFollowing() {
  return <FollowingPage follows={useLoaderData<typeof loader>().follows} />;
}
