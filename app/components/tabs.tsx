import { A } from "~/components/link";

export type Tab = { label: string; to: string; current: boolean };

/** Parts of one subject, each with an address of its own. */
export const Tabs = ({ tabs, label }: { tabs: readonly Tab[]; label: string }) => (
  <nav className="tabs" aria-label={label}>
    <ul>
      {tabs.map(({ label: name, to, current }) => (
        <li key={to}>
          <A to={to} aria-current={current ? "page" : undefined}>
            {name}
          </A>
        </li>
      ))}
    </ul>
  </nav>
);
export const SectionNav = Tabs;
