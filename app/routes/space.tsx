import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NobodyYet } from "~/features/network/nobody-yet";
import { TownHome } from "~/features/network/town-home";
import { landing } from "~/features/network/town-space.server";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { frameWords } from "~/words/frame";
import { href, localeOf } from "~/words/locale";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => frameWords[locale].nav.space);

/** Where one lands after signing in: a town's home, or the desk of one's role. */
export const loader = async (args: LoaderFunctionArgs) => {
  const place = await show(args, landing, { town: searchOf(args).get("commune") });
  return place.kind === "desk" ? redirect(href(localeOf(new URL(args.request.url).pathname), place.to), 303) : place;
};

export default function Space() {
  const place = useLoaderData<typeof loader>();
  return place.kind === "town" ? <TownHome space={place.space} /> : <NobodyYet landing={place} />;
}
