import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { takeBackSignOff } from "~/features/proposals/sign-off.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, `/dossiers/${param(args, "ref")}`);

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  const dossier = `/dossiers/${reference}`;
  return perform(args, takeBackSignOff, { reference }, { then: dossier, back: dossier, say: "sign-off-taken-back" });
};
