import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StaticPage } from "~/features/portal/static-page";
import { pageTitle } from "~/web/page-title";
import { withoutLocale } from "~/words/locale";
import { portalWords, type StaticSlug } from "~/words/portal";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data: page }) =>
  page ? portalWords[locale].pages[page.slug].title : "",
);

/** The same module answers at each informing address: the address says which page. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  const slug = withoutLocale(new URL(request.url).pathname).slice(1);
  if (!Object.hasOwn(portalWords.fr.pages, slug)) throw data({ reason: "not-found" }, { status: 404 });
  return { slug: slug as StaticSlug };
};

export default function Static() {
  return <StaticPage slug={useLoaderData<typeof loader>().slug} />;
}
