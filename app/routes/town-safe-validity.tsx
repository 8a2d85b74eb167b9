import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { validityForm } from "~/domain/proposals/safe";
import { changeValidity } from "~/features/network/keep-in-safe.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const SAFE = "/espace/commune/documents";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, SAFE);

export const action = (args: ActionFunctionArgs) =>
  perform(args, changeValidity, form(validityForm, { documentId: param(args, "id") }), {
    then: ({ townSlug }) => `${SAFE}?commune=${townSlug}`,
    back: SAFE,
    say: "safe-validity-changed",
  });
