import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { votesForm } from "~/domain/awards/committee-forms";
import { castCommitteeVotes } from "~/features/committee/settle-dossier.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/commissions/${param(args, "id")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, castCommitteeVotes, form(votesForm, { reference: param(args, "id") }), {
    then: ({ dossier }) => `${page(args)}?dossier=${dossier}`,
    back: page(args),
    say: "committee-voted",
  });
