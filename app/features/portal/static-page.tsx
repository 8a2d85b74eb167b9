import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { visitorItems } from "~/features/portal/site-map";
import { portalWords, type StaticSlug } from "~/words/portal";

/** A page that only informs: headings and paragraphs. */
export function StaticPage({ slug }: { slug: StaticSlug }) {
  const words = useWords(portalWords);
  const { title, sections } = words.pages[slug];
  return (
    <div className="prose narrow">
      <PageHeading title={title} />
      {sections.map(({ heading, text }) => (
        <section key={heading} className="stack">
          <h2>{heading}</h2>
          <p>{text}</p>
        </section>
      ))}
      {slug === "plan-du-site" ? <SiteMap /> : null}
    </div>
  );
}

function SiteMap() {
  const words = useWords(portalWords);
  return (
    <ul>
      {visitorItems(words).map(({ to, label }) => (
        <li key={to}>
          <A to={to}>{label}</A>
        </li>
      ))}
    </ul>
  );
}
