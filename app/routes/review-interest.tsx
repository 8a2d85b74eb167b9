import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { interestForm } from "~/domain/reviews/review-form";
import { declareInterest } from "~/features/reviews/declare-interest.server";
import { InterestQuestion } from "~/features/reviews/interest-question";
import { interestPage } from "~/features/reviews/workbench-page.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reviewsWords } from "~/words/reviews";

export const meta = pageTitle(({ locale }) => reviewsWords[locale].interest.title);

export const loader = (args: LoaderFunctionArgs) => show(args, interestPage, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, declareInterest, form(interestForm, { reference: param(args, "ref") }), {
    then: "/instruction",
    say: "interest-declared",
  });

export default function ReviewInterest() {
  return <InterestQuestion page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
