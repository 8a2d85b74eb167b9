import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { computeRanking } from "~/features/reviews/compute-ranking.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}/classement`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    computeRanking,
    { callReference: param(args, "annee") },
    { then: page(args), back: page(args), say: "ranking-kept" },
  );
