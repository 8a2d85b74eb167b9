import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { takeFromSafe } from "~/features/network/keep-in-safe.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const SAFE = "/espace/commune/documents";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, SAFE);

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    takeFromSafe,
    { documentId: param(args, "id") },
    { then: ({ townSlug }) => `${SAFE}?commune=${townSlug}`, back: SAFE, say: "safe-document-removed" },
  );
