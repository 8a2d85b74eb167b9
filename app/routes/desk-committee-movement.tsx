import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { movementForm } from "~/domain/awards/committee-forms";
import { moveCommittee } from "~/features/committee/move-session.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/commissions/${param(args, "id")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, moveCommittee, form(movementForm, { reference: param(args, "id") }), {
    then: page(args),
    back: page(args),
  });
