import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { problemsIn } from "~/components/answer-summary";
import { ConfirmPage } from "~/components/confirm-page";
import { useWords } from "~/components/locale";
import { closeCommittee } from "~/features/committee/close-session.server";
import { minutesPage } from "~/features/committee/minutes.server";
import { param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { committeeWords } from "~/words/committee";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => committeeWords[locale].minutes.close);

export const loader = (args: LoaderFunctionArgs) => show(args, minutesPage, { reference: param(args, "id") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "id");
  return perform(
    args,
    closeCommittee,
    { reference },
    {
      then: `/gestion/commissions/${reference}`,
      say: "committee-closed",
    },
  );
};

export default function DeskCommitteeClosing() {
  const { reference } = useLoaderData<typeof loader>();
  const words = useWords(committeeWords).minutes;
  return (
    <ConfirmPage
      title={words.close}
      lead={words.closeLead}
      confirmLabel={words.close}
      cancelTo={`/gestion/commissions/${reference}/proces-verbal`}
      problems={problemsIn(useActionData<typeof action>())}
    />
  );
}
