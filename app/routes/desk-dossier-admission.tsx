import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { admitProposal } from "~/features/desk/decide-admissibility.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/dossiers/${param(args, "ref")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    admitProposal,
    { reference: param(args, "ref") },
    { then: page(args), back: page(args), say: "dossier-admitted" },
  );
