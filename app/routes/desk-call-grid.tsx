import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useSettledAnswer } from "~/components/answer-summary";
import { useWords } from "~/components/locale";
import { nested, typedValues } from "~/domain/shared/nested-form";
import { gridChange } from "~/features/calls/call-changes";
import { CallGrid } from "~/features/calls/call-grid-editor";
import { changeCallRules } from "~/features/calls/change-call.server";
import { gridPage } from "~/features/calls/grid-page.server";
import { rowsAsked, withRows } from "~/features/calls/grid-rows";
import { CallPart } from "~/features/desk/call-part";
import { form, param, perform, show, typedForm } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { callsWords } from "~/words/calls";

export const meta = pageTitle<typeof loader>(
  ({ locale, data: page }) => `${callsWords[locale].desk.grid} — ${page?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, gridPage, { reference: param(args, "annee") });

export const action = async (args: ActionFunctionArgs) => {
  const reference = param(args, "annee");
  // Whoever may not look at the grid gets no rows of it either.
  await show(args, gridPage, { reference });
  const posted = await typedForm(args);
  const intent = posted.get("intent");
  const rows = rowsAsked(intent);
  if (rows) return data(withRows(typedValues(nested(posted.entries())), rows));
  return perform(args, changeCallRules, form(gridChange, { reference }), {
    then: intent === "essayer" ? `/gestion/appels/${reference}/grille/essai` : `/gestion/appels/${reference}`,
    say: "saved",
  });
};

export default function DeskCallGrid() {
  const page = useLoaderData<typeof loader>();
  const answer = useSettledAnswer<typeof action>();
  return (
    <CallPart reference={page.reference} caption={page.title} title={useWords(callsWords).desk.grid} answer={answer}>
      <CallGrid page={page} answer={answer} />
    </CallPart>
  );
}
