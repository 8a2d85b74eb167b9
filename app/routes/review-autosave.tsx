import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { postedReview } from "~/domain/reviews/review-form";
import { saveReview } from "~/features/reviews/save-review.server";
import { form, param, typedForm } from "~/web/doors.server";
import { performForScript } from "~/web/script-door.server";
import { ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, `/instruction/${param(args, "ref")}`);

/** A grid saved by its page, while its reader writes. It can do nothing else: a review is handed in at another address. */
export const action = async (args: ActionFunctionArgs) => {
  const seen = Number((await typedForm(args)).get("version") ?? 0);
  return performForScript(args, saveReview, form(postedReview(false), { reference: param(args, "ref"), seen }));
};
