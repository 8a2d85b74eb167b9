import { Button } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextField } from "~/components/text-field";
import type { Hit, SearchPage } from "~/features/search/search-page.server";
import { searchWords } from "~/words/search";

/** One box for the whole portal; what was found stands by kind, with the words marked. */
export function SearchResults({ page }: { page: SearchPage }) {
  const words = useWords(searchWords);
  return (
    <div className="narrow stack">
      <PageHeading title={words.title} lead={words.lead} />
      <search>
        <form method="get" className="stack">
          <TextField
            name="q"
            type="search"
            label={words.label}
            hint={words.hint}
            defaultValue={page.q}
            maxLength={200}
            width="l"
          />
          {page.only ? <input type="hidden" name="type" value={page.only} /> : null}
          <div>
            <Button>{words.search}</Button>
          </div>
        </form>
      </search>
      {page.only ? (
        <p>
          {words.kinds[page.only]}. <A to={`?q=${encodeURIComponent(page.q)}`}>{words.allKinds}</A>
        </p>
      ) : null}
      <Said page={page} />
      {page.groups.map((group) => (
        <section key={group.kind} className="stack">
          <h2>{words.kinds[group.kind]}</h2>
          <ul className="stack">
            {group.hits.map((hit) => (
              <HitLine key={hit.key} hit={hit} />
            ))}
          </ul>
          {group.hasMore ? (
            <p>
              <A to={`?q=${encodeURIComponent(page.q)}&type=${group.kind}`}>{words.more(words.kinds[group.kind])}</A>
            </p>
          ) : null}
        </section>
      ))}
      {page.isVisitor && page.state === "searched" ? (
        <p className="hint">
          {words.signInForMore}{" "}
          <A to={`/connexion?suite=${encodeURIComponent(`/recherche?q=${encodeURIComponent(page.q)}`)}`}>
            {words.signIn}
          </A>
        </p>
      ) : null}
    </div>
  );
}

/** How much was found, or what to do when nothing was. */
function Said({ page }: { page: SearchPage }) {
  const words = useWords(searchWords);
  if (page.state === "start") return null;
  if (page.state === "no-words") return <EmptyState>{words.wordsMissing}</EmptyState>;
  if (page.count === 0)
    return <EmptyState action={<A to="/communes">{words.allTowns}</A>}>{words.nothing(page.q)}</EmptyState>;
  return <output>{page.isCut ? words.countMax(page.count) : words.count(page.count)}</output>;
}

const HitLine = ({ hit }: { hit: Hit }) => (
  <li>
    <A to={hit.url}>{hit.title}</A>
    {hit.excerpt.length > 0 ? (
      <p className="secondary">
        {hit.excerpt.map(({ text, hit: isHit }, i) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one excerpt never move.
          isHit ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
        )}
      </p>
    ) : null}
  </li>
);
