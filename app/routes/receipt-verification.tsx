import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { typedHash } from "~/features/proposals/receipt-page.server";
import { ReceiptVerification } from "~/features/proposals/receipt-verification";
import { searchOf } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { href, localeOf } from "~/words/locale";
import { proposalsWords } from "~/words/proposals";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => proposalsWords[locale].verification.title);

/** A fingerprint that is asked for has an address of its own, to keep and to send on. */
export const loader = (args: LoaderFunctionArgs) => {
  const hash = typedHash(searchOf(args).get("empreinte") ?? "");
  const to = `/recepisses/${encodeURIComponent(hash)}`;
  return hash === "" ? null : redirect(href(localeOf(new URL(args.request.url).pathname), to));
};

export default function ReceiptVerificationForm() {
  return <ReceiptVerification page={null} />;
}
