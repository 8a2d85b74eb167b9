import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { computeRanking } from "~/features/reviews/compute-ranking.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}/classement`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    computeRanking,
    { callReference: param(args, "annee") },
    { then: page(args), back: page(args), say: "ranking-kept" },
  );
