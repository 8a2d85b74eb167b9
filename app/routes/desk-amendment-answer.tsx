import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { amendmentAnswerForm } from "~/domain/awards/amendment-form";
import { settleAmendmentOf } from "~/features/awards/settle-amendment.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/conventions/${param(args, "ref")}/avenants`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, settleAmendmentOf, form(amendmentAnswerForm, { reference: param(args, "ref") }), {
    then: page(args),
    back: page(args),
    say: "amendment-settled",
  });
