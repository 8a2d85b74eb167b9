import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { searchPage } from "~/features/search/search-page.server";
import { SearchResults } from "~/features/search/search-results";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { searchWords } from "~/words/search";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  data?.q ? searchWords[locale].titleOf(data.q) : searchWords[locale].title,
);

export const loader = (args: LoaderFunctionArgs) => {
  const asked = searchOf(args);
  return show(args, searchPage, { q: asked.get("q") ?? "", only: asked.get("type") ?? "" });
};

export default function Search() {
  return <SearchResults page={useLoaderData<typeof loader>()} />;
}
