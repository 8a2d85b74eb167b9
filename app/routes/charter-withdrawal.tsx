import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { charterWithdrawalPage } from "~/features/network/charter-page.server";
import { CharterWithdrawal } from "~/features/network/charter-withdrawal";
import { withdrawCharter } from "~/features/network/withdraw-charter.server";
import { perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].withdrawal.confirm);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, charterWithdrawalPage, { town: searchOf(args).get("commune") });

export const action = async (args: ActionFunctionArgs) => {
  const { townId } = await show(args, charterWithdrawalPage, { town: searchOf(args).get("commune") });
  return perform(
    args,
    withdrawCharter,
    { townId },
    { then: "/reseau/charte", back: "/reseau/charte", say: "charter-withdrawn" },
  );
};

export default function Withdrawal() {
  return <CharterWithdrawal page={useLoaderData<typeof loader>()} />;
}
