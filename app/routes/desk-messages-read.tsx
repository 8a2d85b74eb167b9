import type { ActionFunctionArgs } from "@remix-run/node";
import { readMessages } from "~/features/proposals/read-messages.server";
import { param, perform } from "~/web/doors.server";

export const action = (args: ActionFunctionArgs) => {
  const here = `/gestion/dossiers/${param(args, "ref")}#messages`;
  return perform(
    args,
    readMessages,
    { reference: param(args, "ref") },
    { then: here, back: here, say: "messages-read" },
  );
};
