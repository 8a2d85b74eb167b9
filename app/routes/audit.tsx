import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { auditPage } from "~/features/audit/audit-page.server";
import { AuditView } from "~/features/audit/audit-view";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { auditWords } from "~/words/audit";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => auditWords[locale].audit.title);

export const loader = (args: LoaderFunctionArgs) => show(args, auditPage, {});

export default function Audit() {
  return <AuditView page={useLoaderData<typeof loader>()} />;
}
