import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { settleCertain } from "~/features/committee/settle-dossier.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/commissions/${param(args, "id")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    settleCertain,
    { reference: param(args, "id") },
    {
      then: page(args),
      back: page(args),
      say: "committee-settled",
    },
  );
