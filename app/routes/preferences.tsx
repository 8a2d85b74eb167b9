import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PreferencesForm } from "~/features/identity/preferences-form";
import { typedForm } from "~/web/doors.server";
import { flashCookie } from "~/web/flash.server";
import { pageTitle } from "~/web/page-title";
import { readTheme, THEMES, themeCookie } from "~/web/theme.server";
import { identityWords } from "~/words/identity";
import { href, localeOf } from "~/words/locale";
import { problemSentence } from "~/words/problems";

export const meta = pageTitle(({ locale }) => identityWords[locale].preferencesTitle);

/** Anyone may choose how the portal looks: the choice lives in a cookie of the browser, not in the database. */
export const loader = async ({ request }: LoaderFunctionArgs) => ({ theme: await readTheme(request) });

export const action = async (args: ActionFunctionArgs) => {
  const locale = localeOf(new URL(args.request.url).pathname);
  const chosen = (await typedForm(args)).get("theme");
  const theme = THEMES.find((t) => t === chosen);
  const detail = { problem: problemSentence(locale, "choose-one") };
  const headers = new Headers(theme ? { "Set-Cookie": await themeCookie(theme) } : {});
  headers.append(
    "Set-Cookie",
    await flashCookie(theme ? { kind: "done", event: "saved" } : { kind: "refused", reason: "form-not-read", detail }),
  );
  return redirect(href(locale, "/espace/preferences"), { status: 303, headers });
};

export default function Preferences() {
  return <PreferencesForm theme={useLoaderData<typeof loader>().theme} />;
}
