import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PreferencesForm } from "~/features/identity/preferences-form";
import { flashCookie } from "~/web/flash.server";
import { pageTitle } from "~/web/page-title";
import { readTheme, THEMES, themeCookie } from "~/web/theme.server";
import { identityWords } from "~/words/identity";
import { href, localeOf } from "~/words/locale";

export const meta = pageTitle(({ locale }) => identityWords[locale].preferencesTitle);

/** Anyone may choose how the portal looks: the choice lives in a cookie of the browser, not in the database. */
export const loader = async ({ request }: LoaderFunctionArgs) => ({ theme: await readTheme(request) });

export const action = async ({ request }: ActionFunctionArgs) => {
  const chosen = String((await request.formData()).get("theme") ?? "");
  const theme = THEMES.find((t) => t === chosen);
  if (!theme) return data({ reason: "not-found" }, { status: 422 });
  const headers = new Headers({ "Set-Cookie": await themeCookie(theme) });
  headers.append("Set-Cookie", await flashCookie({ kind: "done", event: "saved" }));
  return redirect(href(localeOf(new URL(request.url).pathname), "/espace/preferences"), { status: 303, headers });
};

export default function Preferences() {
  return <PreferencesForm theme={useLoaderData<typeof loader>().theme} />;
}
