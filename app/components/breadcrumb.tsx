import { Icon } from "~/components/icons";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

export type Crumb = { label: string; to?: string };

/** The way to this page; the last one is the page itself and leads nowhere. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  const words = useWords(componentsWords);
  return (
    <nav className="breadcrumb" aria-label={words.breadcrumb}>
      <ol>
        {items.map(({ label, to }) => (
          <li key={`${to} ${label}`}>{to ? <A to={to}>{label}</A> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

export function BackLink({ to, children }: { to: string; children?: string }) {
  const words = useWords(componentsWords);
  return (
    <p className="back-link">
      <A to={to}>
        <Icon name="left" />
        {children ?? words.back}
      </A>
    </p>
  );
}
