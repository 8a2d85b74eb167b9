import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endSeat } from "~/features/network/change-seat.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), `/espace/membres/${param(args, "id")}`));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    endSeat,
    { id: param(args, "id") },
    { then: ({ back }) => back, back: `/espace/membres/${param(args, "id")}`, say: "seat-ended" },
  );
