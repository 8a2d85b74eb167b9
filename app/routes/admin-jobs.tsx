import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { errandsPage } from "~/features/audit/errands-page.server";
import { ErrandsView } from "~/features/audit/errands-view";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { auditWords } from "~/words/audit";

export const meta = pageTitle(({ locale }) => auditWords[locale].errands.title);

export const loader = (args: LoaderFunctionArgs) => show(args, errandsPage, {});

export default function AdminJobs() {
  return <ErrandsView page={useLoaderData<typeof loader>()} />;
}
