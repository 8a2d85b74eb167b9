import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QueueList } from "~/features/reviews/queue-list";
import { queuePage } from "~/features/reviews/queue-page.server";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reviewsWords } from "~/words/reviews";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => reviewsWords[locale].queue.title);

export const loader = (args: LoaderFunctionArgs) => show(args, queuePage, {});

export default function Queue() {
  return <QueueList page={useLoaderData<typeof loader>()} />;
}
