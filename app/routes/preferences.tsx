import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PreferencesForm } from "~/features/identity/preferences-form";
import { typedForm } from "~/web/doors.server";
import { flashCookie } from "~/web/flash.server";
import { letterKeysCookie, readLetterKeys } from "~/web/letter-keys.server";
import { pageTitle } from "~/web/page-title";
import { readTheme, THEMES, themeCookie } from "~/web/theme.server";
import { identityWords } from "~/words/identity";
import { href, localeOf } from "~/words/locale";
import { problemSentence } from "~/words/problems";

export const meta = pageTitle(({ locale }) => identityWords[locale].preferencesTitle);

/** Anyone may choose how the portal looks and listens: the choices live in cookies of the browser, not in the database. */
export const loader = async ({ request }: LoaderFunctionArgs) => ({
  theme: await readTheme(request),
  letterKeys: await readLetterKeys(request),
});

export const action = async (args: ActionFunctionArgs) => {
  const locale = localeOf(new URL(args.request.url).pathname);
  const typed = await typedForm(args);
  const theme = THEMES.find((t) => t === typed.get("theme"));
  const keys = (["on", "off"] as const).find((k) => k === typed.get("letter-keys"));
  const detail = { problem: problemSentence(locale, "choose-one") };
  const isChosen = theme !== undefined && keys !== undefined;
  const cookies = isChosen ? [await themeCookie(theme), await letterKeysCookie(keys === "on")] : [];
  const news = isChosen
    ? ({ kind: "done", event: "saved" } as const)
    : ({ kind: "refused", reason: "form-not-read", detail } as const);
  const headers = new Headers();
  for (const cookie of [...cookies, await flashCookie(news)]) headers.append("Set-Cookie", cookie);
  return redirect(href(locale, "/espace/preferences"), { status: 303, headers });
};

export default function Preferences() {
  return <PreferencesForm {...useLoaderData<typeof loader>()} />;
}
