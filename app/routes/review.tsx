import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { postedReview } from "~/domain/reviews/review-form";
import { saveReview } from "~/features/reviews/save-review.server";
import { submitReview } from "~/features/reviews/submit-review.server";
import { Workbench } from "~/features/reviews/workbench";
import { workbenchPage } from "~/features/reviews/workbench-page.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { href, localeOf } from "~/words/locale";

export const meta = pageTitle<typeof loader>(({ data }) => (data ? `${data.reference} — ${data.title}` : ""));

/** The question about interests comes first: until it is answered the dossier leads there. */
export const loader = async (args: LoaderFunctionArgs) => {
  const reference = param(args, "ref");
  return show(args, workbenchPage, { reference }).catch((turned) => {
    throw turned?.data?.reason === "interest-not-declared"
      ? redirect(href(localeOf(new URL(args.request.url).pathname), `/instruction/${reference}/lien-interet`))
      : turned;
  });
};

export const action = async (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  const posted = await args.request
    .clone()
    .formData()
    .catch(() => null);
  return posted?.get("intent") === "remise"
    ? perform(args, submitReview, form(postedReview(true), { reference }), {
        then: ({ next }) => (next ? `/instruction/${next}` : "/instruction"),
        say: "review-submitted",
      })
    : perform(args, saveReview, form(postedReview(false), { reference }), {
        then: `/instruction/${reference}`,
        say: "review-saved",
      });
};

export default function Review() {
  return <Workbench page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
