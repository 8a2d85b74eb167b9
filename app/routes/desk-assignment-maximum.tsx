import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import * as z from "zod";
import { LOAD_MAX } from "~/domain/reviews/plan-form";
import { filledNumber, filledText } from "~/domain/shared/form-fields";
import { setMaximum } from "~/features/reviews/set-maximum.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const maximumForm = z.object({ reviewerId: filledText(64), most: filledNumber(0, LOAD_MAX) });
const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}/affectations`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, setMaximum, form(maximumForm, {}), { then: page(args), back: page(args), say: "maximum-set" });
