import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { endSeat } from "~/features/network/change-seat.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, `/espace/membres/${param(args, "id")}`);

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    endSeat,
    { id: param(args, "id") },
    { then: ({ back }) => back, back: `/espace/membres/${param(args, "id")}`, say: "seat-ended" },
  );
