import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { askForLetters } from "~/features/awards/letter-files.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/decisions/${param(args, "id")}/lettres`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    askForLetters,
    { reference: param(args, "id") },
    { then: page(args), back: page(args), say: "letters-asked" },
  );
