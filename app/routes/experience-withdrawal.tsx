import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { takingDownForm } from "~/domain/board/comments";
import { withdrawalPage } from "~/features/board/publication-pages.server";
import { WithdrawalView } from "~/features/board/publication-views";
import { withdrawExperience } from "~/features/board/withdraw-experience.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { boardWords } from "~/words/board";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => boardWords[locale].withdrawal.title);

export const loader = (args: LoaderFunctionArgs) => show(args, withdrawalPage, { slug: param(args, "slug") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, withdrawExperience, form(takingDownForm, { slug: param(args, "slug") }), {
    then: ({ slug }) => `/experiences/${slug}`,
    say: "experience-withdrawn",
  });

export default function ExperienceWithdrawal() {
  return <WithdrawalView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
