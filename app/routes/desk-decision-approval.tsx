import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { approvalForm } from "~/domain/awards/award-forms";
import { approveDecisionList } from "~/features/awards/approve-decision.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/decisions/${param(args, "id")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, approveDecisionList, form(approvalForm, { reference: param(args, "id") }), {
    then: page(args),
    back: page(args),
    say: "decision-approved",
  });
