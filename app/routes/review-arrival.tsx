import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { postedReview } from "~/domain/reviews/review-form";
import { gridArrival } from "~/features/reviews/grid-arrival.server";
import { param, show, typedForm } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, `/instruction/${param(args, "ref")}`);

/** A browser that still holds a grid asks whether the portal has it. Posted, because a text is too long for an address. */
export const action = async (args: ActionFunctionArgs) => {
  const { data: typed } = postedReview(false).safeParse(Object.fromEntries(await typedForm(args)));
  const { arrived } = await show(args, gridArrival, { reference: param(args, "ref"), typed });
  return json({ arrived });
};
