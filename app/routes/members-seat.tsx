import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { seatRoleForm } from "~/domain/network/network-forms";
import { changeSeatRole } from "~/features/network/change-seat.server";
import { seatPage } from "~/features/network/members-page.server";
import { SeatForm } from "~/features/network/seat-form";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].seat.roleTitle);

export const loader = (args: LoaderFunctionArgs) => show(args, seatPage, { id: param(args, "id") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, changeSeatRole, form(seatRoleForm, { id: param(args, "id") }), {
    then: ({ back }) => back,
    say: "seat-changed",
  });

export default function MembersSeat() {
  return <SeatForm page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
