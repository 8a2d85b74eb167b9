import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { closeAgreementOf } from "~/features/reports/close-agreement.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/bilans/${param(args, "ref")}/final`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    closeAgreementOf,
    { reference: param(args, "ref") },
    { then: page(args), back: page(args), say: "agreement-closed" },
  );
