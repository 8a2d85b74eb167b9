import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { declareNoInterest } from "~/features/reviews/declare-interest.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/instruction/${param(args, "ref")}`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    declareNoInterest,
    { reference: param(args, "ref") },
    { then: page(args), back: page(args), say: "no-interest" },
  );
