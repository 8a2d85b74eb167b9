import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskDossier } from "~/features/desk/desk-dossier.server";
import { DossierExamination } from "~/features/desk/dossier-examination";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";

export const meta = pageTitle<typeof loader>(({ data }) => (data ? `${data.reference} — ${data.title}` : ""));

export const loader = (args: LoaderFunctionArgs) => show(args, deskDossier, { reference: param(args, "ref") });

export default function DeskDossier() {
  return <DossierExamination page={useLoaderData<typeof loader>()} />;
}
