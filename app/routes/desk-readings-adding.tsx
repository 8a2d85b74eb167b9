import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readerForm } from "~/domain/reviews/plan-form";
import { addReader } from "~/features/reviews/assign-reviews.server";
import { listAddress } from "~/features/reviews/desk-addresses";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => listAddress(param(args, "annee"), "holes");

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, addReader, form(readerForm, { callReference: param(args, "annee") }), {
    then: page(args),
    back: page(args),
    say: "reader-added",
  });
