import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { confirmSeat } from "~/features/network/change-seat.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(request.url).pathname), "/espace/membres"));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    confirmSeat,
    { id: param(args, "id") },
    { then: ({ back }) => back, back: "/espace/membres", say: "account-confirmed" },
  );
