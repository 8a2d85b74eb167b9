import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { prepareAgreementOf } from "~/features/awards/prepare-agreement.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const LIST = "/gestion/conventions";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, LIST);

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(
    args,
    prepareAgreementOf,
    { reference },
    { then: `${LIST}/${reference}`, back: LIST, say: "agreement-prepared" },
  );
};
