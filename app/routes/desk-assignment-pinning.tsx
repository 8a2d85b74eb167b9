import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import * as z from "zod";
import { pinReader } from "~/features/reviews/pin-reader.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const pinForm = z.object({
  reference: z.string().trim().max(20),
  reviewerId: z.string().min(1).max(64),
  pinned: z.enum(["yes", "no"]).transform((said) => said === "yes"),
});
const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}/affectations`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, pinReader, form(pinForm, { callReference: param(args, "annee") }), {
    then: page(args),
    back: page(args),
    say: ({ pinned }) => (pinned ? "reader-pinned" : "reader-released"),
  });
