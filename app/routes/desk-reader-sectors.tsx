import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { SECTORS } from "~/domain/proposals/options";
import { choices } from "~/domain/shared/form-fields";
import { readingsRoot } from "~/features/reviews/desk-addresses";
import { SectorsView } from "~/features/reviews/sectors-view";
import { sectorsPage, setSectors } from "~/features/reviews/set-sectors.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { readingsWords } from "~/words/readings";

const sectorsForm = z.object({ sectors: choices(SECTORS) });

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) => readingsWords[locale].sectorsOf(data?.name ?? ""));

export const loader = (args: LoaderFunctionArgs) =>
  show(args, sectorsPage, { readerId: param(args, "id"), callReference: param(args, "annee") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, setSectors, form(sectorsForm, { readerId: param(args, "id") }), {
    then: readingsRoot(param(args, "annee")),
    say: "sectors-set",
  });

export default function DeskReaderSectors() {
  return <SectorsView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
