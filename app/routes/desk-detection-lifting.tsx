import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import * as z from "zod";
import { filledText } from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX, REASON_CHARS_MIN } from "~/domain/shared/reason";
import { liftDetection } from "~/features/reviews/lift-conflict.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const liftForm = z.object({
  personId: filledText(64),
  townId: filledText(10),
  reason: filledText(REASON_CHARS_MAX, REASON_CHARS_MIN),
});
const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}/affectations`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, liftDetection, form(liftForm, {}), { then: page(args), back: page(args), say: "conflict-lifted" });
