import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { markUseful, unmarkUseful } from "~/features/board/mark-useful.server";
import { param, perform, typedForm } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/experiences/${param(args, "slug")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = async (args: ActionFunctionArgs) => {
  const command = (await typedForm(args)).get("utile") === "non" ? unmarkUseful : markUseful;
  return perform(args, command, { slug: param(args, "slug") }, { then: page(args), back: page(args) });
};
