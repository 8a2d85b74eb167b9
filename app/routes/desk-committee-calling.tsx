import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { calledForm } from "~/domain/awards/committee-forms";
import { callDossier } from "~/features/committee/move-session.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/commissions/${param(args, "id")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, callDossier, form(calledForm, { reference: param(args, "id") }), {
    then: page(args),
    back: page(args),
  });
