import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { setPageAside } from "~/features/awards/file-scan.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) =>
  `/gestion/conventions/numerisations/${param(args, "id")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    setPageAside,
    { scanId: param(args, "id"), position: Number(param(args, "page")) },
    { then: page(args), back: page(args), say: "page-set-aside" },
  );
