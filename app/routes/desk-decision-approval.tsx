import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { approvalForm } from "~/domain/awards/award-forms";
import { approveDecisionList } from "~/features/awards/approve-decision.server";
import { form, param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/decisions/${param(args, "id")}`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(args, approveDecisionList, form(approvalForm, { reference: param(args, "id") }), {
    then: page(args),
    back: page(args),
    say: "decision-approved",
  });
