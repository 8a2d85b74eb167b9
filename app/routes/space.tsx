import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NobodyYet, TownHome } from "~/features/network/town-home";
import { landing } from "~/features/network/town-space.server";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { frameWords } from "~/words/frame";
import { href, localeOf } from "~/words/locale";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => frameWords[locale].nav.space);

export const loader = async (args: LoaderFunctionArgs) => {
  const found = await show(args, landing, { town: searchOf(args).get("commune") });
  if (found.kind === "desk") throw redirect(href(localeOf(new URL(args.request.url).pathname), found.to));
  return found;
};

export default function Space() {
  const found = useLoaderData<typeof loader>();
  return found.kind === "town" ? <TownHome space={found.space} /> : <NobodyYet landing={found} />;
}
