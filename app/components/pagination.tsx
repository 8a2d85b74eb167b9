import type { ReactNode } from "react";
import { Icon } from "~/components/icons";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

/** Pages by key: there is a next and a previous one, never a page 40. `previous` and `next` are query strings ("?apres=…"). */
export function Pagination({
  previous,
  next,
  children,
}: {
  previous?: string | null | undefined;
  next?: string | null | undefined;
  children?: ReactNode;
}) {
  const words = useWords(componentsWords);
  if (!previous && !next) return null;
  return (
    <nav className="pagination" aria-label={words.pages}>
      {previous ? (
        <A to={previous} rel="prev">
          <Icon name="left" /> {words.previous}
        </A>
      ) : null}
      {children}
      {next ? (
        <A to={next} rel="next">
          {words.next} <Icon name="right" />
        </A>
      ) : null}
    </nav>
  );
}
