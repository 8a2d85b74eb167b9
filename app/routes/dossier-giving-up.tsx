import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dossierPage } from "~/features/proposals/dossier-page.server";
import { giveUpProposal } from "~/features/proposals/withdraw-proposal.server";
import { GiveUpPage } from "~/features/proposals/withdrawal-pages";
import { param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsWords } from "~/words/proposals";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => proposalsWords[locale].withdrawal.giveUpTitle);

export const loader = (args: LoaderFunctionArgs) => show(args, dossierPage, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const dossier = `/dossiers/${param(args, "ref")}`;
  return perform(
    args,
    giveUpProposal,
    { reference: param(args, "ref") },
    { then: dossier, back: dossier, say: "dossier-given-up" },
  );
};

export default function DossierGivingUp() {
  return <GiveUpPage page={useLoaderData<typeof loader>()} />;
}
