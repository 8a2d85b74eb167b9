import type { ReactNode } from "react";
import { Button } from "~/components/button";
import { Icon } from "~/components/icons";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

export type ActiveFilter = { label: string /** The same list without it: "?statut=depose". */; without: string };

/** Filters live in the address: a plain GET form, a deep link, the back button. */
export function FilterForm({
  children,
  active = [],
  clearTo,
}: {
  children: ReactNode;
  active?: readonly ActiveFilter[];
  clearTo?: string;
}) {
  const words = useWords(componentsWords);
  return (
    <div className="filters">
      <form method="get" className="filter-row" aria-label={words.filters}>
        {children}
        <Button variant="secondary">{words.apply}</Button>
      </form>
      {active.length > 0 ? (
        <ul className="active-filters" aria-label={words.activeFilters}>
          {active.map(({ label, without }) => (
            <li key={label}>
              <A to={without || "?"} aria-label={words.removeFilter(label)}>
                {label} <Icon name="cross" />
              </A>
            </li>
          ))}
          {clearTo ? (
            <li>
              <A to={clearTo}>{words.clearFilters}</A>
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
