import type { ActionFunctionArgs } from "@remix-run/node";
import { revokeOpinion } from "~/features/desk/ask-opinion.server";
import { param, perform } from "~/web/doors.server";

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  const here = `/gestion/dossiers/${reference}#avis`;
  return perform(
    args,
    revokeOpinion,
    { reference, id: param(args, "id") },
    { then: here, back: here, say: "opinion-revoked" },
  );
};
