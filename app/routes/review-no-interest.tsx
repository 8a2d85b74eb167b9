import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { declareNoInterest } from "~/features/reviews/declare-interest.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/instruction/${param(args, "ref")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    declareNoInterest,
    { reference: param(args, "ref") },
    { then: page(args), back: page(args), say: "no-interest" },
  );
