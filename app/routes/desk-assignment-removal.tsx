import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import * as z from "zod";
import { removeReader } from "~/features/reviews/assign-reviews.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const readerForm = z.object({ reference: z.string().trim().max(20), reviewerId: z.string().min(1).max(64) });
const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}/affectations`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, removeReader, form(readerForm, { callReference: param(args, "annee") }), {
    then: page(args),
    back: page(args),
    say: "reader-removed",
  });
