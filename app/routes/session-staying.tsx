import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { sessionLeft } from "~/web/session.server";
import { ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, "/espace");

/** Whoever asks to stay signed in is here, and that is use enough; a page that only asks says that it is unattended. */
export const action = async (args: ActionFunctionArgs) => {
  const left = await sessionLeft(args);
  return left ? json(left) : json({ reason: "sign-in-first" }, { status: 401 });
};
