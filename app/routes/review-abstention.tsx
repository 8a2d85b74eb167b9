import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { abstentionForm } from "~/domain/reviews/review-form";
import { abstainReview } from "~/features/reviews/abstain-review.server";
import { Abstention } from "~/features/reviews/abstention";
import { interestPage } from "~/features/reviews/workbench-page.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reviewsWords } from "~/words/reviews";

export const meta = pageTitle(({ locale }) => reviewsWords[locale].bench.abstain);

export const loader = (args: LoaderFunctionArgs) => show(args, interestPage, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, abstainReview, form(abstentionForm, { reference: param(args, "ref") }), {
    then: ({ next }) => (next ? `/instruction/${next}` : "/instruction"),
    say: "abstained",
  });

export default function ReviewAbstention() {
  return <Abstention page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
